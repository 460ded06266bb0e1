import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyThreadStatePtr } from "../pointer.ts";

export let PyFrame_FastToLocals: (func: PyObjectPtr & Pointer<"PyFrameObject">) => void = declare(
  "void PyFrame_FastToLocals(PyFrameObject *func)",
  (bound) => (PyFrame_FastToLocals = bound),
);
export let PyFrame_FastToLocalsWithError: (func: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_FastToLocalsWithError(PyFrameObject *func)",
  (bound) => (PyFrame_FastToLocalsWithError = bound),
);
export let PyFrame_LocalsToFast: (func: PyObjectPtr & Pointer<"PyFrameObject">, clear: number) => void = declare(
  "void PyFrame_LocalsToFast(PyFrameObject *func, int clear)",
  (bound) => (PyFrame_LocalsToFast = bound),
);
export let PyFrame_New: (
  tstate: PyThreadStatePtr,
  code: PyObjectPtr & Pointer<"PyCodeObject">,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
) => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyFrame_New(PyThreadState *tstate, PyCodeObject *code, PyObject *globals, PyObject *locals)",
  (bound) => (PyFrame_New = bound),
);

// skipped PyFrame_BlockPop: removed in 3.11
// skipped PyFrame_BlockSetup: removed in 3.11
