import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** What `iter()` gives for an object with `__getitem__` only. */
export const PySeqIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySeqIter_Type");
/** What `iter(callable, sentinel)` gives. */
export const PyCallIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCallIter_Type");
/** Iterator by index, until IndexError. New reference, or NULL with an exception set. */
export let PySeqIter_New: (sequence: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySeqIter_New(PyObject *sequence)",
  (bound) => (PySeqIter_New = bound),
);
/** `iter(callable, sentinel)`. New reference, or NULL with an exception set. */
export let PyCallIter_New: (callable: PyObjectPtr, sentinel: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCallIter_New(PyObject *callable, PyObject *sentinel)",
  (bound) => (PyCallIter_New = bound),
);
