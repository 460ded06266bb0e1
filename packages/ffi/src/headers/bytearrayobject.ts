import { declare, declareData } from "../declare.ts";
import type { CStringPtr, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyByteArray_AsString: (bytearray: PyObjectPtr) => CStringPtr = declare(
  "char *PyByteArray_AsString(PyObject *bytearray)",
  (bound) => (PyByteArray_AsString = bound),
);
export let PyByteArray_Concat: (bytearray: PyObjectPtr, other: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyByteArray_Concat(PyObject *bytearray, PyObject *other)",
  (bound) => (PyByteArray_Concat = bound),
);
export let PyByteArray_FromObject: (input: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyByteArray_FromObject(PyObject *input)",
  (bound) => (PyByteArray_FromObject = bound),
);
export let PyByteArray_FromStringAndSize: (bytes: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyByteArray_FromStringAndSize(const char *bytes, Py_ssize_t size)",
  (bound) => (PyByteArray_FromStringAndSize = bound),
  { raw: [0] },
);
export let PyByteArray_Resize: (bytearray: PyObjectPtr, requestedSize: number) => number = declare(
  "int PyByteArray_Resize(PyObject *bytearray, Py_ssize_t requested_size)",
  (bound) => (PyByteArray_Resize = bound),
);
export let PyByteArray_Size: (bytearray: PyObjectPtr) => number = declare(
  "Py_ssize_t PyByteArray_Size(PyObject *bytearray)",
  (bound) => (PyByteArray_Size = bound),
);
export const PyByteArray_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyByteArray_Type");
export const PyByteArrayIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyByteArrayIter_Type");
