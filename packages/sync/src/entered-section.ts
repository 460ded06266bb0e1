import type { HeldLock } from "./held-lock.ts";

/** What a mutex protects, while a critical section of it runs (PyO3 `EnteredCriticalSection`). */
export class EnteredCriticalSection<T> {
  readonly #held: HeldLock<T>;

  /** Critical sections make it. */
  constructor(held: HeldLock<T>) {
    this.#held = held;
  }

  /** The value; it may be replaced. @throws {ReleasedGuardError} after the section */
  get value(): T {
    return this.#held.cell.value;
  }

  set value(value: T) {
    this.#held.cell.value = value;
  }
}
