import { type Python, requireToken } from "@taipan/core";
import { OnceValue } from "./once-value.ts";
import { RunOnce } from "./run-once.ts";

/**
 * A cell that is written once and needs no Python (`std::sync::OnceLock`), with PyO3's `OnceLockExt`. It belongs to its
 * isolate; where Python's threads or other isolates take part, use {@link PyOnceLock.shared} or {@link Once}.
 */
export class OnceLock<T> extends OnceValue<T> {
  readonly #once = new RunOnce("OnceLock");

  /** The value; `undefined` before there is one. */
  get(): T | undefined {
    return this.slot?.value;
  }

  /** The value, made by `init` the first time. @throws {RecursiveInitializationError} inside `init` */
  getOrInit(init: () => T): T {
    const { slot } = this;
    return slot === undefined ? this.#once.run(() => this.fill(init())) : slot.value;
  }

  /** {@link OnceLock.getOrInit} for an initializer that uses Python. */
  getOrInitPyAttached(py: Python, init: () => T): T {
    requireToken(py);
    return this.getOrInit(init);
  }

  /**
   * Writes the value. Gives it back if there is one already, and `undefined` when it was written.
   *
   * @throws {RecursiveInitializationError} while an initializer runs
   */
  set(value: T): T | undefined {
    this.#once.refuse();
    if (this.slot !== undefined) return value;
    this.fill(value);
    return undefined;
  }
}
