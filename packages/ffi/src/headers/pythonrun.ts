import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

export let Py_CompileString: (text: string, p: string, other: number) => PyObjectPtr = declare(
  "PyObject *Py_CompileString(const char *text, const char *p, int other)",
  (bound) => (Py_CompileString = bound),
);
export let Py_CompileStringExFlags: (
  text: string,
  filename: string,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
  optimize: number,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringExFlags(const char *text, const char *filename, int start, PyCompilerFlags *flags, int optimize)",
  (bound) => (Py_CompileStringExFlags = bound),
);
export let Py_CompileStringFlags: (
  text: string,
  filename: string,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringFlags(const char *text, const char *filename, int start, PyCompilerFlags *flags)",
  (bound) => (Py_CompileStringFlags = bound),
);
export let Py_CompileStringObject: (
  text: string,
  filename: PyObjectPtr,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
  optimize: number,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringObject(const char *text, PyObject *filename, int start, PyCompilerFlags *flags, int optimize)",
  (bound) => (Py_CompileStringObject = bound),
);
export let PyErr_Display: (unused: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_Display(PyObject *unused, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_Display = bound),
);
export let PyErr_DisplayException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_DisplayException(PyObject *exception)",
  (bound) => (PyErr_DisplayException = bound),
  { since: [3, 12] },
);
export let PyErr_Print: () => void = declare("void PyErr_Print(void)", (bound) => (PyErr_Print = bound));
export let PyErr_PrintEx: (setSysLastVars: number) => void = declare(
  "void PyErr_PrintEx(int set_sys_last_vars)",
  (bound) => (PyErr_PrintEx = bound),
);
export const PyOS_InputHook: () => Pointer<"int (**)(void)"> = declareData("int (*PyOS_InputHook)(void)");
export let PyRun_SimpleString: (text: string) => number = declare(
  "int PyRun_SimpleString(const char *text)",
  (bound) => (PyRun_SimpleString = bound),
);
export let PyRun_SimpleStringFlags: (command: string, flags: Pointer<"PyCompilerFlags">) => number = declare(
  "int PyRun_SimpleStringFlags(const char *command, PyCompilerFlags *flags)",
  (bound) => (PyRun_SimpleStringFlags = bound),
);
export let PyRun_String: (text: string, other: number, g: PyObjectPtr, l: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyRun_String(const char *text, int other, PyObject *g, PyObject *l)",
  (bound) => (PyRun_String = bound),
);
export let PyRun_StringFlags: (
  text: string,
  start: number,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  flags: Pointer<"PyCompilerFlags">,
) => PyObjectPtr = declare(
  "PyObject *PyRun_StringFlags(const char *text, int start, PyObject *globals, PyObject *locals, PyCompilerFlags *flags)",
  (bound) => (PyRun_StringFlags = bound),
);

// skipped PyOS_Readline: takes a FILE *, which only C can make
// skipped PyOS_ReadlineFunctionPointer: takes a FILE *, which only C can make
// skipped PyRun_AnyFile: takes a FILE *, which only C can make
// skipped PyRun_AnyFileEx: takes a FILE *, which only C can make
// skipped PyRun_AnyFileExFlags: takes a FILE *, which only C can make
// skipped PyRun_AnyFileFlags: takes a FILE *, which only C can make
// skipped PyRun_File: takes a FILE *, which only C can make
// skipped PyRun_FileEx: takes a FILE *, which only C can make
// skipped PyRun_FileExFlags: takes a FILE *, which only C can make
// skipped PyRun_FileFlags: takes a FILE *, which only C can make
// skipped PyRun_InteractiveLoop: takes a FILE *, which only C can make
// skipped PyRun_InteractiveLoopFlags: takes a FILE *, which only C can make
// skipped PyRun_InteractiveOne: takes a FILE *, which only C can make
// skipped PyRun_InteractiveOneFlags: takes a FILE *, which only C can make
// skipped PyRun_InteractiveOneObject: takes a FILE *, which only C can make
// skipped PyRun_SimpleFile: takes a FILE *, which only C can make
// skipped PyRun_SimpleFileEx: takes a FILE *, which only C can make
// skipped PyRun_SimpleFileExFlags: takes a FILE *, which only C can make
