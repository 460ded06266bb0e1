import { PyFrozenSet_New, PyFrozenSet_Type, PySet_Contains, PySet_Size } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { PyFrozenSetBuilder } from "./frozenset-builder.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/** A `frozenset` (PyO3 `PyFrozenSet`): a set that is hashable. */
export class PyFrozenSet extends PyAny {
  static override readonly pyName: string = "frozenset";
  static override readonly $type: () => PyObjectPtr = PyFrozenSet_Type;

  /** A frozenset of converted values; a Python object is iterated. Default: empty. */
  static new(py: Python, items: Iterable<unknown> | PyAny = []): PyFrozenSet {
    requireToken(py);
    const source = pythonHandle(items);
    if (source !== undefined) return wrapOwned(ownedOrThrow(PyFrozenSet_New(live(source)))) as PyFrozenSet;
    const builder = PyFrozenSet.builder(py);
    for (const item of items) builder.add(item);
    return builder.finalize();
  }

  /** The same as {@link PyFrozenSet.new}. */
  static from(py: Python, items: Iterable<unknown> | PyAny): PyFrozenSet {
    return PyFrozenSet.new(py, items);
  }

  /** `frozenset()` */
  static empty(py: Python): PyFrozenSet {
    return PyFrozenSet.new(py);
  }

  /** Takes items one by one and gives the frozenset at the end. */
  static builder(py: Python): PyFrozenSetBuilder {
    requireToken(py);
    return new PyFrozenSetBuilder();
  }

  /** Number of items. */
  get size(): number {
    return okOrThrow(PySet_Size(checked(this, PyFrozenSet)));
  }

  override len(): number {
    return this.size;
  }

  /** Whether an equal item is there. @throws {PyTypeError} if the value is unhashable */
  has(value: unknown): boolean {
    const set = checked(this, PyFrozenSet);
    return withConverted(value, (item) => okOrThrow(PySet_Contains(set, item))) === 1;
  }

  override contains(value: unknown): boolean {
    return this.has(value);
  }

  /** The items, lazily. */
  values(): IterableIterator<PyAny> {
    return this.tryIter();
  }
}
