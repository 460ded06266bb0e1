import {
  NULL,
  PySet_Add,
  PySet_Clear,
  PySet_Contains,
  PySet_Discard,
  PySet_New,
  PySet_Pop,
  PySet_Size,
  PySet_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/**
 * A `set` (PyO3 `PySet`) under the names of JavaScript's Set. Items are equal as in Python: `1` and `True` are one item.
 * Iterating throws `PyRuntimeError` at the step after the set was changed.
 */
export class PySet extends PyAny {
  static override readonly pyName: string = "set";
  static override readonly $type: () => PyObjectPtr = PySet_Type;

  /** A set of converted values; a Python object is iterated. Default: empty. */
  static new(py: Python, items: Iterable<unknown> | PyAny = []): PySet {
    requireToken(py);
    const source = pythonHandle(items);
    if (source !== undefined) return wrapOwned(ownedOrThrow(PySet_New(live(source)))) as PySet;
    const set = wrapOwned(ownedOrThrow(PySet_New(NULL))) as PySet;
    for (const item of items) set.add(item);
    return set;
  }

  /** An empty set. */
  static empty(py: Python): PySet {
    return PySet.new(py);
  }

  /** Number of items. */
  get size(): number {
    return okOrThrow(PySet_Size(checked(this, PySet)));
  }

  override len(): number {
    return this.size;
  }

  /** Whether an equal item is there. @throws {PyTypeError} if the value is unhashable */
  has(value: unknown): boolean {
    const set = checked(this, PySet);
    return withConverted(value, (item) => okOrThrow(PySet_Contains(set, item))) === 1;
  }

  override contains(value: unknown): boolean {
    return this.has(value);
  }

  /** Adds an item, unless an equal one is there. Not the operator `+`, which sets do not have. */
  override add(value: unknown): this {
    const set = checked(this, PySet);
    withConverted(value, (item) => okOrThrow(PySet_Add(set, item)));
    return this;
  }

  /** Removes an item. @returns whether it was there */
  discard(value: unknown): boolean {
    const set = checked(this, PySet);
    return withConverted(value, (item) => okOrThrow(PySet_Discard(set, item))) === 1;
  }

  /** The same as {@link PySet.discard}, by JavaScript's name. */
  delete(value: unknown): boolean {
    return this.discard(value);
  }

  /** Removes some item and gives it; `undefined` from an empty set. */
  pop(): PyAny | undefined {
    return this.size === 0 ? undefined : (wrapOwned(ownedOrThrow(PySet_Pop(checked(this, PySet)))) as PyAny);
  }

  /** Removes every item. */
  clear(): void {
    okOrThrow(PySet_Clear(checked(this, PySet)));
  }

  /** The items, lazily. */
  values(): IterableIterator<PyAny> {
    return this.tryIter();
  }

  /** The same as {@link PySet.values}. */
  keys(): IterableIterator<PyAny> {
    return this.tryIter();
  }

  /** Each item twice, as JavaScript's Set gives them. */
  *entries(): Generator<[PyAny, PyAny], undefined> {
    for (const item of this.tryIter()) yield [item, item];
    return undefined;
  }

  /** Calls `body` for each item. */
  forEach(body: (value: PyAny, key: PyAny, set: this) => void): void {
    for (const item of this.tryIter()) body(item, item, this);
  }
}
