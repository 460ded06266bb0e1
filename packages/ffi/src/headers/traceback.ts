import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyTraceBack_Here: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyTraceBack_Here(PyFrameObject *frame)",
  (bound) => (PyTraceBack_Here = bound),
);
export let PyTraceBack_Print: (object: PyObjectPtr, func: PyObjectPtr) => number = declare(
  "int PyTraceBack_Print(PyObject *object, PyObject *func)",
  (bound) => (PyTraceBack_Print = bound),
);
export const PyTraceBack_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTraceBack_Type");
