import { declare } from "../declare.ts";
import type { CStringPtr, PyObjectPtr } from "../pointer.ts";

export let PyErr_WarnEx: (category: PyObjectPtr, message: CStringPtr, stackLevel: number) => number = declare(
  "int PyErr_WarnEx(PyObject *category, const char *message, Py_ssize_t stack_level)",
  (bound) => (PyErr_WarnEx = bound),
  { raw: [1] },
);
export let PyErr_WarnExplicit: (
  category: PyObjectPtr,
  message: string,
  filename: string,
  lineno: number,
  module: string | null,
  registry: PyObjectPtr,
) => number = declare(
  "int PyErr_WarnExplicit(PyObject *category, const char *message, const char *filename, int lineno, const char *module, PyObject *registry)",
  (bound) => (PyErr_WarnExplicit = bound),
);
export let PyErr_WarnExplicitObject: (
  category: PyObjectPtr,
  message: PyObjectPtr,
  filename: PyObjectPtr,
  lineno: number,
  module: PyObjectPtr,
  registry: PyObjectPtr,
) => number = declare(
  "int PyErr_WarnExplicitObject(PyObject *category, PyObject *message, PyObject *filename, int lineno, PyObject *module, PyObject *registry)",
  (bound) => (PyErr_WarnExplicitObject = bound),
);

// skipped PyErr_ResourceWarning: variadic, every call would need a prototype of its own
// skipped PyErr_WarnExplicitFormat: variadic, every call would need a prototype of its own
// skipped PyErr_WarnFormat: variadic, every call would need a prototype of its own; use PyErr_WarnEx
