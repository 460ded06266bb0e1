import { closeSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flock } from "@taipan/ffi";

/**
 * Runs `body` while no other isolate of this process does. Workers share no JavaScript memory unless somebody passed it,
 * so the lock is the system's: an advisory lock on a file named by the process, which ends with the file descriptor
 * whatever happens.
 */
export function withProcessLock<R>(body: () => R): R {
  let descriptor: number;
  try {
    descriptor = openSync(lockPath(), "a", 0o600);
  } catch {
    // No place for a file: one isolate starting alone, which is the ordinary case, needs no lock.
    return body();
  }
  try {
    flock(descriptor);
    return body();
  } finally {
    closeSync(descriptor);
  }
}

/** Removes the file, at the end: while isolates may still start, removing it would give two of them a lock each. */
export function removeProcessLock(): void {
  rmSync(lockPath(), { force: true });
}

function lockPath(): string {
  return join(tmpdir(), `taipan-${process.pid}.lock`);
}
