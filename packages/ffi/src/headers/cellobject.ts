import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyCell_Get: (cell: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCell_Get(PyObject *cell)",
  (bound) => (PyCell_Get = bound),
);
export let PyCell_New: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCell_New(PyObject *object)",
  (bound) => (PyCell_New = bound),
);
export let PyCell_Set: (cell: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyCell_Set(PyObject *cell, PyObject *value)",
  (bound) => (PyCell_Set = bound),
);
export const PyCell_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCell_Type");
