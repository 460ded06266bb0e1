import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** `False`, immortal or borrowed: take a reference before giving it away. */
export const _Py_FalseStruct: () => PyObjectPtr = declareData("PyLongObject _Py_FalseStruct");
/** `True`, immortal or borrowed: take a reference before giving it away. */
export const _Py_TrueStruct: () => PyObjectPtr = declareData("PyLongObject _Py_TrueStruct");
/** 1 for the object True, else 0; for truth ask `PyObject_IsTrue`. */
export let Py_IsTrue: (object: PyObjectPtr) => number = declare(
  "int Py_IsTrue(PyObject *object)",
  (bound) => (Py_IsTrue = bound),
  { since: [3, 10] },
);
/** 1 for the object False, else 0; for truth ask `PyObject_IsTrue`. */
export let Py_IsFalse: (object: PyObjectPtr) => number = declare(
  "int Py_IsFalse(PyObject *object)",
  (bound) => (Py_IsFalse = bound),
  { since: [3, 10] },
);
/** New reference to True, or to False for 0. Never fails. */
export let PyBool_FromLong: (value: number | bigint) => PyObjectPtr = declare(
  "PyObject *PyBool_FromLong(long value)",
  (bound) => (PyBool_FromLong = bound),
);
/** The class `bool`. */
export const PyBool_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBool_Type");

// skipped PyBool_Check: a macro; compare the type with PyBool_Type
