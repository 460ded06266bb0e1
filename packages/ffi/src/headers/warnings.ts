import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

/**
 * `warnings.warn(message, category, stackLevel)`; a filter may make it an exception. 0, or -1 with an exception set.
 */
export let PyErr_WarnEx: (category: PyObjectPtr, message: string, stackLevel: number) => number = declare(
  "int PyErr_WarnEx(PyObject *category, const char *message, Py_ssize_t stack_level)",
  (bound) => (PyErr_WarnEx = bound),
);
/** `warnings.warn_explicit`; module and registry may be NULL. 0, or -1 with an exception set. */
export let PyErr_WarnExplicit: (
  category: PyObjectPtr,
  message: string,
  filename: string,
  line: number,
  module: string | null,
  registry: PyObjectPtr,
) => number = declare(
  "int PyErr_WarnExplicit(PyObject *category, const char *message, const char *filename, int line, const char *module, PyObject *registry)",
  (bound) => (PyErr_WarnExplicit = bound),
);
/** `warnings.warn_explicit`; module and registry may be NULL. 0, or -1 with an exception set. */
export let PyErr_WarnExplicitObject: (
  category: PyObjectPtr,
  message: PyObjectPtr,
  filename: PyObjectPtr,
  line: number,
  module: PyObjectPtr,
  registry: PyObjectPtr,
) => number = declare(
  "int PyErr_WarnExplicitObject(PyObject *category, PyObject *message, PyObject *filename, int line, PyObject *module, PyObject *registry)",
  (bound) => (PyErr_WarnExplicitObject = bound),
);

// skipped PyErr_ResourceWarning: variadic, every call would need a prototype of its own
// skipped PyErr_WarnExplicitFormat: variadic, every call would need a prototype of its own
// skipped PyErr_WarnFormat: variadic, every call would need a prototype of its own; use PyErr_WarnEx
