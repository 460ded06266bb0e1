import { PyObject_Type } from "../headers/abstract.ts";
import { PyBytes_AsString, PyBytes_Size } from "../headers/bytesobject.ts";
import { PyDict_Next } from "../headers/dictobject.ts";
import { PyFloat_AsDouble, PyFloat_FromDouble } from "../headers/floatobject.ts";
import { PyList_GetItem, PyList_SetItem, PyList_Size } from "../headers/listobject.ts";
import { PyLong_AsLongLong, PyLong_FromLongLong } from "../headers/longobject.ts";
import { PyObject_GetAttrString, Py_TPFLAGS_HEAPTYPE, PyType_GetFlags, PyType_GetSlot } from "../headers/object.ts";
import { PyErr_Clear, PyErr_Occurred } from "../headers/pyerrors.ts";
import { Py_DecRef, Py_IncRef } from "../headers/refcount.ts";
import { _PySet_NextEntry } from "../headers/setobject.ts";
import { PyTuple_GetItem, PyTuple_SetItem, PyTuple_Size } from "../headers/tupleobject.ts";
import { Py_tp_base } from "../headers/typeslots.ts";
import { library } from "../library.ts";
import type { Memory } from "../memory/memory.ts";
import { NULL, type PyObjectPtr, type PyTypeObjectPtr } from "../pointer.ts";
import { Py_None } from "../singletons.ts";
import type { ObjectAccess } from "./object-access.ts";
import { stepEntries, stepItems } from "./step-entries.ts";
import { newTextByCall, textByCall } from "./text-by-call.ts";
import { wideInt } from "./wide-int.ts";

/** Object access through the C API alone: nothing is assumed about layouts. */
export class ObjectsByCalls implements ObjectAccess {
  readonly kind = "calls";
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  typeOf(object: PyObjectPtr): PyTypeObjectPtr {
    const type = PyObject_Type(object) as PyTypeObjectPtr;
    // The object keeps its type alive, so the new reference can go at once.
    Py_DecRef(type);
    return type;
  }
  typeFlags(type: PyTypeObjectPtr): number {
    return Number(PyType_GetFlags(type)) >>> 0;
  }
  typeBase(type: PyTypeObjectPtr): PyTypeObjectPtr {
    // Static types have slots to read since 3.10.
    if (library("PyType_GetSlot").version.atLeast(3, 10) || this.typeFlags(type) & Py_TPFLAGS_HEAPTYPE) {
      return PyType_GetSlot(type, Py_tp_base) as number as PyTypeObjectPtr;
    }
    const base = PyObject_GetAttrString(type, "__base__") as PyTypeObjectPtr;
    Py_DecRef(base);
    return base === Py_None() ? NULL : base;
  }
  incRef(object: PyObjectPtr): void {
    Py_IncRef(object);
  }
  decRef(object: PyObjectPtr): void {
    Py_DecRef(object);
  }
  float(object: PyObjectPtr): number {
    return PyFloat_AsDouble(object);
  }
  int(object: PyObjectPtr): number | bigint {
    const value = PyLong_AsLongLong(object);
    if (value === -1 && PyErr_Occurred() !== 0) {
      PyErr_Clear();
      return wideInt(object, this);
    }
    return typeof value === "bigint" || Number.isSafeInteger(value) ? value : BigInt(value);
  }
  text(object: PyObjectPtr): string {
    return textByCall(object, this.#memory);
  }
  listSize(list: PyObjectPtr): number {
    return PyList_Size(list);
  }
  listItem(list: PyObjectPtr, index: number): PyObjectPtr {
    return PyList_GetItem(list, index);
  }
  tupleSize(tuple: PyObjectPtr): number {
    return PyTuple_Size(tuple);
  }
  tupleItem(tuple: PyObjectPtr, index: number): PyObjectPtr {
    return PyTuple_GetItem(tuple, index);
  }
  setTupleItem(tuple: PyObjectPtr, index: number, item: PyObjectPtr): void {
    PyTuple_SetItem(tuple, index, item);
  }
  setListItem(list: PyObjectPtr, index: number, item: PyObjectPtr): void {
    PyList_SetItem(list, index, item);
  }
  dictItems(dict: PyObjectPtr, items: number[]): number {
    return stepEntries(PyDict_Next, this.#memory, dict, items);
  }
  setItems(set: PyObjectPtr, items: number[]): number {
    return stepItems(_PySet_NextEntry, this.#memory, set, items);
  }
  isShared(_object: PyObjectPtr): boolean {
    return true;
  }
  bytes(object: PyObjectPtr): Uint8Array<ArrayBuffer> {
    return this.#memory.copy(PyBytes_AsString(object), PyBytes_Size(object));
  }
  newFloat(value: number): PyObjectPtr {
    return PyFloat_FromDouble(value);
  }
  newInt(value: number): PyObjectPtr {
    return PyLong_FromLongLong(value);
  }
  newText(text: string): PyObjectPtr {
    return newTextByCall(text);
  }
}
