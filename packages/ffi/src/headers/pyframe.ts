import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyFrame_GetBack: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr & Pointer<"PyFrameObject"> =
  declare("PyFrameObject *PyFrame_GetBack(PyFrameObject *frame)", (bound) => (PyFrame_GetBack = bound));
export let PyFrame_GetBuiltins: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetBuiltins(PyFrameObject *frame)",
  (bound) => (PyFrame_GetBuiltins = bound),
  { since: [3, 11] },
);
export let PyFrame_GetCode: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr & Pointer<"PyCodeObject"> =
  declare("PyCodeObject *PyFrame_GetCode(PyFrameObject *frame)", (bound) => (PyFrame_GetCode = bound));
export let PyFrame_GetGenerator: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetGenerator(PyFrameObject *frame)",
  (bound) => (PyFrame_GetGenerator = bound),
  { since: [3, 11] },
);
export let PyFrame_GetGlobals: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetGlobals(PyFrameObject *frame)",
  (bound) => (PyFrame_GetGlobals = bound),
  { since: [3, 11] },
);
export let PyFrame_GetLasti: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_GetLasti(PyFrameObject *frame)",
  (bound) => (PyFrame_GetLasti = bound),
  { since: [3, 11] },
);
export let PyFrame_GetLineNumber: (func: PyObjectPtr & Pointer<"PyFrameObject">) => number = declare(
  "int PyFrame_GetLineNumber(PyFrameObject *func)",
  (bound) => (PyFrame_GetLineNumber = bound),
);
export let PyFrame_GetLocals: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetLocals(PyFrameObject *frame)",
  (bound) => (PyFrame_GetLocals = bound),
  { since: [3, 11] },
);
export let PyFrame_GetVar: (frame: PyObjectPtr & Pointer<"PyFrameObject">, name: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetVar(PyFrameObject *frame, PyObject *name)",
  (bound) => (PyFrame_GetVar = bound),
  { since: [3, 12] },
);
export let PyFrame_GetVarString: (frame: PyObjectPtr & Pointer<"PyFrameObject">, name: string) => PyObjectPtr = declare(
  "PyObject *PyFrame_GetVarString(PyFrameObject *frame, const char *name)",
  (bound) => (PyFrame_GetVarString = bound),
  { since: [3, 12] },
);
export const PyFrame_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrame_Type");
export const PyFrameLocalsProxy_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrameLocalsProxy_Type", {
  since: [3, 13],
});
export let PyUnstable_InterpreterFrame_GetCode: (frame: Pointer<"_PyInterpreterFrame">) => PyObjectPtr = declare(
  "PyObject *PyUnstable_InterpreterFrame_GetCode(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetCode = bound),
  { since: [3, 12] },
);
export let PyUnstable_InterpreterFrame_GetLasti: (frame: Pointer<"_PyInterpreterFrame">) => number = declare(
  "int PyUnstable_InterpreterFrame_GetLasti(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetLasti = bound),
  { since: [3, 12] },
);
export let PyUnstable_InterpreterFrame_GetLine: (frame: Pointer<"_PyInterpreterFrame">) => number = declare(
  "int PyUnstable_InterpreterFrame_GetLine(struct _PyInterpreterFrame *frame)",
  (bound) => (PyUnstable_InterpreterFrame_GetLine = bound),
  { since: [3, 12] },
);

// skipped PyUnstable_ExecutableKinds: an array of types for debuggers, with a length that varies
