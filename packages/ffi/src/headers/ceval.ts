import { declare } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyThreadStatePtr, VoidPtr } from "../pointer.ts";

export let Py_AddPendingCall: (func: Pointer<"int (*)(void*)">, arg: VoidPtr) => number = declare(
  "int Py_AddPendingCall(int (*func)(void *), void *arg)",
  (bound) => (Py_AddPendingCall = bound),
);
export let Py_EnterRecursiveCall: (index: string) => number = declare(
  "int Py_EnterRecursiveCall(const char *index)",
  (bound) => (Py_EnterRecursiveCall = bound),
);
export let Py_GetRecursionLimit: () => number = declare(
  "int Py_GetRecursionLimit(void)",
  (bound) => (Py_GetRecursionLimit = bound),
);
export let Py_LeaveRecursiveCall: () => void = declare(
  "void Py_LeaveRecursiveCall(void)",
  (bound) => (Py_LeaveRecursiveCall = bound),
);
export let Py_MakePendingCalls: () => number = declare(
  "int Py_MakePendingCalls(void)",
  (bound) => (Py_MakePendingCalls = bound),
);
export let Py_SetRecursionLimit: (newLimit: number) => void = declare(
  "void Py_SetRecursionLimit(int new_limit)",
  (bound) => (Py_SetRecursionLimit = bound),
);
export let PyEval_AcquireLock: () => void = declare(
  "void PyEval_AcquireLock(void)",
  (bound) => (PyEval_AcquireLock = bound),
);
export let PyEval_AcquireThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_AcquireThread(PyThreadState *tstate)",
  (bound) => (PyEval_AcquireThread = bound),
);
export let PyEval_CallObjectWithKeywords: (
  callable: PyObjectPtr,
  args: PyObjectPtr,
  kwargs: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyEval_CallObjectWithKeywords = bound),
);
export let PyEval_EvalCode: (object: PyObjectPtr, globals: PyObjectPtr, locals: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalCode(PyObject *object, PyObject *globals, PyObject *locals)",
  (bound) => (PyEval_EvalCode = bound),
);
export let PyEval_EvalCodeEx: (
  object: PyObjectPtr,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  args: Pointer<"PyObject *">,
  argc: number,
  kwds: Pointer<"PyObject *">,
  kwdc: number,
  defs: Pointer<"PyObject *">,
  defc: number,
  kwdefs: PyObjectPtr,
  closure: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalCodeEx(PyObject *object, PyObject *globals, PyObject *locals, PyObject *const *args, int argc, PyObject *const *kwds, int kwdc, PyObject *const *defs, int defc, PyObject *kwdefs, PyObject *closure)",
  (bound) => (PyEval_EvalCodeEx = bound),
);
export let PyEval_EvalFrame: (func: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalFrame(PyFrameObject *func)",
  (bound) => (PyEval_EvalFrame = bound),
);
export let PyEval_EvalFrameEx: (func: PyObjectPtr & Pointer<"PyFrameObject">, exception: number) => PyObjectPtr =
  declare("PyObject *PyEval_EvalFrameEx(PyFrameObject *func, int exception)", (bound) => (PyEval_EvalFrameEx = bound));
