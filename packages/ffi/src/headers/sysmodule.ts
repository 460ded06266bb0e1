import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** `sys.name`, borrowed, or NULL without an exception. */
export let PySys_GetObject: (name: string) => PyObjectPtr = declare(
  "PyObject *PySys_GetObject(const char *name)",
  (bound) => (PySys_GetObject = bound),
);
/** Sets `sys.name`; NULL deletes. 0, or -1 with an exception set. */
export let PySys_SetObject: (name: string, value: PyObjectPtr) => number = declare(
  "int PySys_SetObject(const char *name, PyObject *value)",
  (bound) => (PySys_SetObject = bound),
);
/** `sys._xoptions`, borrowed. */
export let PySys_GetXOptions: () => PyObjectPtr = declare(
  "PyObject *PySys_GetXOptions(void)",
  (bound) => (PySys_GetXOptions = bound),
);
/** `PySys_SetArgvEx` that changes `sys.path`, unless the interpreter is isolated. Deprecated in 3.11. */
export let PySys_SetArgv: (argc: number, argv: Pointer<"wchar_t *">) => void = declare(
  "void PySys_SetArgv(int argc, wchar_t **argv)",
  (bound) => (PySys_SetArgv = bound),
);
/** Sets `sys.argv`, and puts the script's folder in front of `sys.path` if `updatePath` is 1. Deprecated in 3.11. */
export let PySys_SetArgvEx: (argc: number, argv: Pointer<"wchar_t *">, updatePath: number) => void = declare(
  "void PySys_SetArgvEx(int argc, wchar_t **argv, int update_path)",
  (bound) => (PySys_SetArgvEx = bound),
);
/** Sets `sys.path` from text with separators. Deprecated in 3.11, without a header since 3.13. */
export let PySys_SetPath: (path: Pointer<"wchar_t">) => void = declare(
  "void PySys_SetPath(const wchar_t *path)",
  (bound) => (PySys_SetPath = bound),
);
/** Adds a `-W` option before the start. Deprecated in 3.11. */
export let PySys_AddWarnOption: (option: Pointer<"wchar_t">) => void = declare(
  "void PySys_AddWarnOption(const wchar_t *option)",
  (bound) => (PySys_AddWarnOption = bound),
);
/** Adds a `-W` option. Deprecated in 3.11. */
export let PySys_AddWarnOptionUnicode: (option: PyObjectPtr) => void = declare(
  "void PySys_AddWarnOptionUnicode(PyObject *option)",
  (bound) => (PySys_AddWarnOptionUnicode = bound),
);
/** Adds an `-X` option before the start. Deprecated in 3.11. */
export let PySys_AddXOption: (option: Pointer<"wchar_t">) => void = declare(
  "void PySys_AddXOption(const wchar_t *option)",
  (bound) => (PySys_AddXOption = bound),
);
/** 1 if there are `-W` options, else 0. Deprecated in 3.11. */
export let PySys_HasWarnOptions: () => number = declare(
  "int PySys_HasWarnOptions(void)",
  (bound) => (PySys_HasWarnOptions = bound),
);
/** Forgets `-W` options. */
export let PySys_ResetWarnOptions: () => void = declare(
  "void PySys_ResetWarnOptions(void)",
  (bound) => (PySys_ResetWarnOptions = bound),
);
/** `sys.getsizeof(object)`, or all bits set with an exception set. */
export let _PySys_GetSizeOf: (object: PyObjectPtr) => number | bigint = declare(
  "size_t _PySys_GetSizeOf(PyObject *object)",
  (bound) => (_PySys_GetSizeOf = bound),
);

// skipped PySys_FormatStderr: variadic, every call would need a prototype of its own
// skipped PySys_FormatStdout: variadic, every call would need a prototype of its own
// skipped PySys_WriteStderr: variadic, every call would need a prototype of its own
// skipped PySys_WriteStdout: variadic, every call would need a prototype of its own
