import {
  NULL,
  objects,
  PyErr_WriteUnraisable,
  PyImport_ImportModule,
  PyObject_GetAttr,
  PyObject_IsInstance,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";

/** A class of `collections.abc`, borrowed: imported when it is first asked for, and kept for the life of the process. */
export function abstractType(name: string): () => PyObjectPtr {
  let found: PyObjectPtr = NULL;
  return () => {
    if (found !== NULL) return found;
    const module = ownedOrThrow(PyImport_ImportModule("collections.abc"));
    const type = PyObject_GetAttr(module, intern(name));
    objects.decRef(module);
    return (found = ownedOrThrow(type));
  };
}

/** `isinstance(object, type)`; an exception that it raises goes to `sys.unraisablehook`, since a check has no other answer. */
export function isInstanceOfAbstract(object: PyObjectPtr, type: PyObjectPtr): boolean {
  const answer = PyObject_IsInstance(object, type);
  if (answer === -1) PyErr_WriteUnraisable(object);
  return answer === 1;
}
