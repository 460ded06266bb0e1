import koffi from "koffi";

const LOCK_EX = 2;

/**
 * Waits for the exclusive advisory lock on an open file; closing the descriptor releases it. Unlike `fcntl` locks it
 * also holds between threads of one process.
 *
 * Windows has no `flock`; there the call returns at once, and isolates that start at the same moment are not kept apart.
 */
export function flock(descriptor: number): void {
  if (process.platform === "win32") return;
  const lock = koffi.load(null).func("int flock(int, int)") as (descriptor: number, operation: number) => number;
  lock(descriptor, LOCK_EX);
}
