import { objects, PyList_Append, PyList_SetSlice, PyTuple_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";

/** Items that are appended at once. */
const CHUNK = 4096;
/** Up to here one call an item costs less than a tuple for all of them. */
const FEW = 6;

/**
 * Fills a list (borrowed) with new references. Items wait here and enter by C's own functions: the list has no empty
 * slot at any moment, whatever Python code a conversion runs.
 */
export class ListBuilder {
  readonly #list: PyObjectPtr;
  #waiting: PyObjectPtr[] = [];

  constructor(list: PyObjectPtr) {
    this.#list = list;
  }

  /** Steals `item`. */
  push(item: PyObjectPtr): void {
    if (this.#waiting.push(item) === CHUNK) this.finish();
  }

  /** Appends what waits. */
  finish(): void {
    const items = this.#waiting;
    if (items.length > FEW) {
      this.#waiting = [];
      this.#appendTuple(items);
      return;
    }
    for (let item = items.shift(); item !== undefined; item = items.shift()) {
      const result = PyList_Append(this.#list, item);
      objects.decRef(item);
      okOrThrow(result);
    }
  }

  /** Releases what waits: the conversion failed. */
  discard(): void {
    for (const item of this.#waiting) objects.decRef(item);
    this.#waiting = [];
  }

  #appendTuple(items: readonly PyObjectPtr[]): void {
    const tuple = ownedOrThrow(PyTuple_New(items.length));
    for (let index = 0; index < items.length; index++) {
      objects.setTupleItem(tuple, index, items[index] as PyObjectPtr);
    }
    // Bounds beyond the end mean the end.
    const result = PyList_SetSlice(this.#list, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, tuple);
    objects.decRef(tuple);
    okOrThrow(result);
  }
}
