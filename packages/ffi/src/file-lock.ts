import koffi from "koffi";

const LOCK_EX = 2;
const LOCK_NB = 4;

/**
 * Waits for the exclusive advisory lock on an open file; closing the descriptor releases it. Unlike `fcntl` locks it
 * also holds between threads of one process.
 *
 * Windows has no `flock`; there the call returns at once, and isolates that start at the same moment are not kept apart.
 */
export function flock(descriptor: number): void {
  lock(descriptor, LOCK_EX);
}

/** Takes the lock if nobody has it; gives whether it did. */
export function tryFlock(descriptor: number): boolean {
  return lock(descriptor, LOCK_EX | LOCK_NB) === 0;
}

function lock(descriptor: number, operation: number): number {
  if (process.platform === "win32") return 0;
  const call = koffi.load(null).func("int flock(int, int)") as (descriptor: number, operation: number) => number;
  return call(descriptor, operation);
}
