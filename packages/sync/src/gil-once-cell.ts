import { type Python, requireToken } from "@taipan/core";
import { AttachedCell } from "./attached-cell.ts";
import { cloneValue } from "./once-value.ts";

/**
 * A cell that keeps the first value written to it (PyO3 `GILOnceCell`). Its initializer may run more than once: one that
 * comes back to its own cell fills it first, and what the outer one made is dropped.
 *
 * @deprecated Use {@link PyOnceLock}, whose initializer runs once. PyO3 gives the same advice.
 */
export class GILOnceCell<T> extends AttachedCell<T> {
  /** The value. Where there is none, that of `init`, unless a value was written while it ran. */
  override getOrInit(py: Python, init: () => T): T {
    requireToken(py);
    if (this.slot !== undefined) return this.slot.value;
    const value = init();
    return this.#fillFirst(value);
  }

  /** Writes the value. Gives it back if there is one already, and `undefined` when it was written. */
  set(py: Python, value: T): T | undefined {
    requireToken(py);
    if (this.slot !== undefined) return value;
    this.fill(value);
    return undefined;
  }

  /** A cell of its own with the same value; a `Py` gets another owner. (`clone_ref`) */
  clone(py: Python): GILOnceCell<T> {
    requireToken(py);
    const copy = new GILOnceCell<T>();
    if (this.slot !== undefined) copy.fill(cloneValue(this.slot.value, py));
    return copy;
  }

  #fillFirst(value: T): T {
    const { slot } = this;
    return slot === undefined ? this.fill(value) : slot.value;
  }
}
