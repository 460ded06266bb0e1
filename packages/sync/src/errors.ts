/** An initializer asked for the value that it was to make, directly or by way of Python. */
export class RecursiveInitializationError extends Error {
  override readonly name = "RecursiveInitializationError";
  readonly code = "TAIPAN_RECURSIVE_INITIALIZATION";

  constructor(what: string) {
    super(`Cannot initialize this ${what}: its initializer is running on this thread, further down the stack`);
  }
}

/** A thread asked for a lock that it holds itself, and would have waited for itself. */
export class LockRecursionError extends Error {
  override readonly name = "LockRecursionError";
  readonly code = "TAIPAN_LOCK_RECURSION";

  constructor(what: string) {
    super(
      `Cannot lock this ${what}: this thread holds it already, further down the stack or in a guard that was not ` +
        "disposed before an await",
    );
  }
}

/** Something threw, or a thread ended, while it held the lock: what the lock protects may be half changed. */
export class PoisonError extends Error {
  override readonly name = "PoisonError";
  readonly code = "TAIPAN_POISONED";

  constructor(what: string, remedy: string) {
    super(`Cannot lock this ${what}: it is poisoned, somebody threw or ended while holding it, ${remedy}`);
  }
}

/** A guard was used after it gave its lock back. */
export class ReleasedGuardError extends Error {
  override readonly name = "ReleasedGuardError";
  readonly code = "TAIPAN_RELEASED_GUARD";

  constructor() {
    super("Cannot use this guard: it was disposed, and others may hold the lock now");
  }
}
