import { isMainThread } from "node:worker_threads";
import { objects, Py_True, PyObject_Size } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { PHASE, phase } from "../interpreter/control-block.ts";
import type { Handle } from "../reference/handle.ts";
import { closesDescriptor, type WakeWatch, watchWakes } from "./wake-watch.ts";

/** libuv's watch of the descriptor by which other threads wake this one; `undefined` before and after. */
let watch: WakeWatch | undefined;
/** How many want the process to stay alive until they are woken. */
let holders = 0;
let onWoken: () => void = () => undefined;
/** What becomes of an error of a signal's handler that ran in the event loop; throws it, unless somebody knows better. */
let onError: (error: unknown) => void = (error) => {
  throw error;
};
/** What follows a signal that came since this thread was last in the event loop. */
let onSignal: () => void = () => undefined;
/** The deque of waiting calls, which lives as long as the process. */
let requests: PyObjectPtr | undefined;
/** Seconds that another thread waits for this one to take a call; `undefined` for what Python's half says. */
let limit: number | undefined;

/**
 * Lets other threads wake this isolate, and call its TypeScript functions. Without effect the second time. An idle program
 * ends though they may.
 *
 * SAFETY: attached, or in the middle of becoming so, on the isolate's own thread.
 */
export function openRelay(): void {
  if (watch !== undefined) return;
  const descriptor = callPython(bootstrapped("open_channel"), [isMainThread]);
  watch = watchWakes(Number(objects.int(descriptor)), answer);
  watch.unref();
  objects.decRef(descriptor);
  if (limit !== undefined) applyLimit(limit);
}

/** The descriptor that wakes this isolate when something is written to it. SAFETY: attached, and the relay is open. */
export function channelWriter(): number {
  return Number(objects.int(bootstrapped("writer")));
}

/** Takes no more calls of other threads; those that wait get an exception. SAFETY: attached. */
export function closeRelay(): void {
  if (watch === undefined) return;
  // SAFETY: before the descriptor is closed, or libuv would watch whatever gets its number.
  watch[Symbol.dispose]();
  objects.decRef(callPython(bootstrapped("close_channel"), [!closesDescriptor(watch)]));
  watch = undefined;
}

/** Calls `body` attached each time when this thread was woken in the event loop, after calls were served. */
export function whenWoken(body: () => void): void {
  onWoken = body;
}

/**
 * Calls `body` with what a handler of a signal raises when this thread is woken in the event loop, and `after` when one
 * raised nothing there.
 */
export function whenInterrupted(body: (error: unknown) => void, after: () => void): void {
  onError = body;
  onSignal = after;
}

/** Keeps the process alive until {@link letEnd} was called as often. */
export function keepAlive(): void {
  if (holders++ === 0) watch?.ref();
}

/** See {@link keepAlive}. */
export function letEnd(): void {
  if (--holders === 0) watch?.unref();
}

/** Runs calls of other threads that wait for this one. SAFETY: attached. */
export function serveCalls(): void {
  if (watch === undefined) return;
  requests ??= bootstrapped("requests");
  if (PyObject_Size(requests) > 0) objects.decRef(callPython(bootstrapped("serve"), []));
}

/** Waits for a Python thread, and serves others meanwhile; gives whether it has ended. SAFETY: attached. */
export function joinThread(thread: Handle, milliseconds: number | undefined): boolean {
  const seconds = milliseconds === undefined ? undefined : milliseconds / 1000;
  const result = callPython(bootstrapped("join_thread"), [thread, seconds]);
  const hasEnded = result === Py_True();
  objects.decRef(result);
  return hasEnded;
}

/** How long another thread waits for this one to take a call, in milliseconds. @throws {RangeError} unless positive */
export function setCallLimit(milliseconds: number): void {
  if (!(milliseconds > 0)) throw new RangeError(`Cannot limit calls to ${milliseconds} ms: it is not positive`);
  limit = milliseconds / 1000;
  if (watch !== undefined) withScope(() => applyLimit(limit as number));
}

function applyLimit(seconds: number): void {
  objects.decRef(callPython(bootstrapped("set_limit"), [seconds]));
}

/**
 * What this thread does when it was woken. Promises that are settled in it go on in the same turn, after the events that
 * came with this one. What it throws would arrive at some later call of koffi's, wherever that is; so it does not.
 */
function answer(): void {
  // The process ends, or has ended its interpreter: nobody waits for an answer.
  if (phase() !== PHASE.running) return watch?.[Symbol.dispose]();
  try {
    withScope(() => {
      try {
        const result = callPython(bootstrapped("answer"), []);
        objects.decRef(result);
        if (result === Py_True()) onSignal();
      } catch (error) {
        onError(error);
      }
      onWoken();
    });
  } catch (error) {
    setImmediate(() => {
      throw error;
    });
  }
}
