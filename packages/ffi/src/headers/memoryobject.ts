import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `memoryview`. */
export const PyMemoryView_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMemoryView_Type");
/** `memoryview(object)`. New reference, or NULL with an exception set. */
export let PyMemoryView_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromObject(PyObject *object)",
  (bound) => (PyMemoryView_FromObject = bound),
);
/**
 * Memoryview of `size` bytes, which must outlive it; flags are `PyBUF_READ` or `PyBUF_WRITE`. New reference, or NULL
 * with an exception set.
 */
export let PyMemoryView_FromMemory: (memory: CStringPtr, size: number, flags: number) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromMemory(char *memory, Py_ssize_t size, int flags)",
  (bound) => (PyMemoryView_FromMemory = bound),
);
/**
 * Memoryview of a filled `Py_buffer` without an owner: its memory must outlive it. New reference, or NULL with an
 * exception set.
 */
export let PyMemoryView_FromBuffer: (view: Pointer<"Py_buffer">) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromBuffer(const Py_buffer *view)",
  (bound) => (PyMemoryView_FromBuffer = bound),
);
/**
 * Memoryview in C, Fortran or any order (67, 70 or 65, the letter's code), of a copy if need be. New reference, or
 * NULL with an exception set.
 */
export let PyMemoryView_GetContiguous: (object: PyObjectPtr, flags: number, order: number) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_GetContiguous(PyObject *object, int flags, char order)",
  (bound) => (PyMemoryView_GetContiguous = bound),
);

// skipped PyMemoryView_Check: a macro; compare the type with PyMemoryView_Type
