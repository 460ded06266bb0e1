import {
  NULL,
  objects,
  Py_None,
  PyImport_ImportModule,
  PyObject_GetAttr,
  PyObject_GetAttrString,
  PySys_GetObject,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { Borrowing } from "../reference/borrowing.ts";

let getWeakReferences: PyObjectPtr = NULL;

/** How many references an object (borrowed) has. Runs no Python code. */
export function references(object: PyObjectPtr): number {
  const result = callPython(PySys_GetObject("getrefcount"), [new Borrowing(object)]);
  // The argument array holds one of its own during the call.
  const count = Number(objects.int(result)) - 1;
  objects.decRef(result);
  return count;
}

/**
 * Whether anybody but this package can get at an object (borrowed) by a weak reference. Runs no Python code.
 *
 * @param reportDeath the callback of ours
 */
export function otherWeakReferences(object: PyObjectPtr, reportDeath: PyObjectPtr): boolean {
  if (getWeakReferences === NULL) {
    const module = ownedOrThrow(PyImport_ImportModule("_weakref"));
    getWeakReferences = ownedOrThrow(PyObject_GetAttrString(module, "getweakrefs"));
  }
  const list = callPython(getWeakReferences, [new Borrowing(object)]);
  try {
    for (let index = 0, size = objects.listSize(list); index < size; index++) {
      const reference = objects.listItem(list, index);
      const callback = ownedOrThrow(PyObject_GetAttr(reference, intern("__callback__")));
      objects.decRef(callback);
      if (callback === reportDeath) continue;
      // One without a callback is everybody's: one reference is the list's, one may be ours.
      if (callback !== Py_None() || references(reference) > 2) return true;
    }
    return false;
  } finally {
    objects.decRef(list);
  }
}
