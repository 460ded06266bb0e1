import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer } from "../pointer.ts";

export const Py_BytesWarningFlag: () => Pointer<"int"> = declareData("int Py_BytesWarningFlag");
export const Py_DebugFlag: () => Pointer<"int"> = declareData("int Py_DebugFlag");
export const Py_DontWriteBytecodeFlag: () => Pointer<"int"> = declareData("int Py_DontWriteBytecodeFlag");
export const Py_FrozenFlag: () => Pointer<"int"> = declareData("int Py_FrozenFlag");
export let Py_GETENV: (name: string) => CStringPtr = declare(
  "char *Py_GETENV(const char *name)",
  (bound) => (Py_GETENV = bound),
  { since: [3, 11] },
);
export const Py_HashRandomizationFlag: () => Pointer<"int"> = declareData("int Py_HashRandomizationFlag");
export const Py_IgnoreEnvironmentFlag: () => Pointer<"int"> = declareData("int Py_IgnoreEnvironmentFlag");
export const Py_InspectFlag: () => Pointer<"int"> = declareData("int Py_InspectFlag");
export const Py_InteractiveFlag: () => Pointer<"int"> = declareData("int Py_InteractiveFlag");
export const Py_IsolatedFlag: () => Pointer<"int"> = declareData("int Py_IsolatedFlag");
export const Py_NoSiteFlag: () => Pointer<"int"> = declareData("int Py_NoSiteFlag");
export const Py_NoUserSiteDirectory: () => Pointer<"int"> = declareData("int Py_NoUserSiteDirectory");
export const Py_OptimizeFlag: () => Pointer<"int"> = declareData("int Py_OptimizeFlag");
export const Py_QuietFlag: () => Pointer<"int"> = declareData("int Py_QuietFlag");
export const Py_UnbufferedStdioFlag: () => Pointer<"int"> = declareData("int Py_UnbufferedStdioFlag");
export const Py_VerboseFlag: () => Pointer<"int"> = declareData("int Py_VerboseFlag");
