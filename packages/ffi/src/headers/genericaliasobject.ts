import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/**
 * `types.GenericAlias(origin, args)`; what is no tuple becomes one. New reference, or NULL with an exception set.
 */
export let Py_GenericAlias: (origin: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_GenericAlias(PyObject *origin, PyObject *args)",
  (bound) => (Py_GenericAlias = bound),
);
/** The class `types.GenericAlias`. */
export const Py_GenericAliasType: () => PyTypeObjectPtr = declareData("PyTypeObject Py_GenericAliasType");
