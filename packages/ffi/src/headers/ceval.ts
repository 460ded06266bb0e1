import { declare } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyThreadStatePtr, VoidPtr } from "../pointer.ts";

/** Detaches this thread, so that others can run; gives its state for `PyEval_RestoreThread`. */
export let PyEval_SaveThread: () => PyThreadStatePtr = declare(
  "PyThreadState *PyEval_SaveThread(void)",
  (bound) => (PyEval_SaveThread = bound),
);
/** Attaches this thread with that state again. Hangs or ends the thread while the interpreter finalises. */
export let PyEval_RestoreThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_RestoreThread(PyThreadState *tstate)",
  (bound) => (PyEval_RestoreThread = bound),
);
/** Attaches this thread, which must not be attached, with a state. */
export let PyEval_AcquireThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_AcquireThread(PyThreadState *tstate)",
  (bound) => (PyEval_AcquireThread = bound),
);
/** Detaches this thread, whose state it must be. */
export let PyEval_ReleaseThread: (tstate: PyThreadStatePtr) => void = declare(
  "void PyEval_ReleaseThread(PyThreadState *tstate)",
  (bound) => (PyEval_ReleaseThread = bound),
);
/** Runs a code object. New reference, or NULL with an exception set. */
export let PyEval_EvalCode: (code: PyObjectPtr, globals: PyObjectPtr, locals: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalCode(PyObject *code, PyObject *globals, PyObject *locals)",
  (bound) => (PyEval_EvalCode = bound),
);
/** Runs a code object with arguments, of which keywords are pairs. New reference, or NULL with an exception set. */
export let PyEval_EvalCodeEx: (
  code: PyObjectPtr,
  globals: PyObjectPtr,
  locals: PyObjectPtr,
  args: Pointer<"PyObject *">,
  argCount: number,
  keywords: Pointer<"PyObject *">,
  keywordCount: number,
  defaults: Pointer<"PyObject *">,
  defaultCount: number,
  keywordDefaults: PyObjectPtr,
  closure: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalCodeEx(PyObject *code, PyObject *globals, PyObject *locals, PyObject *const *args, int arg_count, PyObject *const *keywords, int keyword_count, PyObject *const *defaults, int default_count, PyObject *keyword_defaults, PyObject *closure)",
  (bound) => (PyEval_EvalCodeEx = bound),
);
/** Runs a frame. New reference, or NULL with an exception set. */
export let PyEval_EvalFrame: (frame: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyEval_EvalFrame(PyFrameObject *frame)",
  (bound) => (PyEval_EvalFrame = bound),
);
/**
 * Runs a frame, raising the exception that is set in it if `throwing` is 1. New reference, or NULL with an exception
 * set.
 */
export let PyEval_EvalFrameEx: (frame: PyObjectPtr & Pointer<"PyFrameObject">, throwing: number) => PyObjectPtr =
  declare("PyObject *PyEval_EvalFrameEx(PyFrameObject *frame, int throwing)", (bound) => (PyEval_EvalFrameEx = bound));
