import { constants } from "node:os";
import koffi from "koffi";
import { FileLockError } from "./errors.ts";
import { processSymbols } from "./process-symbols.ts";

const LOCK_EX = 2;
const LOCK_NB = 4;

const { EWOULDBLOCK, EINTR, ENOLCK, ENOSYS, EOPNOTSUPP } = constants.errno;
const UNSUPPORTED: ReadonlySet<number> = new Set([ENOLCK, ENOSYS, EOPNOTSUPP]);

/**
 * Waits for the exclusive advisory lock on an open file; closing the descriptor releases it. Unlike `fcntl` locks it
 * also holds between threads of one process.
 *
 * Windows has no `flock`, nor have some file systems of networks; there the call returns at once, and isolates that start
 * at the same moment are not kept apart.
 *
 * @throws {FileLockError} if the system refuses, as it does for a closed descriptor
 */
export function flock(descriptor: number): void {
  lock(descriptor, LOCK_EX);
}

/** Takes the lock if nobody has it; gives whether it did. @throws {FileLockError} as {@link flock} does */
export function tryFlock(descriptor: number): boolean {
  return lock(descriptor, LOCK_EX | LOCK_NB);
}

function lock(descriptor: number, operation: number): boolean {
  if (process.platform === "win32") return true;
  const call = processSymbols().func("int flock(int, int)") as (descriptor: number, operation: number) => number;
  while (call(descriptor, operation) !== 0) {
    const error = koffi.errno();
    if (error === EWOULDBLOCK) return false;
    if (UNSUPPORTED.has(error)) return true;
    // A signal handler ran on this thread meanwhile: the wait goes on.
    if (error !== EINTR) throw new FileLockError(descriptor, error);
  }
  return true;
}
