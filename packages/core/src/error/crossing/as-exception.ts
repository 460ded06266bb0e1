import {
  objects,
  Py_TPFLAGS_BASE_EXC_SUBCLASS,
  Py_TPFLAGS_TYPE_SUBCLASS,
  PyExc_BaseException,
  PyType_IsSubtype,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callNoArguments } from "../../call/call.ts";

/**
 * What `raise object` would raise, as a new reference: an exception as it is, an instance of an exception class;
 * `undefined` for anything else. `object` is borrowed.
 */
export function asException(object: PyObjectPtr): PyObjectPtr | undefined {
  if (hasFlag(objects.typeOf(object), Py_TPFLAGS_BASE_EXC_SUBCLASS)) {
    objects.incRef(object);
    return object;
  }
  const isType = hasFlag(objects.typeOf(object), Py_TPFLAGS_TYPE_SUBCLASS);
  if (!isType || PyType_IsSubtype(object as PyTypeObjectPtr, PyExc_BaseException() as PyTypeObjectPtr) === 0)
    return undefined;
  const instance = callNoArguments(object);
  if (hasFlag(objects.typeOf(instance), Py_TPFLAGS_BASE_EXC_SUBCLASS)) return instance;
  objects.decRef(instance);
  return undefined;
}

function hasFlag(type: PyTypeObjectPtr, flag: number): boolean {
  return (objects.typeFlags(type) & flag) !== 0;
}