/** `builtins.__dict__` as the current frame sees it, borrowed. */
export let PyEval_GetBuiltins: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetBuiltins(void)",
  (bound) => (PyEval_GetBuiltins = bound),
);
/** Globals of the current frame, borrowed, or NULL if there is none. */
export let PyEval_GetGlobals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetGlobals(void)",
  (bound) => (PyEval_GetGlobals = bound),
);
/** Locals of the current frame, borrowed, or NULL. Deprecated in 3.13. */
export let PyEval_GetLocals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetLocals(void)",
  (bound) => (PyEval_GetLocals = bound),
);
/** The current frame, borrowed, or NULL if there is none. */
export let PyEval_GetFrame: () => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyEval_GetFrame(void)",
  (bound) => (PyEval_GetFrame = bound),
);
/** `builtins.__dict__` as the current frame sees it. New reference, or NULL with an exception set. */
export let PyEval_GetFrameBuiltins: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameBuiltins(void)",
  (bound) => (PyEval_GetFrameBuiltins = bound),
  { since: [3, 13] },
);
/** `globals()`: a new reference, or NULL if there is no frame. */
export let PyEval_GetFrameGlobals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameGlobals(void)",
  (bound) => (PyEval_GetFrameGlobals = bound),
  { since: [3, 13] },
);
/** `locals()`: a new reference, or NULL if there is no frame. */
export let PyEval_GetFrameLocals: () => PyObjectPtr = declare(
  "PyObject *PyEval_GetFrameLocals(void)",
  (bound) => (PyEval_GetFrameLocals = bound),
  { since: [3, 13] },
);
/** Name of a callable or of its class, owned by it. */
export let PyEval_GetFuncName: (callable: PyObjectPtr) => CStringPtr = declare(
  "const char *PyEval_GetFuncName(PyObject *callable)",
  (bound) => (PyEval_GetFuncName = bound),
);
/** What error messages write after the name, such as "()", static. */
export let PyEval_GetFuncDesc: (callable: PyObjectPtr) => CStringPtr = declare(
  "const char *PyEval_GetFuncDesc(PyObject *callable)",
  (bound) => (PyEval_GetFuncDesc = bound),
);
/** Adds the current frame's `__future__` flags: 1 if any is set, else 0. */
export let PyEval_MergeCompilerFlags: (flags: Pointer<"PyCompilerFlags">) => number = declare(
  "int PyEval_MergeCompilerFlags(PyCompilerFlags *flags)",
  (bound) => (PyEval_MergeCompilerFlags = bound),
);
/** Sets the trace function of this thread, called for each line and event; NULL ends it. */
export let PyEval_SetTrace: (callback: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetTrace(Py_tracefunc callback, PyObject *arg)",
  (bound) => (PyEval_SetTrace = bound),
);
/** `PyEval_SetTrace` for every thread of the interpreter. */
export let PyEval_SetTraceAllThreads: (callback: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetTraceAllThreads(Py_tracefunc callback, PyObject *arg)",
  (bound) => (PyEval_SetTraceAllThreads = bound),
  { since: [3, 12] },
);
/** Sets the profile function of this thread, called for calls and returns; NULL ends it. */
export let PyEval_SetProfile: (callback: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetProfile(Py_tracefunc callback, PyObject *arg)",
  (bound) => (PyEval_SetProfile = bound),
);
/** `PyEval_SetProfile` for every thread of the interpreter. */
export let PyEval_SetProfileAllThreads: (callback: Pointer<"Py_tracefunc">, arg: PyObjectPtr) => void = declare(
  "void PyEval_SetProfileAllThreads(Py_tracefunc callback, PyObject *arg)",
  (bound) => (PyEval_SetProfileAllThreads = bound),
  { since: [3, 12] },
);
/** Has a function called on the main thread soon, attached; needs no thread state. 0, or -1 if the queue is full. */
export let Py_AddPendingCall: (callback: Pointer<"int (*)(void*)">, arg: VoidPtr) => number = declare(
  "int Py_AddPendingCall(int (*callback)(void *), void *arg)",
  (bound) => (Py_AddPendingCall = bound),
);
/** Runs what `Py_AddPendingCall` queued, on the main thread. 0, or -1 with an exception set. */
export let Py_MakePendingCalls: () => number = declare(
  "int Py_MakePendingCalls(void)",
  (bound) => (Py_MakePendingCalls = bound),
);
/**
 * Counts a level of C recursion: 0, or non-zero with RecursionError set, whose message ends in `where`. Pair it with
 * `Py_LeaveRecursiveCall`.
 */
