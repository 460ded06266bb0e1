import type { SharedOptions } from "./counterpart.ts";
import type { Protected } from "./held-lock.ts";
import { holdLock, type LockGuard } from "./lock-guard.ts";
import { PyMutexMemory } from "./py-mutex-memory.ts";

/** What critical sections need of a mutex. @throws {SymbolNotFoundError} before Python 3.13 */
export let insideOf: <T>(mutex: PyMutex<T>) => { readonly cell: Protected<T>; readonly memory: PyMutexMemory };

/**
 * CPython's own one-byte lock, and the value that it protects (PyO3 `PyMutex`; Python 3.13 and later, before that use
 * {@link Mutex}). It takes no token: a thread that waits is detached if it was attached. Names and values are as with
 * {@link Mutex}; a thread that ends while it holds the lock gives it back poisoned.
 */
export class PyMutex<T> {
  static {
    insideOf = (mutex) => ({ cell: mutex.#cell, memory: mutex.#open() });
  }

  readonly #cell: Protected<T>;
  readonly #name: string | undefined;
  #memory: PyMutexMemory | undefined;

  constructor(value: T, { name }: SharedOptions = {}) {
    this.#cell = { value };
    this.#name = name;
  }

  /**
   * Locks, waiting detached where somebody else holds the lock. With `body`, runs it and unlocks: what it throws poisons
   * the lock. Without, gives a guard for `using`, which never poisons.
   *
   * @throws {LockRecursionError} if this thread holds the lock
   * @throws {PoisonError} if a holder threw or ended
   * @throws {SymbolNotFoundError} before Python 3.13
   */
  lock(): LockGuard<T>;
  lock<R>(body: (guard: LockGuard<T>) => R): R;
  lock<R>(body?: (guard: LockGuard<T>) => R): LockGuard<T> | R {
    const memory = this.#open();
    memory.lock();
    return holdLock(this.#cell, memory, body);
  }

  /** Whether anybody holds the lock. @throws {SymbolNotFoundError} before Python 3.14 */
  isLocked(): boolean {
    return this.#open().isLocked;
  }

  /** Whether a holder threw, or its thread ended. */
  isPoisoned(): boolean {
    return this.#open().isPoisoned;
  }

  /** Lets the lock be taken again; what it protects is in order, or was put in order. */
  clearPoison(): void {
    this.#open().clearPoison();
  }

  /** The value, without a lock: for when no other thread can have it any more. */
  intoInner(): T {
    return this.#cell.value;
  }

  #open(): PyMutexMemory {
    return (this.#memory ??= new PyMutexMemory(this.#name));
  }
}
