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

/** 1 if the object has the buffer protocol, else 0. Never fails. */
export let PyObject_CheckBuffer: (object: PyObjectPtr) => number = declare(
  "int PyObject_CheckBuffer(PyObject *object)",
  (bound) => (PyObject_CheckBuffer = bound),
);
/** Fills in a `Py_buffer` as `PyBUF_…` flags ask, or raises BufferError. 0, or -1 with an exception set. */
export let PyObject_GetBuffer: (object: PyObjectPtr, view: Pointer<"Py_buffer">, flags: number) => number = declare(
  "int PyObject_GetBuffer(PyObject *object, Py_buffer *view, int flags)",
  (bound) => (PyObject_GetBuffer = bound),
);
/** Ends a view that was filled in, once. The thread must be attached. */
export let PyBuffer_Release: (view: Pointer<"Py_buffer">) => void = declare(
  "void PyBuffer_Release(Py_buffer *view)",
  (bound) => (PyBuffer_Release = bound),
);
/**
 * Fills in a view of `size` bytes, with a new reference to the exporter: for `bf_getbuffer`. 0, or -1 with an
 * exception set.
 */
export let PyBuffer_FillInfo: (
  view: Pointer<"Py_buffer">,
  exporter: PyObjectPtr,
  memory: VoidPtr,
  size: number,
  readonly: number,
  flags: number,
) => number = declare(
  "int PyBuffer_FillInfo(Py_buffer *view, PyObject *exporter, void *memory, Py_ssize_t size, int readonly, int flags)",
  (bound) => (PyBuffer_FillInfo = bound),
);
/**
 * 1 if the view is contiguous in C, Fortran or either order (67, 70 or 65, the letter's code), else 0. Never fails.
 */
export let PyBuffer_IsContiguous: (view: Pointer<"Py_buffer">, order: number) => number = declare(
  "int PyBuffer_IsContiguous(const Py_buffer *view, char order)",
  (bound) => (PyBuffer_IsContiguous = bound),
);
/** Address of one item. */
export let PyBuffer_GetPointer: (view: Pointer<"Py_buffer">, indices: Pointer<"Py_ssize_t">) => VoidPtr = declare(
  "void *PyBuffer_GetPointer(const Py_buffer *view, const Py_ssize_t *indices)",
  (bound) => (PyBuffer_GetPointer = bound),
);
/** Bytes of an item of a struct format, or -1 with an exception set. */
export let PyBuffer_SizeFromFormat: (format: string) => number = declare(
  "Py_ssize_t PyBuffer_SizeFromFormat(const char *format)",
  (bound) => (PyBuffer_SizeFromFormat = bound),
);
/** Copies contiguous memory into a view. 0, or -1 with an exception set. */
export let PyBuffer_FromContiguous: (
  view: Pointer<"Py_buffer">,
  memory: VoidPtr,
  size: number,
  order: number,
) => number = declare(
  "int PyBuffer_FromContiguous(const Py_buffer *view, const void *memory, Py_ssize_t size, char order)",
  (bound) => (PyBuffer_FromContiguous = bound),
);
/** Copies a view into contiguous memory; `size` must be its length in bytes. 0, or -1 with an exception set. */
export let PyBuffer_ToContiguous: (memory: VoidPtr, view: Pointer<"Py_buffer">, size: number, order: number) => number =
  declare(
    "int PyBuffer_ToContiguous(void *memory, const Py_buffer *view, Py_ssize_t size, char order)",
    (bound) => (PyBuffer_ToContiguous = bound),
  );
/** Writes the strides of a contiguous array. */
export let PyBuffer_FillContiguousStrides: (
  dimensions: number,
  shape: Pointer<"Py_ssize_t">,
  strides: Pointer<"Py_ssize_t">,
  itemSize: number,
  order: number,
) => void = declare(
  "void PyBuffer_FillContiguousStrides(int dimensions, Py_ssize_t *shape, Py_ssize_t *strides, int item_size, char order)",
  (bound) => (PyBuffer_FillContiguousStrides = bound),
);
/** Copies from one buffer to another. 0, or -1 with an exception set. */
export let PyObject_CopyData: (target: PyObjectPtr, source: PyObjectPtr) => number = declare(
  "int PyObject_CopyData(PyObject *target, PyObject *source)",
  (bound) => (PyObject_CopyData = bound),
);
