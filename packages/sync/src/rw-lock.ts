import type { PyAny, Python } from "@taipan/core";
import { type Counterpart, counterpartOf, type SharedOptions } from "./counterpart.ts";
import type { Protected } from "./held-lock.ts";
import { holdLock, type LockGuard } from "./lock-guard.ts";
import { LockSide } from "./lock-side.ts";
import { holdShare, type ReadGuard } from "./read-guard.ts";

/**
 * A lock for many readers or one writer, and the value that it protects (PyO3's `RwLockExt` over `std::sync::RwLock`).
 * A writer that waits goes before readers that come later, but a thread that reads already may read again. Who waits is
 * detached. Names, Python's threads and the end of a thread are as with {@link Mutex}; only writers poison.
 *
 * @example Two readers, one writer
 * ```ts
 * import { Python } from "@taipan/core";
 * import { RwLock } from "@taipan/sync";
 * const config = new RwLock(new Map([["level", 1]]));
 * Python.attach((py) => {
 *   {
 *     using one = config.readPyAttached(py);
 *     using other = config.readPyAttached(py);
 *     expect([one.value.get("level"), other.value.get("level")]).toEqual([1, 1]);
 *   }
 *   config.writePyAttached(py, (guard) => guard.value.set("level", 2));
 * });
 * ```
 */
export class RwLock<T> {
  readonly #cell: Protected<T>;
  readonly #counterpart: Counterpart;
  readonly #read: LockSide;
  readonly #write: LockSide;

  constructor(value: T, options: SharedOptions = {}) {
    this.#cell = { value };
    this.#counterpart = counterpartOf("RwLock", options);
    this.#read = new LockSide(this.#counterpart, "read");
    this.#write = new LockSide(this.#counterpart, "write");
  }

  /**
   * Locks for reading, waiting detached for writers. With `body`, runs it and unlocks; without, gives a guard.
   *
   * @throws {LockRecursionError} if this thread writes
   * @throws {PoisonError} if a writer threw or ended
   */
  readPyAttached(py: Python): ReadGuard<T>;
  readPyAttached<R>(py: Python, body: (guard: ReadGuard<T>) => R): R;
  readPyAttached<R>(py: Python, body?: (guard: ReadGuard<T>) => R): ReadGuard<T> | R {
    this.#read.lock(py);
    return holdShare(this.#cell, this.#read, body);
  }

  /**
   * Locks for writing, waiting detached for everybody else. With `body`, runs it and unlocks: what it throws poisons the
   * lock. Without, gives a guard.
   *
   * @throws {LockRecursionError} if this thread reads or writes
   * @throws {PoisonError} if a writer threw or ended
   */
  writePyAttached(py: Python): LockGuard<T>;
  writePyAttached<R>(py: Python, body: (guard: LockGuard<T>) => R): R;
  writePyAttached<R>(py: Python, body?: (guard: LockGuard<T>) => R): LockGuard<T> | R {
    this.#write.lock(py);
    return holdLock(this.#cell, this.#write, body);
  }

  /** A guard for reading if nobody writes or waits to. @throws as {@link RwLock.readPyAttached} does */
  tryRead(py: Python): ReadGuard<T> | undefined {
    return this.#read.tryLock(py) ? holdShare<T, never>(this.#cell, this.#read) : undefined;
  }

  /** A guard for writing if nobody holds the lock. @throws as {@link RwLock.writePyAttached} does */
  tryWrite(py: Python): LockGuard<T> | undefined {
    return this.#write.tryLock(py) ? holdLock<T, never>(this.#cell, this.#write) : undefined;
  }

  /** Whether a writer threw, or its thread ended. */
  isPoisoned(py: Python): boolean {
    return this.#counterpart.bind(py).getAttr("poison").isTruthy();
  }

  /** Lets the lock be taken again. */
  clearPoison(py: Python): void {
    this.#counterpart.bind(py).setAttr("poison", 0);
  }

  /** The value, without a lock: for when no other thread can have it any more. */
  intoInner(): T {
    return this.#cell.value;
  }

  /** The lock as a Python object: `with lock.read():`, `with lock.write():`. */
  asPython(py: Python): PyAny {
    return this.#counterpart.bind(py);
  }
}
