import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class of frames. */
export const PyFrame_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrame_Type");
/** The class of `frame.f_locals` in a function. */
export const PyFrameLocalsProxy_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrameLocalsProxy_Type", {
  since: [3, 13],
});
/** `f_back`: a new reference, or NULL. */
export let PyFrame_GetBack: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr & Pointer<"PyFrameObject"> =
  declare("PyFrameObject *PyFrame_GetBack(PyFrameObject *frame)", (bound) => (PyFrame_GetBack = bound));
/** `f_code`. New reference. Never fails. */
export let PyFrame_GetCode: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr & Pointer<"PyCodeObject"> =
  declare("PyCodeObject *PyFrame_GetCode(PyFrameObject *frame)", (bound) => (PyFrame_GetCode = bound));
/** `f_builtins`. New reference. Never fails. */
export let PyFrame_GetBuiltins: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetBuiltins(PyFrameObject *frame)",
  (bound) => (PyFrame_GetBuiltins = bound),
  { since: [3, 11] },
);
/** `f_globals`. New reference. Never fails. */
export let PyFrame_GetGlobals: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetGlobals(PyFrameObject *frame)",
  (bound) => (PyFrame_GetGlobals = bound),
  { since: [3, 11] },
);
/** `f_locals`. New reference, or NULL with an exception set. */
export let PyFrame_GetLocals: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetLocals(PyFrameObject *frame)",
  (bound) => (PyFrame_GetLocals = bound),
  { since: [3, 11] },
);
/** The generator that owns the frame: a new reference, or NULL. */
export let PyFrame_GetGenerator: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetGenerator(PyFrameObject *frame)",
  (bound) => (PyFrame_GetGenerator = bound),
  { since: [3, 11] },
);
/** `f_lasti`: offset of the last instruction, or -1. */
export let PyFrame_GetLasti: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_GetLasti(PyFrameObject *frame)",
  (bound) => (PyFrame_GetLasti = bound),
  { since: [3, 11] },
);
/** `f_lineno` */
export let PyFrame_GetLineNumber: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_GetLineNumber(PyFrameObject *frame)",
  (bound) => (PyFrame_GetLineNumber = bound),
);
/** A local variable; NameError if it is unset. New reference, or NULL with an exception set. */
export let PyFrame_GetVar: (frame: PyObjectPtr & Pointer<"PyFrameObject">, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetVar(PyFrameObject *frame, PyObject *name)",
  (bound) => (PyFrame_GetVar = bound),
  { since: [3, 12] },
);
/** A local variable; NameError if it is unset. New reference, or NULL with an exception set. */
export let PyFrame_GetVarString: (frame: PyObjectPtr & Pointer<"PyFrameObject">, name: string) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetVarString(PyFrameObject *frame, const char *name)",
  (bound) => (PyFrame_GetVarString = bound),
  { since: [3, 12] },
);
/** Code of an internal frame. New reference. */
export let PyUnstable_InterpreterFrame_GetCode: (frame: Pointer<"_PyInterpreterFrame">) => PyObjectPtr = declare(
  "PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetCode = bound),
  { since: [3, 12] },
);
/** Offset of the last instruction of an internal frame, or -1. */
export let PyUnstable_InterpreterFrame_GetLasti: (frame: Pointer<"_PyInterpreterFrame">) => number = declare(
  "int PyUnstable_InterpreterFrame_GetLasti(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetLasti = bound),
  { since: [3, 12] },
);
/** Line of an internal frame, or -1. */
export let PyUnstable_InterpreterFrame_GetLine: (frame: Pointer<"_PyInterpreterFrame">) => number = declare(
  "int PyUnstable_InterpreterFrame_GetLine(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetLine = bound),
  { since: [3, 12] },
);

// skipped PyUnstable_ExecutableKinds: an array of types for debuggers, with a length that varies
