import { isMainThread } from "node:worker_threads";
import { createThreadKey, library, type Pointer, setThreadValue } from "@taipan/ffi";

/**
 * Sees to it that a worker which is terminated unlocks what it holds: no JavaScript runs any more then, but the thread
 * calls the destructors of its thread-specific keys, and `PyMutex_Unlock` is one, with the mutex as the key's value. The
 * main thread's end is the process's.
 *
 * A key holds one mutex, so a thread has as many as it held mutexes at once.
 */
const keys: number[] = [];
/** Places in {@link keys} that hold nothing now. */
const free: number[] = [];

/** No protection: not needed, or not to be had. */
const NONE = -1;

/** Protects a mutex that is about to be locked; gives the place to forget it by. */
export function unlockAtThreadEnd(mutex: Pointer<"PyMutex">): number {
  if (isMainThread) return NONE;
  const place = free.pop() ?? newKey();
  if (place !== NONE) setThreadValue(keys[place] as number, mutex);
  return place;
}

/** The mutex of this place is about to be unlocked. */
export function forgetUnlock(place: number): void {
  if (place === NONE) return;
  setThreadValue(keys[place] as number, 0);
  free.push(place);
}

function newKey(): number {
  const key = createThreadKey(library("PyMutex_Unlock").address("PyMutex_Unlock"));
  return key === undefined ? NONE : keys.push(key) - 1;
}