export let Py_EnterRecursiveCall: (where: string) => number = declare(
  "int Py_EnterRecursiveCall(const char *where)",
  (bound) => (Py_EnterRecursiveCall = bound),
);
/** Ends what `Py_EnterRecursiveCall` began with 0. */
export let Py_LeaveRecursiveCall: () => void = declare(
  "void Py_LeaveRecursiveCall(void)",
  (bound) => (Py_LeaveRecursiveCall = bound),
);
/** `sys.getrecursionlimit()` */
export let Py_GetRecursionLimit: () => number = declare(
  "int Py_GetRecursionLimit(void)",
  (bound) => (Py_GetRecursionLimit = bound),
);
/** `sys.setrecursionlimit(limit)`, without its checks. */
export let Py_SetRecursionLimit: (limit: number) => void = declare(
  "void Py_SetRecursionLimit(int limit)",
  (bound) => (Py_SetRecursionLimit = bound),
);
/** Does nothing since 3.9. */
export let PyEval_InitThreads: () => void = declare(
  "void PyEval_InitThreads(void)",
  (bound) => (PyEval_InitThreads = bound),
);
/** 1 since 3.9 while the interpreter runs. */
export let PyEval_ThreadsInitialized: () => number = declare(
  "int PyEval_ThreadsInitialized(void)",
  (bound) => (PyEval_ThreadsInitialized = bound),
);
/** Obsolete: takes the GIL for the current thread state. Without a header since 3.13. */
export let PyEval_AcquireLock: () => void = declare(
  "void PyEval_AcquireLock(void)",
  (bound) => (PyEval_AcquireLock = bound),
);
/** Obsolete: gives the GIL back. Without a header since 3.13. */
export let PyEval_ReleaseLock: () => void = declare(
  "void PyEval_ReleaseLock(void)",
  (bound) => (PyEval_ReleaseLock = bound),
);
/** Older name of `PyObject_Call`, with NULL allowed for `args`. New reference, or NULL with an exception set. */
export let PyEval_CallObjectWithKeywords: (
  callable: PyObjectPtr,
  args: PyObjectPtr,
  kwargs: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyEval_CallObjectWithKeywords(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyEval_CallObjectWithKeywords = bound),
);
/**
 * Reserves a place for `PyUnstable_Code_SetExtra`, with the function that frees what is there; -1 if none is left.
 */
export let PyUnstable_Eval_RequestCodeExtraIndex: (free: Pointer<"freefunc">) => number = declare(
  "Py_ssize_t PyUnstable_Eval_RequestCodeExtraIndex(freefunc free)",
  (bound) => (PyUnstable_Eval_RequestCodeExtraIndex = bound),
  { since: [3, 12] },
);
/** Opens the map file for Linux perf: 0, -1 if it cannot be made, -2 without a lock. */
export let PyUnstable_PerfMapState_Init: () => number = declare(
  "int PyUnstable_PerfMapState_Init(void)",
  (bound) => (PyUnstable_PerfMapState_Init = bound),
  { since: [3, 12] },
);
/** Closes the map file for Linux perf. */
export let PyUnstable_PerfMapState_Fini: () => void = declare(
  "void PyUnstable_PerfMapState_Fini(void)",
  (bound) => (PyUnstable_PerfMapState_Fini = bound),
  { since: [3, 12] },
);
/** Writes a line of the map file for Linux perf. 0, or -1 with an exception set. */
export let PyUnstable_WritePerfMapEntry: (address: VoidPtr, size: number, name: string) => number = declare(
  "int PyUnstable_WritePerfMapEntry(const void *address, unsigned int size, const char *name)",
  (bound) => (PyUnstable_WritePerfMapEntry = bound),
  { since: [3, 12] },
);
/** Copies another map file for Linux perf. 0, or -1 with an exception set. */
export let PyUnstable_CopyPerfMapFile: (parent: string) => number = declare(
  "int PyUnstable_CopyPerfMapFile(const char *parent)",
  (bound) => (PyUnstable_CopyPerfMapFile = bound),
  { since: [3, 13] },
);
/** Makes a perf trampoline for a code object: 0 if it was made. */
export let PyUnstable_PerfTrampoline_CompileCode: (code: PyObjectPtr & Pointer<"PyCodeObject">) => number = declare(
  "int PyUnstable_PerfTrampoline_CompileCode(PyCodeObject *code)",
  (bound) => (PyUnstable_PerfTrampoline_CompileCode = bound),
  { since: [3, 13] },
);
/** Keeps perf trampolines after a fork: 1 if that is on then. */
export let PyUnstable_PerfTrampoline_SetPersistAfterFork: (enable: number) => number = declare(
  "int PyUnstable_PerfTrampoline_SetPersistAfterFork(int enable)",
  (bound) => (PyUnstable_PerfTrampoline_SetPersistAfterFork = bound),
  { since: [3, 13] },
);

// skipped PyEval_CallFunction: variadic, every call would need a prototype of its own
// skipped PyEval_CallMethod: variadic, every call would need a prototype of its own
