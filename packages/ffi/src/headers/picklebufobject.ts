import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyPickleBuffer_FromObject: (base: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyPickleBuffer_FromObject(PyObject *base)",
  (bound) => (PyPickleBuffer_FromObject = bound),
);
export let PyPickleBuffer_GetBuffer: (object: PyObjectPtr) => Pointer<"Py_buffer"> = declare(
  "const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *object)",
  (bound) => (PyPickleBuffer_GetBuffer = bound),
);
export let PyPickleBuffer_Release: (object: PyObjectPtr) => number = declare(
  "int PyPickleBuffer_Release(PyObject *object)",
  (bound) => (PyPickleBuffer_Release = bound),
);
export const PyPickleBuffer_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyPickleBuffer_Type");
