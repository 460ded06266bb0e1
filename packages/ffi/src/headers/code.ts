import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Flags of `co_flags`. */
export const CO_OPTIMIZED = 0x0001;
export const CO_NEWLOCALS = 0x0002;
export const CO_VARARGS = 0x0004;
export const CO_VARKEYWORDS = 0x0008;
export const CO_NESTED = 0x0010;
export const CO_GENERATOR = 0x0020;
export const CO_COROUTINE = 0x0080;
export const CO_ITERABLE_COROUTINE = 0x0100;
export const CO_ASYNC_GENERATOR = 0x0200;
/** `from __future__ import annotations` */
export const CO_FUTURE_ANNOTATIONS = 0x1000000;

/** What happened to a code object, for a `PyCode_WatchCallback`. Since 3.12. */
export const PY_CODE_EVENT_CREATE = 0;
export const PY_CODE_EVENT_DESTROY = 1;

/** The class of code objects. */
export const PyCode_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCode_Type");
/**
 * New code object that only has a place, for `PyFrame_New` and made-up tracebacks. New reference, or NULL with an
 * exception set.
 */
export let PyCode_NewEmpty: (filename: string, name: string, line: number) => PyObjectPtr & Pointer<"PyCodeObject"> =
  declare(
    "PyCodeObject *PyCode_NewEmpty(const char *filename, const char *name, int line)",
    (bound) => (PyCode_NewEmpty = bound),
  );
/** Line of an instruction, by its offset in bytes, or -1 if it has none. */
export let PyCode_Addr2Line: (code: PyObjectPtr & Pointer<"PyCodeObject">, offset: number) => number = declare(
  "int PyCode_Addr2Line(PyCodeObject *code, int offset)",
  (bound) => (PyCode_Addr2Line = bound),
);
/** Stores the place of an instruction, -1 where unknown: 1 if done. */
export let PyCode_Addr2Location: (
  code: PyObjectPtr & Pointer<"PyCodeObject">,
  offset: number,
  startLine: Pointer<"int">,
  startColumn: Pointer<"int">,
  endLine: Pointer<"int">,
  endColumn: Pointer<"int">,
) => number = declare(
  "int PyCode_Addr2Location(PyCodeObject *code, int offset, int *start_line, int *start_column, int *end_line, int *end_column)",
  (bound) => (PyCode_Addr2Location = bound),
  { since: [3, 11] },
);
/** `co_code`, bytes. New reference, or NULL with an exception set. */
export let PyCode_GetCode: (code: PyObjectPtr & Pointer<"PyCodeObject">) => PyObjectPtr = declare(
  "PyObject *PyCode_GetCode(PyCodeObject *code)",
  (bound) => (PyCode_GetCode = bound),
  { since: [3, 11] },
);
/** `co_varnames`. New reference, or NULL with an exception set. */
export let PyCode_GetVarnames: (code: PyObjectPtr & Pointer<"PyCodeObject">) => PyObjectPtr = declare(
  "PyObject *PyCode_GetVarnames(PyCodeObject *code)",
  (bound) => (PyCode_GetVarnames = bound),
  { since: [3, 11] },
);
/** `co_cellvars`. New reference, or NULL with an exception set. */
export let PyCode_GetCellvars: (code: PyObjectPtr & Pointer<"PyCodeObject">) => PyObjectPtr = declare(
  "PyObject *PyCode_GetCellvars(PyCodeObject *code)",
  (bound) => (PyCode_GetCellvars = bound),
  { since: [3, 11] },
);
/** `co_freevars`. New reference, or NULL with an exception set. */
export let PyCode_GetFreevars: (code: PyObjectPtr & Pointer<"PyCodeObject">) => PyObjectPtr = declare(
  "PyObject *PyCode_GetFreevars(PyCodeObject *code)",
  (bound) => (PyCode_GetFreevars = bound),
  { since: [3, 11] },
);
/** Registers a callback for what happens to code objects: its number, or -1 with an exception set. */
export let PyCode_AddWatcher: (callback: Pointer<"PyCode_WatchCallback">) => number = declare(
  "int PyCode_AddWatcher(PyCode_WatchCallback callback)",
  (bound) => (PyCode_AddWatcher = bound),
  { since: [3, 12] },
);
/** Removes a callback. 0, or -1 with an exception set. */
export let PyCode_ClearWatcher: (watcherId: number) => number = declare(
  "int PyCode_ClearWatcher(int watcher_id)",
  (bound) => (PyCode_ClearWatcher = bound),
  { since: [3, 12] },
);
/**
 * New code object; what the parameters mean changes with each version. New reference, or NULL with an exception set.
 */
