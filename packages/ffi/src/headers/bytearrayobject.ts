import { declare, declareData } from "../declare.ts";
import type { CStringPtr, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `bytearray`. */
export const PyByteArray_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyByteArray_Type");
/** The iterator of bytearray. */
export const PyByteArrayIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyByteArrayIter_Type");
/**
 * New bytearray from an object with a buffer, or whatever `bytearray()` accepts. New reference, or NULL with an
 * exception set.
 */
export let PyByteArray_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyByteArray_FromObject(PyObject *object)",
  (bound) => (PyByteArray_FromObject = bound),
);
/** New bytearray of `size` bytes, copied unless `data` is NULL. New reference, or NULL with an exception set. */
export let PyByteArray_FromStringAndSize: (data: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyByteArray_FromStringAndSize(const char *data, Py_ssize_t size)",
  (bound) => (PyByteArray_FromStringAndSize = bound),
  { raw: [0] },
);
/** Its size in bytes. Never fails. */
export let PyByteArray_Size: (bytearray: PyObjectPtr) => number = declare(
  "Py_ssize_t PyByteArray_Size(PyObject *bytearray)",
  (bound) => (PyByteArray_Size = bound),
);
/** Address of its bytes, which end in a NUL; valid until it is resized. */
export let PyByteArray_AsString: (bytearray: PyObjectPtr) => CStringPtr = declare(
  "char *PyByteArray_AsString(PyObject *bytearray)",
  (bound) => (PyByteArray_AsString = bound),
);
/** New bytearray `left + right` of two buffers. New reference, or NULL with an exception set. */
export let PyByteArray_Concat: (left: PyObjectPtr, right: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyByteArray_Concat(PyObject *left, PyObject *right)",
  (bound) => (PyByteArray_Concat = bound),
);
/** Changes its size in bytes; BufferError while a view of it exists. 0, or -1 with an exception set. */
export let PyByteArray_Resize: (bytearray: PyObjectPtr, size: number) => number = declare(
  "int PyByteArray_Resize(PyObject *bytearray, Py_ssize_t size)",
  (bound) => (PyByteArray_Resize = bound),
);

// skipped PyByteArray_AS_STRING: inline; use PyByteArray_AsString
// skipped PyByteArray_Check: a macro; use PyType_IsSubtype on the type
// skipped PyByteArray_GET_SIZE: inline; use PyByteArray_Size
