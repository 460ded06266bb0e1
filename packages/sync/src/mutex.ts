import type { PyAny, Python } from "@taipan/core";
import { type Counterpart, counterpartOf, type SharedOptions } from "./counterpart.ts";
import type { Protected } from "./held-lock.ts";
import { holdLock, type LockGuard } from "./lock-guard.ts";
import { LockSide } from "./lock-side.ts";

/**
 * A lock for one thread at a time, and the value that it protects (PyO3's `MutexExt` over `std::sync::Mutex`). A thread
 * that waits for it is detached from Python, so that whoever holds it can go on.
 *
 * With a `name` all isolates of the process share the lock. They share no values: each has its own, unless it lives in a
 * `SharedArrayBuffer` or in Python. Python's own threads use the lock by {@link Mutex.asPython}.
 *
 * A thread that ends while it holds the lock, also by `worker.terminate()`, gives it back poisoned.
 *
 * @example Count without losing a step
 * ```ts
 * import { Python } from "@taipan/core";
 * import { Mutex } from "@taipan/sync";
 * const counter = new Mutex({ hits: 0 });
 * Python.attach((py) => {
 *   using guard = counter.lockPyAttached(py);
 *   guard.value.hits += 1;
 * });
 * expect(counter.intoInner()).toEqual({ hits: 1 });
 * ```
 */
export class Mutex<T> {
  readonly #cell: Protected<T>;
  readonly #counterpart: Counterpart;
  readonly #side: LockSide;

  constructor(value: T, options: SharedOptions = {}) {
    this.#cell = { value };
    this.#counterpart = counterpartOf("Mutex", options);
    this.#side = new LockSide(this.#counterpart, "lock");
  }

  /**
   * Locks, waiting detached where somebody else holds the lock. With `body`, runs it and unlocks: what it throws poisons
   * the lock. Without, gives a guard for `using`, which cannot see why its block ended and so never poisons.
   *
   * @throws {LockRecursionError} if this thread holds the lock
   * @throws {PoisonError} if a holder threw or ended
   */
  lockPyAttached(py: Python): LockGuard<T>;
  lockPyAttached<R>(py: Python, body: (guard: LockGuard<T>) => R): R;
  lockPyAttached<R>(py: Python, body?: (guard: LockGuard<T>) => R): LockGuard<T> | R {
    this.#side.lock(py);
    return holdLock(this.#cell, this.#side, body);
  }

  /** A guard if nobody holds the lock. @throws as {@link Mutex.lockPyAttached} does */
  tryLock(py: Python): LockGuard<T> | undefined {
    return this.#side.tryLock(py) ? holdLock<T, never>(this.#cell, this.#side) : undefined;
  }

  /** Whether a holder threw, or its thread ended. */
  isPoisoned(py: Python): boolean {
    return this.#counterpart.bind(py).getAttr("poison").isTruthy();
  }

  /** Lets the lock be taken again; what it protects is in order, or was put in order. */
  clearPoison(py: Python): void {
    this.#counterpart.bind(py).setAttr("poison", 0);
  }

  /** The value, without a lock: for when no other thread can have it any more. */
  intoInner(): T {
    return this.#cell.value;
  }

  /** The lock as a Python context manager, `with lock:`. What the block raises poisons it. */
  asPython(py: Python): PyAny {
    return this.#counterpart.bind(py);
  }
}
