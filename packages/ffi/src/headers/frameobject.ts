import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyThreadStatePtr } from "../pointer.ts";

/** New frame that is not running, for made-up tracebacks. New reference, or NULL with an exception set. */
export let PyFrame_New: (
  tstate: PyThreadStatePtr,
  code: PyObjectPtr & Pointer<"PyCodeObject">,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
) => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyFrame_New(PyThreadState *tstate, PyCodeObject *code, PyObject *globals, PyObject *locals)",
  (bound) => (PyFrame_New = bound),
);
/** Brings `f_locals` up to date. Does nothing since 3.13. */
export let PyFrame_FastToLocals: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => void = declare(
  "void PyFrame_FastToLocals(PyFrameObject *frame)",
  (bound) => (PyFrame_FastToLocals = bound),
);
/** Brings `f_locals` up to date. Does nothing since 3.13. 0, or -1 with an exception set. */
export let PyFrame_FastToLocalsWithError: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_FastToLocalsWithError(PyFrameObject *frame)",
  (bound) => (PyFrame_FastToLocalsWithError = bound),
);
/** Takes local variables over from `f_locals`. Does nothing since 3.13. */
export let PyFrame_LocalsToFast: (frame: PyObjectPtr & Pointer<"PyFrameObject">, clear: number) => void = declare(
  "void PyFrame_LocalsToFast(PyFrameObject *frame, int clear)",
  (bound) => (PyFrame_LocalsToFast = bound),
);

// skipped PyFrame_BlockPop: removed in 3.11
// skipped PyFrame_BlockSetup: removed in 3.11
