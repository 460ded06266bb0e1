import { PyBytes_AsString, PyBytes_Size } from "../headers/bytesobject.ts";
import { PyFloat_AsDouble } from "../headers/floatobject.ts";
import { PyList_GetItem, PyList_SetItem, PyList_Size } from "../headers/listobject.ts";
import { PyLong_AsLongLong } from "../headers/longobject.ts";
import { PyNumber_ToBase } from "../headers/abstract.ts";
import { PyObject_Type } from "../headers/abstract.ts";
import { Py_DecRef, Py_IncRef } from "../headers/refcount.ts";
import { PyErr_Clear } from "../headers/pyerrors.ts";
import { PyErr_Occurred } from "../headers/pyerrors.ts";
import { PyTuple_GetItem, PyTuple_SetItem, PyTuple_Size } from "../headers/tupleobject.ts";
import { PyType_GetFlags, PyType_GetSlot } from "../headers/object.ts";
import { PyUnicode_AsEncodedString } from "../headers/unicodeobject.ts";
import type { Memory } from "../memory/memory.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import { newTextByCall } from "./text-by-call.ts";
import type { ObjectAccess } from "./object-access.ts";

const Py_tp_base = 48;

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
    return Number(BigInt.asUintN(32, BigInt(PyType_GetFlags(type))));
  }
  typeBase(type: PyTypeObjectPtr): PyTypeObjectPtr {
    return PyType_GetSlot(type, Py_tp_base) as number as PyTypeObjectPtr;
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
      return this.#wideInt(object);
    }
    return typeof value === "bigint" || Number.isSafeInteger(value) ? value : BigInt(value);
  }
  text(object: PyObjectPtr): string {
    const bytes = PyUnicode_AsEncodedString(object, "utf-16-le", "surrogatepass");
    if (bytes === 0) return "";
    const length = PyBytes_Size(bytes) / 2;
    const text = this.#memory.utf16(PyBytes_AsString(bytes), length);
    Py_DecRef(bytes);
    return text;
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
  bytes(object: PyObjectPtr): Uint8Array<ArrayBuffer> {
    return this.#memory.copy(PyBytes_AsString(object), PyBytes_Size(object));
  }
  newText(text: string): PyObjectPtr {
    return newTextByCall(text);
  }

  /** Beyond 64 bits: Python's own hexadecimal text, which is linear in the digits. */
  #wideInt(object: PyObjectPtr): bigint {
    const text = PyNumber_ToBase(object, 16);
    const hex = this.text(text);
    Py_DecRef(text);
    return hex.startsWith("-") ? -BigInt(hex.slice(1)) : BigInt(hex);
  }
}
