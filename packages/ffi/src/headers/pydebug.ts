import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer } from "../pointer.ts";

/** Address of the variable with `sys.flags.bytes_warning`. Deprecated in 3.12. */
export const Py_BytesWarningFlag: () => Pointer<"int"> = declareData("int Py_BytesWarningFlag");
/** Address of the variable with `sys.flags.debug`. Deprecated in 3.12. */
export const Py_DebugFlag: () => Pointer<"int"> = declareData("int Py_DebugFlag");
/** Address of the variable with `sys.flags.dont_write_bytecode`. Deprecated in 3.12. */
export const Py_DontWriteBytecodeFlag: () => Pointer<"int"> = declareData("int Py_DontWriteBytecodeFlag");
/** Address of the variable that is 1 in frozen programs. Deprecated in 3.12. */
export const Py_FrozenFlag: () => Pointer<"int"> = declareData("int Py_FrozenFlag");
/** Address of the variable with `sys.flags.hash_randomization`. Deprecated in 3.12. */
export const Py_HashRandomizationFlag: () => Pointer<"int"> = declareData("int Py_HashRandomizationFlag");
/** Address of the variable with `sys.flags.ignore_environment`. Deprecated in 3.12. */
export const Py_IgnoreEnvironmentFlag: () => Pointer<"int"> = declareData("int Py_IgnoreEnvironmentFlag");
/** Address of the variable with `sys.flags.inspect`. Deprecated in 3.12. */
export const Py_InspectFlag: () => Pointer<"int"> = declareData("int Py_InspectFlag");
/** Address of the variable with `sys.flags.interactive`. Deprecated in 3.12. */
export const Py_InteractiveFlag: () => Pointer<"int"> = declareData("int Py_InteractiveFlag");
/** Address of the variable with `sys.flags.isolated`. Deprecated in 3.12. */
export const Py_IsolatedFlag: () => Pointer<"int"> = declareData("int Py_IsolatedFlag");
/** Address of the variable with `sys.flags.no_site`. Deprecated in 3.12. */
export const Py_NoSiteFlag: () => Pointer<"int"> = declareData("int Py_NoSiteFlag");
/** Address of the variable with `sys.flags.no_user_site`. Deprecated in 3.12. */
export const Py_NoUserSiteDirectory: () => Pointer<"int"> = declareData("int Py_NoUserSiteDirectory");
/** Address of the variable with `sys.flags.optimize`. Deprecated in 3.12. */
export const Py_OptimizeFlag: () => Pointer<"int"> = declareData("int Py_OptimizeFlag");
/** Address of the variable with `sys.flags.quiet`. Deprecated in 3.12. */
export const Py_QuietFlag: () => Pointer<"int"> = declareData("int Py_QuietFlag");
/** Address of the variable that is 1 with unbuffered output. Deprecated in 3.12. */
export const Py_UnbufferedStdioFlag: () => Pointer<"int"> = declareData("int Py_UnbufferedStdioFlag");
/** Address of the variable with `sys.flags.verbose`. Deprecated in 3.12. */
export const Py_VerboseFlag: () => Pointer<"int"> = declareData("int Py_VerboseFlag");
/** An environment variable, or NULL; always NULL where the environment is ignored. */
export let Py_GETENV: (name: string) => CStringPtr = declare(
  "char *Py_GETENV(const char *name)",
  (bound) => (Py_GETENV = bound),
  { since: [3, 11] },
);
