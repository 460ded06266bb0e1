import {
  Py_TPFLAGS_LIST_SUBCLASS,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  PySequence_Concat,
  PySequence_Count,
  PySequence_DelItem,
  PySequence_DelSlice,
  PySequence_GetItem,
  PySequence_GetSlice,
  PySequence_Index,
  PySequence_InPlaceConcat,
  PySequence_InPlaceRepeat,
  PySequence_List,
  PySequence_Repeat,
  PySequence_SetItem,
  PySequence_SetSlice,
  PySequence_Size,
  PySequence_Tuple,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { abstractType, isInstanceOfAbstract } from "../object/abstract-type.ts";
import { PyAny } from "../object/any.ts";
import { clipIndex } from "../object/clip-index.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import type { PyList } from "./list.ts";
import type { PyTuple } from "./tuple.ts";
import type { PyType } from "../code/type.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/** Anything that is a `collections.abc.Sequence` (PyO3 `PySequence`): `list`, `tuple`, `str`, `range`, registered classes. */
export class PySequence extends PyAny {
  static override readonly pyName: string = "Sequence";
  static override readonly $type: () => PyObjectPtr = abstractType("Sequence");

  static override check(pointer: PyObjectPtr): boolean {
    return (
      hasTypeFlag(pointer, Py_TPFLAGS_LIST_SUBCLASS | Py_TPFLAGS_TUPLE_SUBCLASS) ||
      isInstanceOfAbstract(pointer, this.$type())
    );
  }

  /** `collections.abc.Sequence.register(type)`: makes a class count as a sequence. */
  static register(type: PyType): void {
    PySequence.typeObject(type.py).callMethod("register", [type]);
  }

  override len(): number {
    return okOrThrow(PySequence_Size(live(this)));
  }

  /** `self + other` */
  concat(other: unknown): PySequence {
    const sequence = live(this);
    return withConverted(other, (right) => result(PySequence_Concat(sequence, right)));
  }

  /** `self * count` */
  repeat(count: number): PySequence {
    return result(PySequence_Repeat(live(this), count));
  }

  /** `self += other`: gives what the variable would hold, which is the same object where it is mutable. */
  inPlaceConcat(other: unknown): PySequence {
    const sequence = live(this);
    return withConverted(other, (right) => result(PySequence_InPlaceConcat(sequence, right)));
  }

  /** `self *= count`, in the same way. */
  inPlaceRepeat(count: number): PySequence {
    return result(PySequence_InPlaceRepeat(live(this), count));
  }

  /** The item at an index, a negative one from the end. @throws {PyIndexError} if there is none */
  at(index: number): PyAny {
    return wrapOwned(ownedOrThrow(PySequence_GetItem(live(this), Math.trunc(index)))) as PyAny;
  }

  /** Replaces the item at an index. */
  set(index: number, value: unknown): void {
    const sequence = live(this);
    withConverted(value, (item) => okOrThrow(PySequence_SetItem(sequence, Math.trunc(index), item)));
  }

  /** Removes the item at an index. */
  del(index: number): void {
    okOrThrow(PySequence_DelItem(live(this), Math.trunc(index)));
  }

  /** The items in `[start, end)`; negative bounds count from the end, those beyond are clipped. */
  slice(start = 0, end: number = Infinity): PySequence {
    const size = this.len();
    return result(PySequence_GetSlice(live(this), clipIndex(start, size), clipIndex(end, size)));
  }

  /** Replaces the items in `[start, end)` by those of an iterable. */
  setSlice(start: number, end: number, items: Iterable<unknown> | PyAny): void {
    withConverted(pythonHandle(items) ?? [...items], (values) => {
      const size = this.len();
      okOrThrow(PySequence_SetSlice(live(this), clipIndex(start, size), clipIndex(end, size), values));
    });
  }

  /** Removes the items in `[start, end)`. */
  delSlice(start: number, end: number): void {
    const size = this.len();
    okOrThrow(PySequence_DelSlice(live(this), clipIndex(start, size), clipIndex(end, size)));
  }

  /** How many items are equal to a value. */
  count(value: unknown): number {
    const sequence = live(this);
    return withConverted(value, (item) => okOrThrow(PySequence_Count(sequence, item)));
  }

  /** The first index of an equal item. @throws {PyValueError} if there is none */
  index(value: unknown): number {
    const sequence = live(this);
    return withConverted(value, (item) => okOrThrow(PySequence_Index(sequence, item)));
  }

  /** A new list of the items. */
  toList(): PyList {
    return wrapOwned(ownedOrThrow(PySequence_List(live(this)))) as PyList;
  }

  /** A tuple of the items. */
  toTuple(): PyTuple {
    return wrapOwned(ownedOrThrow(PySequence_Tuple(live(this)))) as PyTuple;
  }
}

/** Takes a new reference to what an operator gave. */
function result(pointer: PyObjectPtr): PySequence {
  return (wrapOwned(ownedOrThrow(pointer)) as PyAny).castUnchecked(PySequence);
}
