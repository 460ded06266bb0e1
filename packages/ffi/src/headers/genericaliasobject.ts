import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let Py_GenericAlias: (origin: PyObjectPtr, args: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_GenericAlias(PyObject *origin, PyObject *args)",
  (bound) => (Py_GenericAlias = bound),
);
export const Py_GenericAliasType: () => PyTypeObjectPtr = declareData("PyTypeObject Py_GenericAliasType");
