import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `slice`. */
export const PySlice_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySlice_Type");
/** `type(...)` */
export const PyEllipsis_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyEllipsis_Type");
/** `...`, immortal or borrowed. */
export const _Py_EllipsisObject: () => PyObjectPtr = declareData("PyObject _Py_EllipsisObject");
/** `slice(start, stop, step)`; NULL is None. New reference, or NULL with an exception set. */
export let PySlice_New: (start: PyObjectPtr, stop: PyObjectPtr, step: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySlice_New(PyObject *start, PyObject *stop, PyObject *step)",
  (bound) => (PySlice_New = bound),
);
/** Stores the three numbers, cut to the range of `Py_ssize_t`. 0, or -1 with an exception set. */
export let PySlice_Unpack: (
  slice: PyObjectPtr,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PySlice_Unpack(PyObject *slice, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step)",
  (bound) => (PySlice_Unpack = bound),
);
/** Adjusts start and stop to a sequence of `length`: the number of items in the slice. Never fails. */
export let PySlice_AdjustIndices: (
  length: number,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: number,
) => number = declare(
  "Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step)",
  (bound) => (PySlice_AdjustIndices = bound),
);
/** Stores the three numbers for a sequence of `length`; indexes out of range are an error. Use `PySlice_Unpack`. */
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
/** `PySlice_Unpack` and `PySlice_AdjustIndices` at once. 0, or -1 with an exception set. */
export let PySlice_GetIndicesEx: (
  slice: PyObjectPtr,
  length: number,
  start: Pointer<"Py_ssize_t">,
  stop: Pointer<"Py_ssize_t">,
  step: Pointer<"Py_ssize_t">,
  sliceLength: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PySlice_GetIndicesEx(PyObject *slice, Py_ssize_t length, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step, Py_ssize_t *slice_length)",
  (bound) => (PySlice_GetIndicesEx = bound),
);
