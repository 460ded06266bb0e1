import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

/** `Py_buffer`: filled in by `PyObject_GetBuffer`, valid until `PyBuffer_Release`. Lengths and strides are bytes. */
export const Py_buffer = {
  size: 80,
  buf: 0,
  obj: 8,
  len: 16,
  itemsize: 24,
  readonly: 32,
  ndim: 36,
  format: 40,
  shape: 48,
  strides: 56,
  suboffsets: 64,
  internal: 72,
} as const;

/** Most dimensions of a buffer. */
export const PyBUF_MAX_NDIM = 64;
/** One block of bytes. */
export const PyBUF_SIMPLE = 0;
/** The exporter must refuse if its memory cannot be written. */
export const PyBUF_WRITABLE = 0x0001;
/** Fill in `format`, as the module struct writes it. */
export const PyBUF_FORMAT = 0x0004;
/** Fill in `shape`. */
export const PyBUF_ND = 0x0008;
/** Fill in `strides`, too. */
export const PyBUF_STRIDES = 0x0018;
export const PyBUF_C_CONTIGUOUS = 0x0038;
export const PyBUF_F_CONTIGUOUS = 0x0058;
export const PyBUF_ANY_CONTIGUOUS = 0x0098;
/** `suboffsets` may be filled in: the consumer follows pointers. */
export const PyBUF_INDIRECT = 0x0118;
export const PyBUF_CONTIG = 0x0009;
export const PyBUF_CONTIG_RO = 0x0008;
export const PyBUF_STRIDED = 0x0019;
export const PyBUF_STRIDED_RO = 0x0018;
export const PyBUF_RECORDS = 0x001d;
export const PyBUF_RECORDS_RO = 0x001c;
export const PyBUF_FULL = 0x011d;
export const PyBUF_FULL_RO = 0x011c;
/** For `PyMemoryView_FromMemory` and `PyMemoryView_GetContiguous`. */
export const PyBUF_READ = 0x100;
export const PyBUF_WRITE = 0x200;

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
