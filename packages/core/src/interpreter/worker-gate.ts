import {
  allocateRaw,
  atomicWords,
  memory,
  NULL,
  PyExc_SystemExit,
  PyInterpreterState_Get,
  PyInterpreterState_ThreadHead,
  PyThreadState_Get,
  PyThreadState_GetID,
  PyThreadState_Next,
  PyThreadState_SetAsyncExc,
} from "@taipan/ffi";
import type { PyThreadStatePtr } from "@taipan/ffi";
import { InterpreterFinalizingError } from "../error/state-errors.ts";
import { PHASE, phaseNow, pushWorker, workersHead } from "./control-block.ts";
import { prepareDetach } from "./detach.ts";
import { isolate } from "./isolate.ts";

/** Words of a worker's entry: the next entry, whether it is attached, its thread, its thread state's number. */
const NEXT = 0;
const ATTACHED = 1;
const THREAD = 2;
const STATE = 3;
const WORDS = 4;

const YES = 1n;
const NO = 0n;

/**
 * What a worker passes on its way into the interpreter and out of it. The main thread reads all gates before it
 * finalizes: a thread that waits for the GIL then would be hung or ended in the middle of native frames.
 *
 * The worker says "attached" first and reads the phase second; the main thread writes the phase first and reads the gates
 * second. So at least one of them sees the other.
 */
class WorkerGate {
  readonly #words: BigInt64Array;

  constructor(words: BigInt64Array) {
    this.#words = words;
  }

  /** @throws {InterpreterFinalizingError} if the interpreter is going, or gone */
  enter(): void {
    Atomics.store(this.#words, ATTACHED, YES);
    if (phaseNow() <= PHASE.running) return;
    this.leave();
    throw new InterpreterFinalizingError();
  }

  leave(): void {
    Atomics.store(this.#words, ATTACHED, NO);
  }
}

/**
 * Enters this worker in the list of all.
 *
 * SAFETY: attached. The entry is never freed: the main thread may be reading it when the worker ends.
 */
export function openWorkerGate(thread: number | bigint): void {
  const entry = allocateRaw(WORDS * 8);
  const words = atomicWords(entry, WORDS);
  words[THREAD] = BigInt(thread);
  words[STATE] = BigInt(PyThreadState_GetID(PyThreadState_Get()));
  pushWorker(entry, (next) => {
    words[NEXT] = BigInt(next);
  });
  isolate.gate = new WorkerGate(words);
  prepareDetach();
}

/** Whether some worker said that it is attached or wants to be, be it alive or not. Needs no GIL. */
export function isAnyAttached(): boolean {
  for (let entry = workersHead(); entry !== 0; entry = memory.pointer(entry + NEXT * 8)) {
    if (memory.u32(entry + ATTACHED * 8) !== 0) return true;
  }
  return false;
}

/** Threads of the workers that are attached or wait to be; those that ended since do not count. SAFETY: attached. */
export function attachedWorkers(): bigint[] {
  const living = new Set<bigint>();
  let state: PyThreadStatePtr = PyInterpreterState_ThreadHead(PyInterpreterState_Get());
  for (; state !== NULL; state = PyThreadState_Next(state)) living.add(BigInt(PyThreadState_GetID(state)));
  const threads: bigint[] = [];
  for (let entry = workersHead(); entry !== 0; entry = memory.pointer(entry + NEXT * 8)) {
    const isAttached = memory.u32(entry + ATTACHED * 8) !== 0;
    if (isAttached && living.has(memory.i64(entry + STATE * 8))) threads.push(memory.i64(entry + THREAD * 8));
  }
  return threads;
}

/**
 * Raises `SystemExit` in every worker that runs Python code: Node waits for its workers when it ends, and one in an endless
 * loop would keep it waiting. SAFETY: attached.
 */
export function interruptWorkers(): void {
  for (const thread of attachedWorkers()) PyThreadState_SetAsyncExc(BigInt.asUintN(64, thread), PyExc_SystemExit());
}
