import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyMemoryView_FromBuffer: (info: Pointer<"Py_buffer">) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromBuffer(const Py_buffer *info)",
  (bound) => (PyMemoryView_FromBuffer = bound),
);
export let PyMemoryView_FromMemory: (mem: CStringPtr, size: number, flags: number) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromMemory(char *mem, Py_ssize_t size, int flags)",
  (bound) => (PyMemoryView_FromMemory = bound),
);
export let PyMemoryView_FromObject: (base: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_FromObject(PyObject *base)",
  (bound) => (PyMemoryView_FromObject = bound),
);
export let PyMemoryView_GetContiguous: (base: PyObjectPtr, buffertype: number, order: number) => PyObjectPtr = declare(
  "PyObject *PyMemoryView_GetContiguous(PyObject *base, int buffertype, char order)",
  (bound) => (PyMemoryView_GetContiguous = bound),
);
export const PyMemoryView_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMemoryView_Type");
