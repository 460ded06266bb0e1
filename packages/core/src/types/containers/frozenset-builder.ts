import { NULL, PyFrozenSet_New, PySet_Add } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyFrozenSet } from "./frozenset.ts";
import { withConverted } from "../object/with-converted.ts";

/**
 * Fills a new `frozenset` (PyO3 `PyFrozenSetBuilder`). CPython allows that as long as nobody else has the object, so it
 * stays in here until {@link PyFrozenSetBuilder.finalize}.
 */
export class PyFrozenSetBuilder {
  #set: Handle | undefined = wrapOwned(ownedOrThrow(PyFrozenSet_New(NULL)));

  /** Adds an item, unless an equal one is there. @throws {PyTypeError} if it is unhashable */
  add(value: unknown): this {
    const set = live(this.#open());
    withConverted(value, (item) => okOrThrow(PySet_Add(set, item)));
    return this;
  }

  /** Gives the frozenset; the builder is spent. */
  finalize(): PyFrozenSet {
    const set = this.#open();
    this.#set = undefined;
    return set as PyFrozenSet;
  }

  #open(): Handle {
    if (this.#set === undefined)
      throw new TypeError("Cannot use this PyFrozenSetBuilder: its frozenset was given away");
    return this.#set;
  }
}
