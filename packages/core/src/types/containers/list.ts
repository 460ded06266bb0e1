import {
  library,
  NULL,
  objects,
  Py_TPFLAGS_LIST_SUBCLASS,
  PyList_Append,
  PyList_AsTuple,
  PyList_GetItemRef,
  PyList_GetSlice,
  PyList_Insert,
  PyList_New,
  PyList_Reverse,
  PyList_SetItem,
  PyList_SetSlice,
  PyList_Sort,
  PyList_Type,
  PyErr_Clear,
  PySequence_DelItem,
  PySequence_Index,
  PySequence_List,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { PyIndexError } from "../../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { clipIndex } from "../object/clip-index.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import { type Items, itemPointers } from "../object/item-pointers.ts";
import { withObjectLock } from "../object/object-lock.ts";
import type { PyTuple } from "./tuple.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/** How {@link PyList.sort} orders. */
export interface SortOptions {
  /** Gives the value that an item is ordered by: a TypeScript function or a Python callable. Default: the item. */
  readonly key?: PyAny | ((item: never) => unknown);
  /** Largest first. Default: false. */
  readonly reverse?: boolean;
}

/** A `list` (PyO3 `PyList`). Its methods are the concrete C functions: what a subclass overrides is not called. */
export class PyList extends PyAny {
  static override readonly pyName: string = "list";
  static override readonly $type: () => PyObjectPtr = PyList_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS);
  }

  /** A list of converted values; a Python object is iterated. Default: empty. */
  static new(py: Python, items: Items | PyAny = []): PyList {
    requireToken(py);
    const source = pythonHandle(items);
    if (source !== undefined) return wrapOwned(ownedOrThrow(PySequence_List(live(source)))) as PyList;
    const pointers = itemPointers(items, "PyList");
    const list = PyList_New(pointers.length);
    if (list === NULL) for (const pointer of pointers) objects.decRef(pointer);
    ownedOrThrow(list);
    for (let index = 0; index < pointers.length; index++) {
      objects.setListItem(list, index, pointers[index] as PyObjectPtr);
    }
    return wrapOwned(list) as PyList;
  }

  /** An empty list. */
  static empty(py: Python): PyList {
    return PyList.new(py);
  }

  override len(): number {
    return objects.listSize(checked(this, PyList));
  }

  /** The item at an index, a negative one from the end. @throws {PyIndexError} if there is none */
  at(index: number): PyAny {
    const list = checked(this, PyList);
    const size = objects.listSize(list);
    const whole = Math.trunc(index);
    const item = newItem(list, whole < 0 ? whole + size : whole, size);
    if (item === NULL) throw new PyIndexError("list index out of range");
    return wrapOwned(item) as PyAny;
  }

  /** Replaces the item at an index. @throws {PyIndexError} if there is none */
  set(index: number, value: unknown): void {
    const list = checked(this, PyList);
    const whole = Math.trunc(index);
    const item = intoPython(value);
    // Steals the item, also where it fails. Converted first: that may change the list.
    okOrThrow(PyList_SetItem(list, whole < 0 ? whole + objects.listSize(list) : whole, item));
  }

  /** Removes the item at an index. @throws {PyIndexError} if there is none */
  del(index: number): void {
    okOrThrow(PySequence_DelItem(checked(this, PyList), Math.trunc(index)));
  }

  /** A new list of the items in `[start, end)`; negative bounds count from the end, those beyond are clipped. */
  slice(start = 0, end: number = Infinity): PyList {
    const list = checked(this, PyList);
    const size = objects.listSize(list);
    return wrapOwned(ownedOrThrow(PyList_GetSlice(list, clipIndex(start, size), clipIndex(end, size)))) as PyList;
  }

  /** Replaces the items in `[start, end)` by those of an iterable. */
  setSlice(start: number, end: number, items: Iterable<unknown> | PyAny): void {
    const list = checked(this, PyList);
    withConverted(pythonHandle(items) ?? [...items], (values) => {
      const size = objects.listSize(list);
      okOrThrow(PyList_SetSlice(list, clipIndex(start, size), clipIndex(end, size), values));
    });
  }

  /** Removes the items in `[start, end)`. */
  delSlice(start: number, end: number): void {
    const list = checked(this, PyList);
    const size = objects.listSize(list);
    okOrThrow(PyList_SetSlice(list, clipIndex(start, size), clipIndex(end, size), NULL));
  }

  /** Adds an item at the end. */
  append(value: unknown): void {
    const list = checked(this, PyList);
    withConverted(value, (item) => okOrThrow(PyList_Append(list, item)));
  }

  /** Adds items at the end. @returns the new length, as JavaScript's arrays do */
  push(...values: readonly unknown[]): number {
    for (const value of values) this.append(value);
    return this.len();
  }

  /** Adds an item before an index, which is clipped. */
  insert(index: number, value: unknown): void {
    const list = checked(this, PyList);
    withConverted(value, (item) => okOrThrow(PyList_Insert(list, clipIndex(index, objects.listSize(list)), item)));
  }

  /** The first index of an equal item. @throws {PyValueError} if there is none */
  index(value: unknown): number {
    const list = checked(this, PyList);
    return withConverted(value, (item) => okOrThrow(PySequence_Index(list, item)));
  }

  /** Sorts in place, stably. @throws {PyTypeError} if items cannot be compared */
  sort(options: SortOptions = {}): void {
    const list = checked(this, PyList);
    const { key, reverse = false } = options;
    if (key === undefined && !reverse) okOrThrow(PyList_Sort(list));
    else objects.decRef(callPythonMethod(list, intern("sort"), [], { key, reverse }));
  }

  /** Reverses in place. */
  reverse(): void {
    okOrThrow(PyList_Reverse(checked(this, PyList)));
  }

  /** A tuple of the items. */
  toTuple(): PyTuple {
    return wrapOwned(ownedOrThrow(PyList_AsTuple(checked(this, PyList)))) as PyTuple;
  }

  /** The items by index, lazily: a list that shrinks or grows meanwhile is read to its end of then. */
  override *[Symbol.iterator](): Generator<PyAny, undefined> {
    for (let index = 0; ; index++) {
      const list = checked(this, PyList);
      const item = newItem(list, index, objects.listSize(list));
      if (item === NULL) return undefined;
      yield wrapOwned(item) as PyAny;
    }
  }

  /** Calls `body` for each item, while no other thread of a free-threaded Python can change the list. */
  lockedForEach(body: (item: PyAny, index: number) => void): void {
    withObjectLock(checked(this, PyList), () => {
      let index = 0;
      for (const item of this) body(item, index++);
    });
  }
}

/** A new reference to an item; NULL, with no exception set, where `index` is out of range. */
function newItem(list: PyObjectPtr, index: number, size: number): PyObjectPtr {
  if (!(index >= 0 && index < size)) return NULL;
  if (library("PyList_GetItemRef").freeThreaded) {
    // Another thread may have shrunk the list since `size` was read.
    const item = PyList_GetItemRef(list, index);
    if (item === NULL) PyErr_Clear();
    return item;
  }
  const item = objects.listItem(list, index);
  objects.incRef(item);
  return item;
}
