import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyThreadStatePtr, VoidPtr } from "../pointer.ts";
import type { PyStatus } from "./initconfig.ts";

/** Starts the interpreter, with signal handlers; does nothing if it runs. Ends the process on failure. */
export let Py_Initialize: () => void = declare("void Py_Initialize(void)", (bound) => (Py_Initialize = bound));
/**
 * Starts the interpreter, with its signal handlers if `signals` is 1; does nothing if it runs. Ends the process on
 * failure. The thread is attached then.
 */
export let Py_InitializeEx: (signals: number) => void = declare(
  "void Py_InitializeEx(int signals)",
  (bound) => (Py_InitializeEx = bound),
);
/** Starts the interpreter as a `PyConfig` says; the result tells about failure. The thread is attached then. */
export let Py_InitializeFromConfig: (config: Pointer<"PyConfig">) => PyStatus = declare(
  "PyStatus Py_InitializeFromConfig(const PyConfig *config)",
  (bound) => (Py_InitializeFromConfig = bound),
);
/** 1 while the interpreter runs, else 0. Needs no thread state. */
export let Py_IsInitialized: () => number = declare(
  "int Py_IsInitialized(void)",
  (bound) => (Py_IsInitialized = bound),
);
/** Ends the interpreter: 0, or -1 if buffered output could not be written. Extension modules may not survive it. */
export let Py_FinalizeEx: () => number = declare("int Py_FinalizeEx(void)", (bound) => (Py_FinalizeEx = bound));
/** `Py_FinalizeEx` without a result. */
export let Py_Finalize: () => void = declare("void Py_Finalize(void)", (bound) => (Py_Finalize = bound));
/** 1 while the main interpreter ends, else 0. */
export let Py_IsFinalizing: () => number = declare("int Py_IsFinalizing(void)", (bound) => (Py_IsFinalizing = bound), {
  since: [3, 13],
});
/** What `Py_IsFinalizing` was called up to 3.12. */
export let _Py_IsFinalizing: () => number = declare(
  "int _Py_IsFinalizing(void)",
  (bound) => (_Py_IsFinalizing = bound),
  { until: [3, 12] },
);
/** Has a function called at the end of `Py_FinalizeEx`, when no Python can run: 0, or -1 if 32 are registered. */
export let Py_AtExit: (callback: Pointer<"void (*)(void)">) => number = declare(
  "int Py_AtExit(void (*callback)(void))",
  (bound) => (Py_AtExit = bound),
);
/** Has a function called when an interpreter ends. 0, or -1 with an exception set. */
export let PyUnstable_AtExit: (
  interp: Pointer<"PyInterpreterState">,
  callback: Pointer<"atexit_datacallbackfunc">,
  data: VoidPtr,
) => number = declare(
  "int PyUnstable_AtExit(PyInterpreterState *interp, atexit_datacallbackfunc callback, void *data)",
  (bound) => (PyUnstable_AtExit = bound),
  { since: [3, 13] },
);
/** New sub-interpreter that shares the GIL: its thread state, which is current then, or NULL. */
export let Py_NewInterpreter: () => PyThreadStatePtr = declare(
  "PyThreadState *Py_NewInterpreter(void)",
  (bound) => (Py_NewInterpreter = bound),
);
/**
 * New sub-interpreter as a `PyInterpreterConfig` says; its thread state, which is current then, is stored at
 * `tstate`.
 */
