import {
  objects,
  PyObject_DelItem,
  PyObject_GetItem,
  PyObject_GetIter,
  PyObject_SetItem,
  PyObject_Size,
  PySequence_Contains,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../../convert/converter.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "./any.ts";
import { iterate } from "./iterate.ts";
import { Members } from "./members.ts";
import { withConverted } from "./with-converted.ts";

/** What a container does: items by key, membership, length, iteration. */
export abstract class Items extends Members {
  /** `self[key]` */
  getItem(key: unknown): PyAny {
    const pointer = live(this);
    return withConverted(key, (name) => wrapOwned(ownedOrThrow(PyObject_GetItem(pointer, name))) as PyAny);
  }

  /** `self[key] = value` */
  setItem(key: unknown, value: unknown): void {
    const pointer = live(this);
    withConverted(key, (name) => withConverted(value, (item) => okOrThrow(PyObject_SetItem(pointer, name, item))));
  }

  /** `del self[key]` */
  delItem(key: unknown): void {
    const pointer = live(this);
    withConverted(key, (name) => okOrThrow(PyObject_DelItem(pointer, name)));
  }

  /** `value in self` */
  contains(value: unknown): boolean {
    const pointer = live(this);
    return withConverted(value, (item) => okOrThrow(PySequence_Contains(pointer, item))) === 1;
  }

  /** `len(self)` */
  len(): number {
    return okOrThrow(PyObject_Size(live(this)));
  }

  /**
   * `iter(self)`: the items, lazily; with a converter, as values that need no release. An exception in the middle is
   * thrown at that step; leaving a loop early closes a generator.
   */
  tryIter(): IterableIterator<PyAny>;
  tryIter<T>(converter: Converter<T>): IterableIterator<T>;
  tryIter(converter?: Converter<unknown>): IterableIterator<unknown> {
    const iterator = wrapOwned(ownedOrThrow(PyObject_GetIter(live(this))));
    return iterate(iterator, converter === undefined ? takeHandle : takeValue(converter));
  }

  [Symbol.iterator](): IterableIterator<PyAny> {
    return this.tryIter();
  }
}

function takeHandle(pointer: PyObjectPtr): PyAny {
  return wrapOwned(pointer) as PyAny;
}

function takeValue<T>(converter: Converter<T>): (pointer: PyObjectPtr) => T {
  return (pointer) => {
    try {
      return converter.fromPython(pointer);
    } finally {
      objects.decRef(pointer);
    }
  };
}
