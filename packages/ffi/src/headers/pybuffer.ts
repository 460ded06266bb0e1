import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

export let PyBuffer_FillContiguousStrides: (
  ndims: number,
  shape: Pointer<"Py_ssize_t">,
  strides: Pointer<"Py_ssize_t">,
  itemsize: number,
  fort: number,
) => void = declare(
  "void PyBuffer_FillContiguousStrides(int ndims, Py_ssize_t *shape, Py_ssize_t *strides, int itemsize, char fort)",
  (bound) => (PyBuffer_FillContiguousStrides = bound),
);
export let PyBuffer_FillInfo: (
  view: Pointer<"Py_buffer">,
  object: PyObjectPtr,
  buffer: VoidPtr,
  length: number,
  readonly: number,
  flags: number,
) => number = declare(
  "int PyBuffer_FillInfo(Py_buffer *view, PyObject *object, void *buffer, Py_ssize_t length, int readonly, int flags)",
  (bound) => (PyBuffer_FillInfo = bound),
);
export let PyBuffer_FromContiguous: (
  view: Pointer<"Py_buffer">,
  buffer: VoidPtr,
  length: number,
  order: number,
) => number = declare(
  "int PyBuffer_FromContiguous(const Py_buffer *view, const void *buffer, Py_ssize_t length, char order)",
  (bound) => (PyBuffer_FromContiguous = bound),
);
export let PyBuffer_GetPointer: (view: Pointer<"Py_buffer">, indices: Pointer<"Py_ssize_t">) => VoidPtr = declare(
  "void *PyBuffer_GetPointer(const Py_buffer *view, const Py_ssize_t *indices)",
  (bound) => (PyBuffer_GetPointer = bound),
);
export let PyBuffer_IsContiguous: (view: Pointer<"Py_buffer">, fort: number) => number = declare(
  "int PyBuffer_IsContiguous(const Py_buffer *view, char fort)",
  (bound) => (PyBuffer_IsContiguous = bound),
);
export let PyBuffer_Release: (view: Pointer<"Py_buffer">) => void = declare(
  "void PyBuffer_Release(Py_buffer *view)",
  (bound) => (PyBuffer_Release = bound),
);
export let PyBuffer_SizeFromFormat: (format: string) => number = declare(
  "Py_ssize_t PyBuffer_SizeFromFormat(const char *format)",
  (bound) => (PyBuffer_SizeFromFormat = bound),
);
export let PyBuffer_ToContiguous: (
  buffer: VoidPtr,
  view: Pointer<"Py_buffer">,
  length: number,
  order: number,
) => number = declare(
  "int PyBuffer_ToContiguous(void *buffer, const Py_buffer *view, Py_ssize_t length, char order)",
  (bound) => (PyBuffer_ToContiguous = bound),
);
export let PyObject_CheckBuffer: (object: PyObjectPtr) => number = declare(
  "int PyObject_CheckBuffer(PyObject *object)",
  (bound) => (PyObject_CheckBuffer = bound),
);
export let PyObject_CopyData: (dest: PyObjectPtr, src: PyObjectPtr) => number = declare(
  "int PyObject_CopyData(PyObject *dest, PyObject *src)",
  (bound) => (PyObject_CopyData = bound),
);
export let PyObject_GetBuffer: (object: PyObjectPtr, view: Pointer<"Py_buffer">, flags: number) => number = declare(
  "int PyObject_GetBuffer(PyObject *object, Py_buffer *view, int flags)",
  (bound) => (PyObject_GetBuffer = bound),
);