export let Py_NewInterpreterFromConfig: (
  tstate: Pointer<"PyThreadState *">,
  config: Pointer<"PyInterpreterConfig">,
) => PyStatus = declare(
  "PyStatus Py_NewInterpreterFromConfig(PyThreadState **tstate, const PyInterpreterConfig *config)",
  (bound) => (Py_NewInterpreterFromConfig = bound),
  { since: [3, 12] },
);
/** Ends the sub-interpreter of the current thread state; the thread is detached then. */
export let Py_EndInterpreter: (tstate: PyThreadStatePtr) => void = declare(
  "void Py_EndInterpreter(PyThreadState *tstate)",
  (bound) => (Py_EndInterpreter = bound),
);
/** Runs what the configuration says, as `python` does, and finalises: the exit status. */
export let Py_RunMain: () => number = declare("int Py_RunMain(void)", (bound) => (Py_RunMain = bound));
/** The `python` program, from `wchar_t` arguments: the exit status. */
export let Py_Main: (argc: number, argv: Pointer<"wchar_t *">) => number = declare(
  "int Py_Main(int argc, wchar_t **argv)",
  (bound) => (Py_Main = bound),
);
/** The `python` program, from arguments: the exit status. */
export let Py_BytesMain: (argc: number, argv: Pointer<"char *">) => number = declare(
  "int Py_BytesMain(int argc, char **argv)",
  (bound) => (Py_BytesMain = bound),
);
/** The program of a frozen application: the exit status. */
export let Py_FrozenMain: (argc: number, argv: Pointer<"char *">) => number = declare(
  "int Py_FrozenMain(int argc, char **argv)",
  (bound) => (Py_FrozenMain = bound),
);
/** Finalises and ends the process. */
export let Py_Exit: (status: number) => void = declare("void Py_Exit(int status)", (bound) => (Py_Exit = bound));
/** Ends the process as a failed `PyStatus` says. */
export let Py_ExitStatusException: (status: PyStatus) => void = declare(
  "void Py_ExitStatusException(PyStatus status)",
  (bound) => (Py_ExitStatusException = bound),
);
/** Prepares memory and encodings as a `PyPreConfig` says, before anything else. */
export let Py_PreInitialize: (config: Pointer<"PyPreConfig">) => PyStatus = declare(
  "PyStatus Py_PreInitialize(const PyPreConfig *config)",
  (bound) => (Py_PreInitialize = bound),
);
/** The same with `wchar_t` arguments of the command line. */
export let Py_PreInitializeFromArgs: (
  config: Pointer<"PyPreConfig">,
  argc: number,
  argv: Pointer<"wchar_t *">,
) => PyStatus = declare(
  "PyStatus Py_PreInitializeFromArgs(const PyPreConfig *config, Py_ssize_t argc, wchar_t **argv)",
  (bound) => (Py_PreInitializeFromArgs = bound),
);
/** The same with arguments of the command line. */
export let Py_PreInitializeFromBytesArgs: (
  config: Pointer<"PyPreConfig">,
  argc: number,
  argv: Pointer<"char *">,
) => PyStatus = declare(
  "PyStatus Py_PreInitializeFromBytesArgs(const PyPreConfig *config, Py_ssize_t argc, char **argv)",
  (bound) => (Py_PreInitializeFromBytesArgs = bound),
);
/** Sets `argv[0]` before the start, for finding the library; the text must live on. Deprecated in 3.11. */
export let Py_SetProgramName: (name: Pointer<"wchar_t">) => void = declare(
  "void Py_SetProgramName(const wchar_t *name)",
  (bound) => (Py_SetProgramName = bound),
);
/** Sets PYTHONHOME before the start; the text must live on. Deprecated in 3.11. */
export let Py_SetPythonHome: (home: Pointer<"wchar_t">) => void = declare(
  "void Py_SetPythonHome(const wchar_t *home)",
  (bound) => (Py_SetPythonHome = bound),
);
/** Sets `sys.path` before the start. Deprecated in 3.11, without a header since 3.13. */
export let Py_SetPath: (path: Pointer<"wchar_t">) => void = declare(
  "void Py_SetPath(const wchar_t *path)",
  (bound) => (Py_SetPath = bound),
);
/** The program's name as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetProgramName: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetProgramName(void)",
  (bound) => (Py_GetProgramName = bound),
);
/** `sys.executable` as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetProgramFullPath: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetProgramFullPath(void)",
  (bound) => (Py_GetProgramFullPath = bound),
);
/** PYTHONHOME as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetPythonHome: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetPythonHome(void)",
  (bound) => (Py_GetPythonHome = bound),
);
/** `sys.base_prefix` as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetPrefix: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetPrefix(void)",
  (bound) => (Py_GetPrefix = bound),
);
/** `sys.base_exec_prefix` as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetExecPrefix: () => Pointer<"wchar_t"> = declare(
  "wchar_t *Py_GetExecPrefix(void)",
  (bound) => (Py_GetExecPrefix = bound),
);
/** The module search path at the start as `wchar_t`, or NULL. Deprecated in 3.13. */
export let Py_GetPath: () => Pointer<"wchar_t"> = declare("wchar_t *Py_GetPath(void)", (bound) => (Py_GetPath = bound));
/** `sys.version`, static. Needs no interpreter. */
export let Py_GetVersion: () => CStringPtr = declare(
  "const char *Py_GetVersion(void)",
  (bound) => (Py_GetVersion = bound),
);
/** `sys.platform`, static. */
export let Py_GetPlatform: () => CStringPtr = declare(
  "const char *Py_GetPlatform(void)",
  (bound) => (Py_GetPlatform = bound),
);
/** `sys.copyright`, static. */
export let Py_GetCopyright: () => CStringPtr = declare(
  "const char *Py_GetCopyright(void)",
  (bound) => (Py_GetCopyright = bound),
);
/** The compiler that built Python, static. */
export let Py_GetCompiler: () => CStringPtr = declare(
  "const char *Py_GetCompiler(void)",
  (bound) => (Py_GetCompiler = bound),
);
/** Revision and time of the build, static. */
export let Py_GetBuildInfo: () => CStringPtr = declare(
  "const char *Py_GetBuildInfo(void)",
  (bound) => (Py_GetBuildInfo = bound),
);
/** Address of the version as one number, such as 0x030b02f0. */
export const Py_Version: () => Pointer<"unsigned long"> = declareData("const unsigned long Py_Version", {
  since: [3, 11],
});
/** The handler of a signal. */
export let PyOS_getsig: (signal: number) => Pointer<"PyOS_sighandler_t"> = declare(
  "PyOS_sighandler_t PyOS_getsig(int signal)",
  (bound) => (PyOS_getsig = bound),
);
/** Sets the handler of a signal; gives the one before. */
export let PyOS_setsig: (signal: number, handler: Pointer<"PyOS_sighandler_t">) => Pointer<"PyOS_sighandler_t"> =
  declare("PyOS_sighandler_t PyOS_setsig(int signal, PyOS_sighandler_t handler)", (bound) => (PyOS_setsig = bound));

// skipped Py_FdIsInteractive: takes a FILE *, which only C can make
// skipped Py_SetStandardStreamEncoding: removed in 3.13
