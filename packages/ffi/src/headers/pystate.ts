import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyThreadStatePtr, VoidPtr } from "../pointer.ts";

/** What `PyGILState_Ensure` found: the thread was attached already, or not. */
export const PyGILState_LOCKED = 0;
export const PyGILState_UNLOCKED = 1;

/** Events of a `Py_tracefunc`. */
export const PyTrace_CALL = 0;
export const PyTrace_EXCEPTION = 1;
export const PyTrace_LINE = 2;
export const PyTrace_RETURN = 3;
export const PyTrace_C_CALL = 4;
export const PyTrace_C_EXCEPTION = 5;
export const PyTrace_C_RETURN = 6;
export const PyTrace_OPCODE = 7;

/**
 * Attaches this thread, whether it was or not; gives what `PyGILState_Release` needs. Hangs or ends the thread while
 * the interpreter finalises.
 */
export let PyGILState_Ensure: () => number = declare(
  "PyGILState_STATE PyGILState_Ensure(void)",
  (bound) => (PyGILState_Ensure = bound),
);
/** Undoes one `PyGILState_Ensure`, on the same thread. */
export let PyGILState_Release: (state: number) => void = declare(
  "void PyGILState_Release(PyGILState_STATE state)",
  (bound) => (PyGILState_Release = bound),
);
/** 1 if this thread is attached, else 0; always 1 once a sub-interpreter was made (before 3.14), so no proof. */
export let PyGILState_Check: () => number = declare(
  "int PyGILState_Check(void)",
  (bound) => (PyGILState_Check = bound),
);
/**
 * The state this thread was last attached with by `PyGILState_Ensure`, or NULL. Says nothing about whether it is
 * attached now.
 */
export let PyGILState_GetThisThreadState: () => PyThreadStatePtr = declare(
  "PyThreadState *PyGILState_GetThisThreadState(void)",
  (bound) => (PyGILState_GetThisThreadState = bound),
);
/** State of this thread. Ends the process if it is not attached. */
export let PyThreadState_Get: () => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Get(void)",
  (bound) => (PyThreadState_Get = bound),
);
/** State of this thread, or NULL if it is not attached. */
export let PyThreadState_GetUnchecked: () => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_GetUnchecked(void)",
  (bound) => (PyThreadState_GetUnchecked = bound),
  { since: [3, 13] },
);
/** What `PyThreadState_GetUnchecked` was called up to 3.12. */
export let _PyThreadState_UncheckedGet: () => PyThreadStatePtr = declare(
  "PyThreadState *_PyThreadState_UncheckedGet(void)",
  (bound) => (_PyThreadState_UncheckedGet = bound),
  { until: [3, 12] },
);
/** New thread state, not attached; it belongs to the thread that makes it (3.12 and later). */
export let PyThreadState_New: (interp: Pointer<"PyInterpreterState">) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_New(PyInterpreterState *interp)",
  (bound) => (PyThreadState_New = bound),
);
/** Releases what a thread state holds. The thread must be attached. */
export let PyThreadState_Clear: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_Clear(PyThreadState *tstate)",
  (bound) => (PyThreadState_Clear = bound),
);
/** Frees a cleared thread state that is not current. */
export let PyThreadState_Delete: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_Delete(PyThreadState *tstate)",
  (bound) => (PyThreadState_Delete = bound),
);
/** Frees the cleared current thread state and detaches. */
export let PyThreadState_DeleteCurrent: () => void = declare(
  "void PyThreadState_DeleteCurrent(void)",
  (bound) => (PyThreadState_DeleteCurrent = bound),
);
/** Makes another state current, or detaches for NULL; gives the one before. */
export let PyThreadState_Swap: (tstate: PyThreadStatePtr) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Swap(PyThreadState *tstate)",
  (bound) => (PyThreadState_Swap = bound),
);
/** The next state of the same interpreter, or NULL. */
export let PyThreadState_Next: (tstate: PyThreadStatePtr) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Next(PyThreadState *tstate)",
  (bound) => (PyThreadState_Next = bound),
);
/** Dict for data of this thread, borrowed, or NULL without an exception if there can be none. */
export let PyThreadState_GetDict: () => PyObjectPtr = declare(
  "PyObject *PyThreadState_GetDict(void)",
  (bound) => (PyThreadState_GetDict = bound),
);
/** Its interpreter. */
export let PyThreadState_GetInterpreter: (tstate: PyThreadStatePtr) => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetInterpreter = bound),
);
/** Its number, never used again in the process. */
export let PyThreadState_GetID: (tstate: PyThreadStatePtr) => number | bigint = declare(
  "uint64_t PyThreadState_GetID(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetID = bound),
);
/** Its innermost frame: a new reference, or NULL. */
export let PyThreadState_GetFrame: (tstate: PyThreadStatePtr) => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyThreadState_GetFrame(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetFrame = bound),
);
/**
 * Raises an exception in another thread when it next runs Python code; NULL takes it back. The number of thread
 * states that were found: 0 or 1.
 */
