import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

export let _PySys_GetSizeOf: (object: PyObjectPtr) => number | bigint = declare(
  "size_t _PySys_GetSizeOf(PyObject *object)",
  (bound) => (_PySys_GetSizeOf = bound),
);
export let PySys_AddWarnOption: (text: Pointer<"wchar_t">) => void = declare(
  "void PySys_AddWarnOption(const wchar_t *text)",
  (bound) => (PySys_AddWarnOption = bound),
);
export let PySys_AddWarnOptionUnicode: (option: PyObjectPtr) => void = declare(
  "void PySys_AddWarnOptionUnicode(PyObject *option)",
  (bound) => (PySys_AddWarnOptionUnicode = bound),
);
export let PySys_AddXOption: (text: Pointer<"wchar_t">) => void = declare(
  "void PySys_AddXOption(const wchar_t *text)",
  (bound) => (PySys_AddXOption = bound),
);
export let PySys_GetObject: (name: string) => PyObjectPtr = declare(
  "PyObject *PySys_GetObject(const char *name)",
  (bound) => (PySys_GetObject = bound),
);
export let PySys_GetXOptions: () => PyObjectPtr = declare(
  "PyObject *PySys_GetXOptions(void)",
  (bound) => (PySys_GetXOptions = bound),
);
export let PySys_HasWarnOptions: () => number = declare(
  "int PySys_HasWarnOptions(void)",
  (bound) => (PySys_HasWarnOptions = bound),
);
export let PySys_ResetWarnOptions: () => void = declare(
  "void PySys_ResetWarnOptions(void)",
  (bound) => (PySys_ResetWarnOptions = bound),
);
export let PySys_SetArgv: (argc: number, argv: Pointer<"wchar_t *">) => void = declare(
  "void PySys_SetArgv(int argc, wchar_t **argv)",
  (bound) => (PySys_SetArgv = bound),
);
export let PySys_SetArgvEx: (argc: number, argv: Pointer<"wchar_t *">, updatepath: number) => void = declare(
  "void PySys_SetArgvEx(int argc, wchar_t **argv, int updatepath)",
  (bound) => (PySys_SetArgvEx = bound),
);
export let PySys_SetObject: (name: string, value: PyObjectPtr) => number = declare(
  "int PySys_SetObject(const char *name, PyObject *value)",
  (bound) => (PySys_SetObject = bound),
);
export let PySys_SetPath: (path: Pointer<"wchar_t">) => void = declare(
  "void PySys_SetPath(const wchar_t *path)",
  (bound) => (PySys_SetPath = bound),
);

// skipped PySys_FormatStderr: variadic, every call would need a prototype of its own
// skipped PySys_FormatStdout: variadic, every call would need a prototype of its own
// skipped PySys_WriteStderr: variadic, every call would need a prototype of its own
// skipped PySys_WriteStdout: variadic, every call would need a prototype of its own
