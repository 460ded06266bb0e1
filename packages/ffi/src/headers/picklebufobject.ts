import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `pickle.PickleBuffer`. */
export const PyPickleBuffer_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyPickleBuffer_Type");
/** `pickle.PickleBuffer(object)`. New reference, or NULL with an exception set. */
export let PyPickleBuffer_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyPickleBuffer_FromObject(PyObject *object)",
  (bound) => (PyPickleBuffer_FromObject = bound),
);
/** Its `Py_buffer`, owned by it, or NULL with an exception set. */
export let PyPickleBuffer_GetBuffer: (object: PyObjectPtr) => Pointer<"Py_buffer"> = declare(
  "const Py_buffer *PyPickleBuffer_GetBuffer(PyObject *object)",
  (bound) => (PyPickleBuffer_GetBuffer = bound),
);
/** `release()`. 0, or -1 with an exception set. */
export let PyPickleBuffer_Release: (object: PyObjectPtr) => number = declare(
  "int PyPickleBuffer_Release(PyObject *object)",
  (bound) => (PyPickleBuffer_Release = bound),
);
