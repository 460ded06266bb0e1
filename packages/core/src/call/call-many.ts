import { NULL, objects, PyImport_ImportModule, PyObject_GetAttr, PySequence_List } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { intern } from "../intern.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { callPython } from "./call.ts";

/** `itertools.starmap`, kept for the life of the process. */
let starmap: PyObjectPtr = NULL;

/**
 * Calls `callable` (borrowed) once for each list of arguments: a new list of the results. All arguments cross at once, and
 * Python's own C code makes the calls, so that a call costs what it costs in Python.
 *
 * @throws {PyErr} what the first call that fails raises; the later ones are not made
 */
export function callMany(callable: PyObjectPtr, calls: readonly (readonly unknown[])[]): PyObjectPtr {
  if (starmap === NULL) {
    const itertools = ownedOrThrow(PyImport_ImportModule("itertools"));
    const found = PyObject_GetAttr(itertools, intern("starmap"));
    objects.decRef(itertools);
    starmap = ownedOrThrow(found);
  }
  const results = callPython(starmap, [new Borrowing(callable), calls]);
  try {
    return ownedOrThrow(PySequence_List(results));
  } finally {
    objects.decRef(results);
  }
}
