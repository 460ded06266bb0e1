import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class of tracebacks. */
export const PyTraceBack_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTraceBack_Type");
/** Adds a frame to the traceback of the exception that is set. 0, or -1 with an exception set. */
export let PyTraceBack_Here: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyTraceBack_Here(PyFrameObject *frame)",
  (bound) => (PyTraceBack_Here = bound),
);
/** Prints a traceback. 0, or -1 with an exception set. */
export let PyTraceBack_Print: (traceback: PyObjectPtr, file: PyObjectPtr) => number = declare(
  "int PyTraceBack_Print(PyObject *traceback, PyObject *file)",
  (bound) => (PyTraceBack_Print = bound),
);