export let PyUnstable_Code_New: (
  argcount: number,
  kwonlyargcount: number,
  nlocals: number,
  stacksize: number,
  flags: number,
  code: PyObjectPtr,
  consts: PyObjectPtr,
  names: PyObjectPtr,
  varnames: PyObjectPtr,
  freevars: PyObjectPtr,
  cellvars: PyObjectPtr,
  filename: PyObjectPtr,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
  firstlineno: number,
  linetable: PyObjectPtr,
  exceptiontable: PyObjectPtr,
) => PyObjectPtr & Pointer<"PyCodeObject"> = declare(
  "PyCodeObject *PyUnstable_Code_New(int argcount, int kwonlyargcount, int nlocals, int stacksize, int flags, PyObject *code, PyObject *consts, PyObject *names, PyObject *varnames, PyObject *freevars, PyObject *cellvars, PyObject *filename, PyObject *name, PyObject *qualname, int firstlineno, PyObject *linetable, PyObject *exceptiontable)",
  (bound) => (PyUnstable_Code_New = bound),
  { since: [3, 12] },
);
/**
 * New code object; what the parameters mean changes with each version. New reference, or NULL with an exception set.
 */
export let PyUnstable_Code_NewWithPosOnlyArgs: (
  argcount: number,
  posonlyargcount: number,
  kwonlyargcount: number,
  nlocals: number,
  stacksize: number,
  flags: number,
  code: PyObjectPtr,
  consts: PyObjectPtr,
  names: PyObjectPtr,
  varnames: PyObjectPtr,
  freevars: PyObjectPtr,
  cellvars: PyObjectPtr,
  filename: PyObjectPtr,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
  firstlineno: number,
  linetable: PyObjectPtr,
  exceptiontable: PyObjectPtr,
) => PyObjectPtr & Pointer<"PyCodeObject"> = declare(
  "PyCodeObject *PyUnstable_Code_NewWithPosOnlyArgs(int argcount, int posonlyargcount, int kwonlyargcount, int nlocals, int stacksize, int flags, PyObject *code, PyObject *consts, PyObject *names, PyObject *varnames, PyObject *freevars, PyObject *cellvars, PyObject *filename, PyObject *name, PyObject *qualname, int firstlineno, PyObject *linetable, PyObject *exceptiontable)",
  (bound) => (PyUnstable_Code_NewWithPosOnlyArgs = bound),
  { since: [3, 12] },
);
/** Stores what `PyUnstable_Code_SetExtra` set, or NULL. 0, or -1 with an exception set. */
export let PyUnstable_Code_GetExtra: (code: PyObjectPtr, index: number, extra: Pointer<"void *">) => number = declare(
  "int PyUnstable_Code_GetExtra(PyObject *code, Py_ssize_t index, void **extra)",
  (bound) => (PyUnstable_Code_GetExtra = bound),
  { since: [3, 12] },
);
/** Attaches a pointer to a code object. 0, or -1 with an exception set. */
export let PyUnstable_Code_SetExtra: (code: PyObjectPtr, index: number, extra: VoidPtr) => number = declare(
  "int PyUnstable_Code_SetExtra(PyObject *code, Py_ssize_t index, void *extra)",
  (bound) => (PyUnstable_Code_SetExtra = bound),
  { since: [3, 12] },
);

// skipped PyCode_New: its parameters changed in 3.11; use PyCode_NewEmpty or compile
// skipped PyCode_NewWithPosOnlyArgs: its parameters changed in 3.11; use PyCode_NewEmpty or compile
// skipped PyCode_Optimize: returns its argument unchanged since 3.10; nothing can use it
