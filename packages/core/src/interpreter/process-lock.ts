import { closeSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flock, tryFlock } from "@taipan/ffi";

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

/**
 * Remembers for the rest of the process that its interpreter was finalized: isolates that never attached cannot see it in
 * memory. The mark is a lock on a second file, which the system drops with the process; the file alone says nothing.
 */
export function markFinalized(): void {
  try {
    const descriptor = openSync(finalizedPath(), "a", 0o600);
    flock(descriptor);
  } catch {
    // No place for a file: what the isolates that attached know is all that there is.
  }
}

/** Whether {@link markFinalized} was called in any isolate of this process. */
export function wasFinalized(): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(finalizedPath(), "r");
  } catch {
    return false;
  }
  try {
    return !tryFlock(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Removes the file, at the end: while isolates may still start, removing it would give two of them a lock each. */
export function removeProcessLock(): void {
  rmSync(lockPath(), { force: true });
  rmSync(finalizedPath(), { force: true });
}

function lockPath(): string {
  return join(tmpdir(), `taipan-${process.pid}.lock`);
}

function finalizedPath(): string {
  return join(tmpdir(), `taipan-${process.pid}.finalized`);
}
