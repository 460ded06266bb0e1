import { HeldLock, type Protected, type Releasable } from "./held-lock.ts";

/**
 * A lock that is held until the guard is disposed: `using guard = mutex.lockPyAttached(py)`. A guard that is forgotten
 * keeps its lock. (`std::sync::MutexGuard`, PyO3 `PyMutexGuard`)
 */
export class LockGuard<T> implements Disposable {
  readonly #held: HeldLock<T>;

  /** Locks make their guards. */
  constructor(held: HeldLock<T>) {
    this.#held = held;
  }

  /** What the lock protects; it may be replaced. @throws {ReleasedGuardError} after the guard was disposed */
  get value(): T {
    return this.#held.cell.value;
  }

  set value(value: T) {
    this.#held.cell.value = value;
  }

  /** Gives the lock back. Twice is harmless. */
  [Symbol.dispose](): void {
    this.#held.end(false);
  }
}

/** A guard of a lock that was just taken or, with `body`, what that gives; what it throws poisons the lock. */
export function holdLock<T, R>(
  cell: Protected<T>,
  lock: Releasable,
  body?: (guard: LockGuard<T>) => R,
): LockGuard<T> | R {
  const held = new HeldLock(cell, lock);
  const guard = new LockGuard(held);
  return body === undefined ? guard : held.run(guard, body);
}
