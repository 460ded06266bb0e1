import { NULL, objects, PyErr_Clear, PyObject_GetAttr } from "@taipan/ffi";
import { fromPythonDeep } from "../convert/default/from-python.ts";
import { intern } from "../intern.ts";
import { withScope } from "../interpreter/attach.ts";
import { errorFrom, ownedOrThrow } from "./crossing/fetch.ts";
import type { PyErr } from "./py-err.ts";

/**
 * An attribute of the exception behind an error, as values all through; `undefined` where it is None, missing or no value.
 * Attaches by itself.
 */
export function readField(error: PyErr, name: string): unknown {
  return withScope(() => {
    const value = PyObject_GetAttr(error.asPtr(), intern(name));
    if (value === NULL) {
      PyErr_Clear();
      return undefined;
    }
    try {
      return fromPythonDeep(value);
    } finally {
      objects.decRef(value);
    }
  });
}

/** The errors for the exceptions in a group. Attaches by itself. */
export function readExceptions(group: PyErr): Error[] {
  return withScope(() => {
    const tuple = ownedOrThrow(PyObject_GetAttr(group.asPtr(), intern("exceptions")));
    try {
      return Array.from({ length: objects.tupleSize(tuple) }, (_, index) => {
        const exception = objects.tupleItem(tuple, index);
        objects.incRef(exception);
        return errorFrom(exception);
      });
    } finally {
      objects.decRef(tuple);
    }
  });
}
