import { ReleasedGuardError } from "./errors.ts";

/** Where a lock keeps the value that it protects. */
export interface Protected<T> {
  value: T;
}

/** What gives a lock back. */
export interface Releasable {
  /** SAFETY: this thread holds it. With `isFailed`, what it protects may be half changed. */
  release(isFailed: boolean): void;
}

/** One time of holding a lock, which ends once. */
export class HeldLock<T> {
  readonly #cell: Protected<T>;
  readonly #lock: Releasable;
  #isOver = false;

  constructor(cell: Protected<T>, lock: Releasable) {
    this.#cell = cell;
    this.#lock = lock;
  }

  /** Where the value is. @throws {ReleasedGuardError} when it is over */
  get cell(): Protected<T> {
    if (this.#isOver) throw new ReleasedGuardError();
    return this.#cell;
  }

  /** Gives the lock back. Twice is harmless. */
  end(isFailed: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#lock.release(isFailed);
  }

  /** Runs `body` with a guard of this and gives the lock back, as failed if `body` throws. */
  run<G, R>(guard: G, body: (guard: G) => R): R {
    let isFailed = true;
    try {
      const result = body(guard);
      isFailed = false;
      return result;
    } finally {
      this.end(isFailed);
    }
  }
}
