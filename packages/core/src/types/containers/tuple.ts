import {
  NULL,
  objects,
  Py_TPFLAGS_TUPLE_SUBCLASS,
  PySequence_Index,
  PySequence_List,
  PySequence_Tuple,
  PyTuple_GetSlice,
  PyTuple_New,
  PyTuple_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyIndexError } from "../../error/classes/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { live } from "../../reference/live.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { clipIndex } from "../object/clip-index.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import { type Items, itemPointers } from "../object/item-pointers.ts";
import type { PyList } from "./list.ts";
import { pythonHandle } from "../object/python-handle.ts";
import { withConverted } from "../object/with-converted.ts";

/** A `tuple` (PyO3 `PyTuple`). */
export class PyTuple extends PyAny {
  static override readonly pyName: string = "tuple";
  static override readonly $type: () => PyObjectPtr = PyTuple_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_TUPLE_SUBCLASS);
  }

  /** A tuple of converted values, of any types; a Python object is iterated. Default: empty. */
  static new(py: Python, items: Items | PyAny = []): PyTuple {
    requireToken(py);
    const source = pythonHandle(items);
    if (source !== undefined) return wrapOwned(ownedOrThrow(PySequence_Tuple(live(source)))) as PyTuple;
    const pointers = itemPointers(items, "PyTuple");
    const tuple = PyTuple_New(pointers.length);
    if (tuple === NULL) for (const pointer of pointers) objects.decRef(pointer);
    ownedOrThrow(tuple);
    for (let index = 0; index < pointers.length; index++) {
      objects.setTupleItem(tuple, index, pointers[index] as PyObjectPtr);
    }
    return wrapOwned(tuple) as PyTuple;
  }

  /** `()`, of which there is one. */
  static empty(py: Python): PyTuple {
    return PyTuple.new(py);
  }

  override len(): number {
    return objects.tupleSize(checked(this, PyTuple));
  }

  /** The item at an index, a negative one from the end. @throws {PyIndexError} if there is none */
  at(index: number): PyAny {
    const tuple = checked(this, PyTuple);
    const size = objects.tupleSize(tuple);
    const whole = Math.trunc(index);
    const place = whole < 0 ? whole + size : whole;
    if (!(place >= 0 && place < size)) throw new PyIndexError("tuple index out of range");
    return wrapBorrowed(objects.tupleItem(tuple, place)) as PyAny;
  }

  /** A tuple of the items in `[start, end)`; negative bounds count from the end, those beyond are clipped. */
  slice(start = 0, end: number = Infinity): PyTuple {
    const tuple = checked(this, PyTuple);
    const size = objects.tupleSize(tuple);
    return wrapOwned(ownedOrThrow(PyTuple_GetSlice(tuple, clipIndex(start, size), clipIndex(end, size)))) as PyTuple;
  }

  /** The first index of an equal item. @throws {PyValueError} if there is none */
  index(value: unknown): number {
    const tuple = checked(this, PyTuple);
    return withConverted(value, (item) => okOrThrow(PySequence_Index(tuple, item)));
  }

  /** A new list of the items. */
  toList(): PyList {
    return wrapOwned(ownedOrThrow(PySequence_List(checked(this, PyTuple)))) as PyList;
  }

  /** The items by index, lazily. */
  override *[Symbol.iterator](): Generator<PyAny, undefined> {
    const size = this.len();
    for (let index = 0; index < size; index++) yield this.at(index);
    return undefined;
  }
}
