import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export const _Py_EllipsisObject: () => PyObjectPtr = declareData("PyObject _Py_EllipsisObject");
export const PyEllipsis_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyEllipsis_Type");
export let PySlice_AdjustIndices: (
  length: number,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: number,
) => number = declare(
  "Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step)",
  (bound) => (PySlice_AdjustIndices = bound),
);
export let PySlice_GetIndices: (
  slice: PyObjectPtr,
  length: number,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PySlice_GetIndices(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step)",
  (bound) => (PySlice_GetIndices = bound),
);
export let PySlice_GetIndicesEx: (
  slice: PyObjectPtr,
  length: number,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: Pointer<"Py_ssize_t">,
  slicelength: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PySlice_GetIndicesEx(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step, Py_ssize_t *slicelength)",
  (bound) => (PySlice_GetIndicesEx = bound),
);
export let PySlice_New: (start: PyObjectPtr, stop: PyObjectPtr, step: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySlice_New(PyObject *start, PyObject *stop, PyObject *step)",
  (bound) => (PySlice_New = bound),
);
export const PySlice_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySlice_Type");
export let PySlice_Unpack: (
  slice: PyObjectPtr,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step)",
  (bound) => (PySlice_Unpack = bound),
);
