import { createThreadKey, deleteThreadKey, library, PyThreadState_Get, setThreadValue } from "@taipan/ffi";
import { readKeys, writeKeys } from "./control-block.ts";

/**
 * How a worker's thread gives back the GIL and its thread state, whatever ended it. `worker.terminate()` runs no
 * `finally` and no exit listener: a worker that was attached then would take the GIL with it. So the thread itself calls
 * CPython when it ends, by way of thread-specific keys whose destructors are C functions of the API:
 *
 * 1. the stack that deallocations measure is the thread's own again, no longer koffi's (3.14 and later);
 * 2. `PyGILState_Ensure` attaches, or finds the thread attached;
 * 3. `PyThreadState_Clear` drops what the state holds;
 * 4. `PyThreadState_DeleteCurrent` frees it and releases the GIL.
 *
 * SAFETY: `PyGILState_Ensure` finds the state through a key of CPython's own, and a key is emptied when its turn comes.
 * Ours are made before the interpreter starts, so that theirs is the earlier turn.
 */
const STEPS = [
  { symbol: "PyUnstable_ThreadState_ResetStackProtection", takesState: true },
  { symbol: "PyGILState_Ensure", takesState: false },
  { symbol: "PyThreadState_Clear", takesState: true },
  { symbol: "PyThreadState_DeleteCurrent", takesState: false },
] as const;

/** The key of a step that this Python does not have. */
const NONE = -1;

/** Key of each step. Empty until made or read, and where the platform has none. */
let keys: readonly number[] = [];

/** Makes the keys. SAFETY: the interpreter has not started, and no other isolate is starting it. */
export function prepareThreadEnd(): void {
  const made: number[] = [];
  let last = -1;
  for (const { symbol } of STEPS) {
    const opened = library(symbol);
    const key = opened.has(symbol) ? createThreadKey(opened.address(symbol), last) : NONE;
    if (key === undefined) return made.forEach(deleteKey);
    made.push(key);
    last = Math.max(last, key);
  }
  keys = made;
}

/** Tells the isolates that come later, or learns from the one that started the interpreter. SAFETY: attached. */
export function shareThreadEnd(): void {
  if (keys.length > 0) writeKeys(keys);
  else keys = readKeys(STEPS.length);
}

/** Lets the end of this thread release its state. Gives false where the platform cannot. SAFETY: attached, a worker. */
export function releaseAtThreadEnd(): boolean {
  const state = PyThreadState_Get();
  STEPS.forEach(({ takesState }, index) => {
    const key = keys[index] ?? NONE;
    if (key !== NONE) setThreadValue(key, takesState ? state : 1);
  });
  return keys.length > 0;
}

/** No thread touches its state at its end any more: the interpreter that owned them goes. */
export function abandonThreadEnd(): void {
  keys.forEach(deleteKey);
  keys = [];
}

function deleteKey(key: number): void {
  if (key !== NONE) deleteThreadKey(key);
}
