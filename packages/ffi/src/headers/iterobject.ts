import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyCallIter_New: (callable: PyObjectPtr, sentinel: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCallIter_New(PyObject *callable, PyObject *sentinel)",
  (bound) => (PyCallIter_New = bound),
);
export const PyCallIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCallIter_Type");
export let PySeqIter_New: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySeqIter_New(PyObject *object)",
  (bound) => (PySeqIter_New = bound),
);
export const PySeqIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySeqIter_Type");
