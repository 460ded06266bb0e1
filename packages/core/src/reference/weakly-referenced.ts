import {
  library,
  memory,
  NULL,
  allocateRaw,
  objects,
  Py_None,
  PyErr_Clear,
  PyWeakref_GetObject,
  PyWeakref_GetRef,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

let slot = 0;

/** What a weak reference (borrowed) points to: a new reference, or NULL when the object is gone. */
export function weaklyReferenced(reference: PyObjectPtr): PyObjectPtr {
  if (library("PyWeakref_GetRef").version.atLeast(3, 13)) {
    if (slot === 0) slot = allocateRaw(8);
    if (PyWeakref_GetRef(reference, slot as never) < 0) PyErr_Clear();
    return memory.pointer(slot) as PyObjectPtr;
  }
  const object = PyWeakref_GetObject(reference);
  if (object === NULL || object === Py_None()) return NULL;
  objects.incRef(object);
  return object;
}
