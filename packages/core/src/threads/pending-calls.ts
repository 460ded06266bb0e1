import { NULL, objects, Py_None, PyObject_GetAttr, PyThreadState_SetAsyncExc } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython, callPythonMethod } from "../call/call.ts";
import { errorFrom } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { withScope } from "../interpreter/attach.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { PHASE, phase } from "../interpreter/control-block.ts";
import { handIn, whenNotHandedIn } from "./hand-in.ts";
import { keepAlive, letEnd, openRelay, whenWoken } from "./relay.ts";

/** Who waits for a call on one of our threads. */
export interface Waiter {
  /** Takes the result, borrowed. */
  readonly resolve: (result: PyObjectPtr) => void;
  readonly reject: (reason: unknown) => void;
}

/** Finished calls that one turn of the event loop takes, so that many do not hold up the others. */
const MOST_A_TURN = 200;

const waiters = new Map<number, Waiter>();
let lastNumber = 0;
let isStarted = false;
/** Threads that may run calls; `undefined` for what Python's half says. */
let poolSize: number | undefined;

/**
 * Queues a call of `callable` for one of our threads; gives its number. The process stays alive until it ended or was
 * abandoned.
 *
 * @throws {PyErr} `TypeError` if it is not callable, `RuntimeError` if no thread can start
 * @throws {ConversionError} if an argument has no Python form
 */
export function submitCall(
  callable: object,
  args: readonly unknown[],
  keywords: Readonly<Record<string, unknown>> | undefined,
  waiter: Waiter,
): number {
  if (!isStarted) withScope(startCalls);
  const number = ++lastNumber;
  handIn(number, callable, args, keywords);
  waiters.set(number, waiter);
  keepAlive();
  return number;
}

/** Rejects a call's promise, and has its Python code stopped. Without effect when it ended already. */
export function abandonCall(number: number, reason: unknown): void {
  const waiter = waiters.get(number);
  if (waiter === undefined) return;
  forget(number);
  waiter.reject(reason);
  if (phase() !== PHASE.running) return;
  withScope(() => {
    // SAFETY: the lock keeps the thread from going on to its next call. It is taken and released by C code, where no
    // handler of a signal can raise in between.
    const guard = bootstrapped("guard");
    objects.decRef(callPythonMethod(guard, intern("acquire"), []));
    try {
      const call = callPython(bootstrapped("abandon"), [number]);
      if (call !== Py_None()) interrupt(call);
      objects.decRef(call);
    } finally {
      objects.decRef(callPythonMethod(guard, intern("release"), []));
    }
  });
}

/** How many threads run calls at most. They start when they are needed. @throws {RangeError} unless positive and whole */
export function setPoolSize(size: number): void {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`Cannot run calls on ${size} threads: a positive whole number is needed`);
  }
  poolSize = size;
  if (isStarted) withScope(() => applyPoolSize(size));
}

function startCalls(): void {
  openRelay();
  whenWoken(settleCalls);
  whenNotHandedIn(
    (number, error) => abandonCall(number, error),
    (number) => waiters.has(number),
  );
  if (poolSize !== undefined) applyPoolSize(poolSize);
  isStarted = true;
}

function applyPoolSize(size: number): void {
  objects.decRef(callPython(bootstrapped("set_pool_size"), [size]));
}

function forget(number: number): void {
  waiters.delete(number);
  letEnd();
}

/**
 * Raises an exception in the thread that runs the call. It comes when that thread next runs bytecode: not while it waits
 * in C code. SAFETY: the guard is held.
 */
function interrupt(call: PyObjectPtr): void {
  const thread = PyObject_GetAttr(call, intern("thread"));
  if (thread === NULL) return;
  const identity = objects.int(thread);
  objects.decRef(thread);
  if (identity !== 0) PyThreadState_SetAsyncExc(identity, bootstrapped("CallInterrupted"));
}

/** Settles promises of finished calls. SAFETY: attached. */
function settleCalls(): void {
  const taken = callPython(bootstrapped("take"), [MOST_A_TURN]);
  try {
    const size = objects.listSize(taken);
    for (let index = 0; index < size; index++) settle(objects.listItem(taken, index));
    // The others come in a turn of their own; the byte that announced them has been read.
    if (size === MOST_A_TURN) setImmediate(settleLater);
  } finally {
    objects.decRef(taken);
  }
}

function settleLater(): void {
  if (phase() === PHASE.running) withScope(settleCalls);
}

/** `(number, value, error)`; the last two are None for a call that was abandoned. */
function settle(finished: PyObjectPtr): void {
  const number = Number(objects.int(objects.tupleItem(finished, 0)));
  const waiter = waiters.get(number);
  if (waiter === undefined) return;
  forget(number);
  const error = objects.tupleItem(finished, 2);
  if (error === Py_None()) return waiter.resolve(objects.tupleItem(finished, 1));
  objects.incRef(error);
  waiter.reject(errorFrom(error));
}
