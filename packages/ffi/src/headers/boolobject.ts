import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export const _Py_FalseStruct: () => PyObjectPtr = declareData("PyLongObject _Py_FalseStruct");
export const _Py_TrueStruct: () => PyObjectPtr = declareData("PyLongObject _Py_TrueStruct");
export let Py_IsFalse: (object: PyObjectPtr) => number = declare(
  "int Py_IsFalse(PyObject *object)",
  (bound) => (Py_IsFalse = bound),
  { since: [3, 10] },
);
export let Py_IsTrue: (object: PyObjectPtr) => number = declare(
  "int Py_IsTrue(PyObject *object)",
  (bound) => (Py_IsTrue = bound),
  { since: [3, 10] },
);
export let PyBool_FromLong: (ok: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyBool_FromLong(long ok)",
  (bound) => (PyBool_FromLong = bound),
);
export const PyBool_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBool_Type");
