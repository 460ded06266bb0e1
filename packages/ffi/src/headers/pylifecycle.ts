import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyThreadStatePtr, VoidPtr } from "../pointer.ts";
import type { PyStatus } from "./initconfig.ts";

export let _Py_IsFinalizing: () => number = declare(
  "int _Py_IsFinalizing(void)",
  (bound) => (_Py_IsFinalizing = bound),
  { until: [3, 12] },
);
export let Py_AtExit: (func: Pointer<"void (*)(void)">) => number = declare(
  "int Py_AtExit(void (*func)(void))",
  (bound) => (Py_AtExit = bound),
);
export let Py_BytesMain: (argc: number, argv: Pointer<"char *">) => number = declare(
  "int Py_BytesMain(int argc, char **argv)",
  (bound) => (Py_BytesMain = bound),
);
export let Py_EndInterpreter: (tstate: PyThreadStatePtr) => void = declare(
  "void Py_EndInterpreter(PyThreadState *tstate)",
  (bound) => (Py_EndInterpreter = bound),
);
export let Py_Exit: (sts: number) => void = declare("void Py_Exit(int sts)", (bound) => (Py_Exit = bound));
export let Py_ExitStatusException: (err: PyStatus) => void = declare(
  "void Py_ExitStatusException(PyStatus err)",
  (bound) => (Py_ExitStatusException = bound),
);
export let Py_Finalize: () => void = declare("void Py_Finalize(void)", (bound) => (Py_Finalize = bound));
export let Py_FinalizeEx: () => number = declare("int Py_FinalizeEx(void)", (bound) => (Py_FinalizeEx = bound));
export let Py_FrozenMain: (argc: number, argv: Pointer<"char *">) => number = declare(
  "int Py_FrozenMain(int argc, char **argv)",
  (bound) => (Py_FrozenMain = bound),
);
export let Py_GetBuildInfo: () => CStringPtr = declare(
  "const char *Py_GetBuildInfo(void)",
  (bound) => (Py_GetBuildInfo = bound),
);
export let Py_GetCompiler: () => CStringPtr = declare(
  "const char *Py_GetCompiler(void)",
  (bound) => (Py_GetCompiler = bound),
);
export let Py_GetCopyright: () => CStringPtr = declare(
  "const char *Py_GetCopyright(void)",
  (bound) => (Py_GetCopyright = bound),
);
export let Py_GetExecPrefix: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetExecPrefix(void)",
  (bound) => (Py_GetExecPrefix = bound),
);
export let Py_GetPath: () => Pointer<"wchar_t"> = declare("wchar_t *Py_GetPath(void)", (bound) => (Py_GetPath = bound));
export let Py_GetPlatform: () => CStringPtr = declare(
  "const char *Py_GetPlatform(void)",
  (bound) => (Py_GetPlatform = bound),
);
export let Py_GetPrefix: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetPrefix(void)",
  (bound) => (Py_GetPrefix = bound),
);
export let Py_GetProgramFullPath: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetProgramFullPath(void)",
  (bound) => (Py_GetProgramFullPath = bound),
);
export let Py_GetProgramName: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetProgramName(void)",
  (bound) => (Py_GetProgramName = bound),
);
export let Py_GetPythonHome: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetPythonHome(void)",
  (bound) => (Py_GetPythonHome = bound),
);
export let Py_GetVersion: () => CStringPtr = declare(
  "const char *Py_GetVersion(void)",
  (bound) => (Py_GetVersion = bound),
);
export let Py_Initialize: () => void = declare("void Py_Initialize(void)", (bound) => (Py_Initialize = bound));
export let Py_InitializeEx: (installSigs: number) => void = declare(
  "void Py_InitializeEx(int install_sigs)",
  (bound) => (Py_InitializeEx = bound),
);
export let Py_InitializeFromConfig: (config: Pointer<"PyConfig">) => PyStatus = declare(
  "PyStatus Py_InitializeFromConfig(const PyConfig *config)",
  (bound) => (Py_InitializeFromConfig = bound),
);
export let Py_IsFinalizing: () => number = declare("int Py_IsFinalizing(void)", (bound) => (Py_IsFinalizing = bound), {
  since: [3, 13],
});
export let Py_IsInitialized: () => number = declare(
  "int Py_IsInitialized(void)",
  (bound) => (Py_IsInitialized = bound),
);
export let Py_Main: (argc: number, argv: Pointer<"wchar_t *">) => number = declare(
  "int Py_Main(int argc, wchar_t **argv)",
  (bound) => (Py_Main = bound),
);
export let Py_NewInterpreter: () => PyThreadStatePtr = declare(
  "PyThreadState *Py_NewInterpreter(void)",
  (bound) => (Py_NewInterpreter = bound),
);
export let Py_NewInterpreterFromConfig: (
  tstateP: Pointer<"PyThreadState *">,
  config: Pointer<"PyInterpreterConfig">,
) => PyStatus = declare(
  "PyStatus Py_NewInterpreterFromConfig(PyThreadState **tstate_p, const PyInterpreterConfig *config)",
  (bound) => (Py_NewInterpreterFromConfig = bound),
  { since: [3, 12] },
);
export let Py_PreInitialize: (srcConfig: Pointer<"PyPreConfig">) => PyStatus = declare(
  "PyStatus Py_PreInitialize(const PyPreConfig *src_config)",
  (bound) => (Py_PreInitialize = bound),
);
export let Py_PreInitializeFromArgs: (
  srcConfig: Pointer<"PyPreConfig">,
  argc: number,
  argv: Pointer<"wchar_t *">,
) => PyStatus = declare(
  "PyStatus Py_PreInitializeFromArgs(const PyPreConfig *src_config, Py_ssize_t argc, wchar_t **argv)",
  (bound) => (Py_PreInitializeFromArgs = bound),
);
export let Py_PreInitializeFromBytesArgs: (
  srcConfig: Pointer<"PyPreConfig">,
  argc: number,
  argv: Pointer<"char *">,
) => PyStatus = declare(
  "PyStatus Py_PreInitializeFromBytesArgs(const PyPreConfig *src_config, Py_ssize_t argc, char **argv)",
  (bound) => (Py_PreInitializeFromBytesArgs = bound),
);
export let Py_RunMain: () => number = declare("int Py_RunMain(void)", (bound) => (Py_RunMain = bound));
export let Py_SetPath: (path: Pointer<"wchar_t">) => void = declare(
  "void Py_SetPath(const wchar_t *path)",
  (bound) => (Py_SetPath = bound),
);
export let Py_SetProgramName: (programName: Pointer<"wchar_t">) => void = declare(
  "void Py_SetProgramName(const wchar_t *program_name)",
  (bound) => (Py_SetProgramName = bound),
);
export let Py_SetPythonHome: (home: Pointer<"wchar_t">) => void = declare(
  "void Py_SetPythonHome(const wchar_t *home)",
  (bound) => (Py_SetPythonHome = bound),
);
export const Py_Version: () => Pointer<"unsigned long"> = declareData("const unsigned long Py_Version", {
  since: [3, 11],
});
export let PyOS_getsig: (sig: number) => Pointer<"PyOS_sighandler_t"> = declare(
  "PyOS_sighandler_t PyOS_getsig(int sig)",
  (bound) => (PyOS_getsig = bound),
);
export let PyOS_setsig: (sig: number, handler: Pointer<"PyOS_sighandler_t">) => Pointer<"PyOS_sighandler_t"> = declare(
  "PyOS_sighandler_t PyOS_setsig(int sig, PyOS_sighandler_t handler)",
  (bound) => (PyOS_setsig = bound),
);
export let PyUnstable_AtExit: (
  interp: Pointer<"PyInterpreterState">,
  func: Pointer<"atexit_datacallbackfunc">,
  data: VoidPtr,
) => number = declare(
  "int PyUnstable_AtExit(PyInterpreterState *interp, atexit_datacallbackfunc func, void *data)",
  (bound) => (PyUnstable_AtExit = bound),
  { since: [3, 13] },
);

// skipped Py_FdIsInteractive: takes a FILE *, which only C can make
// skipped Py_SetStandardStreamEncoding: removed in 3.13
