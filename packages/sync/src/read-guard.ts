import { HeldLock, type Protected, type Releasable } from "./held-lock.ts";

/** A share of a lock for readers, held until the guard is disposed. (`std::sync::RwLockReadGuard`) */
export class ReadGuard<T> implements Disposable {
  readonly #held: HeldLock<T>;

  /** Locks make their guards. */
  constructor(held: HeldLock<T>) {
    this.#held = held;
  }

  /** What the lock protects, to be read. @throws {ReleasedGuardError} after the guard was disposed */
  get value(): T {
    return this.#held.cell.value;
  }

  /** Gives the share back. Twice is harmless. */
  [Symbol.dispose](): void {
    this.#held.end(false);
  }
}

/** A guard of a share that was just taken or, with `body`, what that gives. */
export function holdShare<T, R>(
  cell: Protected<T>,
  lock: Releasable,
  body?: (guard: ReadGuard<T>) => R,
): ReadGuard<T> | R {
  const held = new HeldLock(cell, lock);
  const guard = new ReadGuard(held);
  return body === undefined ? guard : held.run(guard, body);
}