export let PyEval_GetBuiltins: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetBuiltins(void)",
  (bound) => (PyEval_GetBuiltins = bound),
);
export let PyEval_GetFrame: () => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyEval_GetFrame(void)",
  (bound) => (PyEval_GetFrame = bound),
);
export let PyEval_GetFrameBuiltins: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameBuiltins(void)",
  (bound) => (PyEval_GetFrameBuiltins = bound),
  { since: [3, 13] },
);
export let PyEval_GetFrameGlobals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameGlobals(void)",
  (bound) => (PyEval_GetFrameGlobals = bound),
  { since: [3, 13] },
);
export let PyEval_GetFrameLocals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameLocals(void)",
  (bound) => (PyEval_GetFrameLocals = bound),
  { since: [3, 13] },
);
export let PyEval_GetFuncDesc: (object: PyObjectPtr) => CStringPtr = declare(
  "const char *PyEval_GetFuncDesc(PyObject *object)",
  (bound) => (PyEval_GetFuncDesc = bound),
);
export let PyEval_GetFuncName: (object: PyObjectPtr) => CStringPtr = declare(
  "const char *PyEval_GetFuncName(PyObject *object)",
  (bound) => (PyEval_GetFuncName = bound),
);
export let PyEval_GetGlobals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetGlobals(void)",
  (bound) => (PyEval_GetGlobals = bound),
);
export let PyEval_GetLocals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetLocals(void)",
  (bound) => (PyEval_GetLocals = bound),
);
export let PyEval_InitThreads: () => void = declare(
  "void PyEval_InitThreads(void)",
  (bound) => (PyEval_InitThreads = bound),
);
export let PyEval_MergeCompilerFlags: (cf: Pointer<"PyCompilerFlags">) => number = declare(
  "int PyEval_MergeCompilerFlags(PyCompilerFlags *cf)",
  (bound) => (PyEval_MergeCompilerFlags = bound),
);
export let PyEval_ReleaseLock: () => void = declare(
  "void PyEval_ReleaseLock(void)",
  (bound) => (PyEval_ReleaseLock = bound),
);
export let PyEval_ReleaseThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_ReleaseThread(PyThreadState *tstate)",
  (bound) => (PyEval_ReleaseThread = bound),
);
export let PyEval_RestoreThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_RestoreThread(PyThreadState *tstate)",
  (bound) => (PyEval_RestoreThread = bound),
);
export let PyEval_SaveThread: () => PyThreadStatePtr = declare(
  "PyThreadState *PyEval_SaveThread(void)",
  (bound) => (PyEval_SaveThread = bound),
);
export let PyEval_SetProfile: (func: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetProfile(Py_tracefunc func, PyObject *arg)",
  (bound) => (PyEval_SetProfile = bound),
);
export let PyEval_SetProfileAllThreads: (func: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetProfileAllThreads(Py_tracefunc func, PyObject *arg)",
  (bound) => (PyEval_SetProfileAllThreads = bound),
  { since: [3, 12] },
);
export let PyEval_SetTrace: (func: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetTrace(Py_tracefunc func, PyObject *arg)",
  (bound) => (PyEval_SetTrace = bound),
);
export let PyEval_SetTraceAllThreads: (func: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetTraceAllThreads(Py_tracefunc func, PyObject *arg)",
  (bound) => (PyEval_SetTraceAllThreads = bound),
  { since: [3, 12] },
);
export let PyEval_ThreadsInitialized: () => number = declare(
  "int PyEval_ThreadsInitialized(void)",
  (bound) => (PyEval_ThreadsInitialized = bound),
);
export let PyUnstable_CopyPerfMapFile: (parentFilename: string) => number = declare(
  "int PyUnstable_CopyPerfMapFile(const char *parent_filename)",
  (bound) => (PyUnstable_CopyPerfMapFile = bound),
  { since: [3, 13] },
);
export let PyUnstable_Eval_RequestCodeExtraIndex: (free: Pointer<"freefunc">) => number = declare(
  "Py_ssize_t PyUnstable_Eval_RequestCodeExtraIndex(freefunc free)",
  (bound) => (PyUnstable_Eval_RequestCodeExtraIndex = bound),
  { since: [3, 12] },
);
export let PyUnstable_PerfMapState_Fini: () => void = declare(
  "void PyUnstable_PerfMapState_Fini(void)",
  (bound) => (PyUnstable_PerfMapState_Fini = bound),
  { since: [3, 12] },
);
export let PyUnstable_PerfMapState_Init: () => number = declare(
  "int PyUnstable_PerfMapState_Init(void)",
  (bound) => (PyUnstable_PerfMapState_Init = bound),
  { since: [3, 12] },
);
export let PyUnstable_PerfTrampoline_CompileCode: (code: PyObjectPtr & Pointer<"PyCodeObject">) => number = declare(
  "int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *code)",
  (bound) => (PyUnstable_PerfTrampoline_CompileCode = bound),
  { since: [3, 13] },
);
export let PyUnstable_PerfTrampoline_SetPersistAfterFork: (enable: number) => number = declare(
  "int PyUnstable_PerfTrampoline_SetPersistAfterFork(int enable)",
  (bound) => (PyUnstable_PerfTrampoline_SetPersistAfterFork = bound),
  { since: [3, 13] },
);
export let PyUnstable_WritePerfMapEntry: (codeAddr: VoidPtr, codeSize: number, entryName: string) => number = declare(
  "int PyUnstable_WritePerfMapEntry(const void *code_addr, unsigned int code_size, const char *entry_name)",
  (bound) => (PyUnstable_WritePerfMapEntry = bound),
  { since: [3, 12] },
);

// skipped PyEval_CallFunction: variadic, every call would need a prototype of its own
// skipped PyEval_CallMethod: variadic, every call would need a prototype of its own
