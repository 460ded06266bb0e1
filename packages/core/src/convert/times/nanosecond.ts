import {
  NULL,
  objects,
  PyErr_Clear,
  PyErr_ExceptionMatches,
  PyExc_AttributeError,
  PyObject_GetAttr,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { fetchError } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { int53 } from "../scalars/integer.ts";
import { released } from "../released.ts";

/**
 * The nanoseconds that an object (borrowed) has beyond its microseconds: 0 for Python's own types, while subclasses such
 * as `pandas.Timestamp` have an attribute for them.
 *
 * @param exact the type whose objects have none
 */
export function nanosecondsOf(pointer: PyObjectPtr, exact: PyTypeObjectPtr, attribute: string): number {
  if (objects.typeOf(pointer) === exact) return 0;
  const value = PyObject_GetAttr(pointer, intern(attribute));
  if (value !== NULL) return released(value, (number) => int53.fromPython(number));
  if (PyErr_ExceptionMatches(PyExc_AttributeError()) === 0) throw fetchError();
  PyErr_Clear();
  return 0;
}
