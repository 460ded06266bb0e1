import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** Runs source in `__main__`, printing what it raises: 0, or -1 without an exception. */
export let PyRun_SimpleString: (source: string) => number = declare(
  "int PyRun_SimpleString(const char *source)",
  (bound) => (PyRun_SimpleString = bound),
);
/** Runs source in `__main__`, printing what it raises: 0, or -1 without an exception. */
export let PyRun_SimpleStringFlags: (source: string, flags: Pointer<"PyCompilerFlags">) => number = declare(
  "int PyRun_SimpleStringFlags(const char *source, PyCompilerFlags *flags)",
  (bound) => (PyRun_SimpleStringFlags = bound),
);
/**
 * Runs source; `start` is `Py_eval_input` for an expression, `Py_file_input` for statements, which give None. New
 * reference, or NULL with an exception set.
 */
export let PyRun_String: (source: string, start: number, globals: PyObjectPtr, locals: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyRun_String(const char *source, int start, PyObject *globals, PyObject *locals)",
    (bound) => (PyRun_String = bound),
  );
/** `PyRun_String` with `PyCompilerFlags`, which may be NULL. New reference, or NULL with an exception set. */
export let PyRun_StringFlags: (
  source: string,
  start: number,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  flags: Pointer<"PyCompilerFlags">,
) => PyObjectPtr = declare(
  "PyObject *PyRun_StringFlags(const char *source, int start, PyObject *globals, PyObject *locals, PyCompilerFlags *flags)",
  (bound) => (PyRun_StringFlags = bound),
);
/** Compiles source to a code object. New reference, or NULL with an exception set. */
export let Py_CompileString: (source: string, filename: string, start: number) => PyObjectPtr = declare(
  "PyObject *Py_CompileString(const char *source, const char *filename, int start)",
  (bound) => (Py_CompileString = bound),
);
/** Compiles source; flags may be NULL. New reference, or NULL with an exception set. */
export let Py_CompileStringFlags: (
  source: string,
  filename: string,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringFlags(const char *source, const char *filename, int start, PyCompilerFlags *flags)",
  (bound) => (Py_CompileStringFlags = bound),
);
/**
 * Compiles source to a code object, or an `ast.AST` with `PyCF_ONLY_AST`; `optimize` -1 is the interpreter's own
 * level. New reference, or NULL with an exception set.
 */
export let Py_CompileStringExFlags: (
  source: string,
  filename: string,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
  optimize: number,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringExFlags(const char *source, const char *filename, int start, PyCompilerFlags *flags, int optimize)",
  (bound) => (Py_CompileStringExFlags = bound),
);
/** `Py_CompileStringExFlags` with a str for the file name. New reference, or NULL with an exception set. */
export let Py_CompileStringObject: (
  source: string,
  filename: PyObjectPtr,
  start: number,
  flags: Pointer<"PyCompilerFlags">,
  optimize: number,
) => PyObjectPtr = declare(
  "PyObject *Py_CompileStringObject(const char *source, PyObject *filename, int start, PyCompilerFlags *flags, int optimize)",
  (bound) => (Py_CompileStringObject = bound),
);
/** Prints the exception that is set, clears it and sets `sys.last_exc`. SystemExit ends the process. */
export let PyErr_Print: () => void = declare("void PyErr_Print(void)", (bound) => (PyErr_Print = bound));
/** `PyErr_Print`, with `sys.last_exc` set only if asked. */
export let PyErr_PrintEx: (setLast: number) => void = declare(
  "void PyErr_PrintEx(int set_last)",
  (bound) => (PyErr_PrintEx = bound),
);
/** Prints an exception to `sys.stderr`; the first parameter is not used. */
export let PyErr_Display: (type: PyObjectPtr, value: PyObjectPtr, traceback: PyObjectPtr) => void = declare(
  "void PyErr_Display(PyObject *type, PyObject *value, PyObject *traceback)",
  (bound) => (PyErr_Display = bound),
);
/** Prints an exception to `sys.stderr`. */
export let PyErr_DisplayException: (exception: PyObjectPtr) => void = declare(
  "void PyErr_DisplayException(PyObject *exception)",
  (bound) => (PyErr_DisplayException = bound),
  { since: [3, 12] },
);
/** Address of the variable with a function that Python calls while it waits for input at a prompt, or NULL. */
export const PyOS_InputHook: () => Pointer<"int (**)(void)"> = declareData("int (*PyOS_InputHook)(void)");

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
