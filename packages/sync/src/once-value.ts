import { Py, PyAny, type Python } from "@taipan/core";

/** A cell's value, as something that can be replaced in place (`&mut T` in Rust). */
export interface ValueSlot<T> {
  value: T;
}

/**
 * What cells that are written once have in common: a value, or none yet. An instance belongs to its isolate, whose
 * JavaScript never runs twice at once; what can happen is that an initializer comes back to its own cell.
 */
export abstract class OnceValue<T> implements Disposable {
  #slot: ValueSlot<T> | undefined;

  /** The slot, when there is a value. */
  protected get slot(): ValueSlot<T> | undefined {
    return this.#slot;
  }

  /** @throws {TypeError} for an object of an attach scope, which the cell would outlive */
  protected fill(value: T): T {
    if (value instanceof PyAny) {
      throw new TypeError(
        `Cannot keep a ${value.constructor.name} in a ${this.constructor.name}: it ends with its attach scope, keep a ` +
          "Py with unbind()",
      );
    }
    this.#slot = { value };
    return value;
  }

  /** The value in place, to be replaced; `undefined` when there is none. */
  getMut(): ValueSlot<T> | undefined {
    return this.#slot;
  }

  /** Takes the value out; the cell can be filled again. */
  take(): T | undefined {
    const slot = this.#slot;
    this.#slot = undefined;
    return slot?.value;
  }

  /** Takes the value out of a cell that is not needed any more. */
  intoInner(): T | undefined {
    return this.take();
  }

  /** Empties the cell, and disposes what was in it where that can be disposed. */
  [Symbol.dispose](): void {
    const value: unknown = this.take();
    if (typeof value === "object" && value !== null && Symbol.dispose in value) (value as Disposable)[Symbol.dispose]();
  }
}

/** A copy of a cell's value: of a `Py`, another owner of the same object; of anything else, the same. */
export function cloneValue<T>(value: T, py: Python): T {
  return value instanceof Py ? (value.clone(py) as T) : value;
}