export let PyThreadState_SetAsyncExc: (threadId: number | bigint, type: PyObjectPtr) => number = declare(
  "int PyThreadState_SetAsyncExc(unsigned long thread_id, PyObject *type)",
  (bound) => (PyThreadState_SetAsyncExc = bound),
);
/** Suspends tracing and profiling of a thread. */
export let PyThreadState_EnterTracing: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_EnterTracing(PyThreadState *tstate)",
  (bound) => (PyThreadState_EnterTracing = bound),
  { since: [3, 11] },
);
/** Ends that. */
export let PyThreadState_LeaveTracing: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_LeaveTracing(PyThreadState *tstate)",
  (bound) => (PyThreadState_LeaveTracing = bound),
  { since: [3, 11] },
);
/**
 * Tells CPython where this thread's C stack is, from its lowest address. Without it 3.14 takes koffi's stack for
 * exhausted. 0, or -1 with an exception set.
 */
export let PyUnstable_ThreadState_SetStackProtection: (
  tstate: PyThreadStatePtr,
  start: VoidPtr,
  size: number | bigint,
) => number = declare(
  "int PyUnstable_ThreadState_SetStackProtection(PyThreadState *tstate, void *start, size_t size)",
  (bound) => (PyUnstable_ThreadState_SetStackProtection = bound),
  { since: [3, 14] },
);
/** Goes back to the stack that the thread started with. */
export let PyUnstable_ThreadState_ResetStackProtection: (tstate: PyThreadStatePtr) => void = declare(
  "void PyUnstable_ThreadState_ResetStackProtection(PyThreadState *tstate)",
  (bound) => (PyUnstable_ThreadState_ResetStackProtection = bound),
  { since: [3, 14] },
);
/** The current interpreter. Ends the process if this thread is not attached. */
export let PyInterpreterState_Get: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Get(void)",
  (bound) => (PyInterpreterState_Get = bound),
);
/** The interpreter that was started first. */
export let PyInterpreterState_Main: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Main(void)",
  (bound) => (PyInterpreterState_Main = bound),
);
/** The first of the list of interpreters. */
export let PyInterpreterState_Head: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Head(void)",
  (bound) => (PyInterpreterState_Head = bound),
);
/** The next of the list, or NULL. */
export let PyInterpreterState_Next: (interp: Pointer<"PyInterpreterState">) => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Next(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Next = bound),
);
/** The first thread state of an interpreter. */
export let PyInterpreterState_ThreadHead: (interp: Pointer<"PyInterpreterState">) => PyThreadStatePtr = declare(
  "PyThreadState *PyInterpreterState_ThreadHead(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_ThreadHead = bound),
);
/** New interpreter state, without anything imported. Use `Py_NewInterpreter`. */
export let PyInterpreterState_New: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_New(void)",
  (bound) => (PyInterpreterState_New = bound),
);
/** Releases what an interpreter state holds. */
export let PyInterpreterState_Clear: (interp: Pointer<"PyInterpreterState">) => void = declare(
  "void PyInterpreterState_Clear(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Clear = bound),
);
/** Frees a cleared interpreter state. */
export let PyInterpreterState_Delete: (interp: Pointer<"PyInterpreterState">) => void = declare(
  "void PyInterpreterState_Delete(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Delete = bound),
);
/** Its number, 0 for the main one; -1 with an exception set. */
export let PyInterpreterState_GetID: (interp: Pointer<"PyInterpreterState">) => number | bigint = declare(
  "int64_t PyInterpreterState_GetID(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_GetID = bound),
);
/** Dict for data of this interpreter, borrowed, or NULL without an exception if there can be none. */
export let PyInterpreterState_GetDict: (interp: Pointer<"PyInterpreterState">) => PyObjectPtr = declare(
  "PyObject *PyInterpreterState_GetDict(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_GetDict = bound),
);
/** `__main__`: a new reference, or NULL. */
export let PyUnstable_InterpreterState_GetMainModule: (interp: Pointer<"PyInterpreterState">) => PyObjectPtr = declare(
  "PyObject *PyUnstable_InterpreterState_GetMainModule(PyInterpreterState *interp)",
  (bound) => (PyUnstable_InterpreterState_GetMainModule = bound),
  { since: [3, 13], until: [3, 13] },
);
/**
 * The module of this interpreter that was made from a definition, borrowed, or NULL. Not for multi-phase modules.
 */
export let PyState_FindModule: (def: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyState_FindModule(PyModuleDef *def)",
  (bound) => (PyState_FindModule = bound),
);
/** Has `PyState_FindModule` find a module. 0, or -1 with an exception set. */
export let PyState_AddModule: (module: PyObjectPtr, def: Pointer<"PyModuleDef">) => number = declare(
  "int PyState_AddModule(PyObject *module, PyModuleDef *def)",
  (bound) => (PyState_AddModule = bound),
);
/** Ends that. 0, or -1 with an exception set. */
export let PyState_RemoveModule: (def: Pointer<"PyModuleDef">) => number = declare(
  "int PyState_RemoveModule(PyModuleDef *def)",
  (bound) => (PyState_RemoveModule = bound),
);
/** `sys._current_frames()`. New reference, or NULL with an exception set. */
export let _PyThread_CurrentFrames: () => PyObjectPtr = declare(
  "PyObject *_PyThread_CurrentFrames(void)",
  (bound) => (_PyThread_CurrentFrames = bound),
);

// skipped PyInterpreterGuard_FromCurrent: exported from 3.15 on, not checked against its header
// skipped PyThreadState_Ensure: exported from 3.15 on, not checked against its header
// skipped PyThreadState_Release: exported from 3.15 on, not checked against its header
