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

export let _PyThread_CurrentFrames: () => PyObjectPtr = declare(
  "PyObject *_PyThread_CurrentFrames(void)",
  (bound) => (_PyThread_CurrentFrames = bound),
);
export let _PyThreadState_UncheckedGet: () => PyThreadStatePtr = declare(
  "PyThreadState *_PyThreadState_UncheckedGet(void)",
  (bound) => (_PyThreadState_UncheckedGet = bound),
  { until: [3, 12] },
);
export let PyGILState_Check: () => number = declare(
  "int PyGILState_Check(void)",
  (bound) => (PyGILState_Check = bound),
);
export let PyGILState_Ensure: () => number = declare(
  "PyGILState_STATE PyGILState_Ensure(void)",
  (bound) => (PyGILState_Ensure = bound),
);
export let PyGILState_GetThisThreadState: () => PyThreadStatePtr = declare(
  "PyThreadState *PyGILState_GetThisThreadState(void)",
  (bound) => (PyGILState_GetThisThreadState = bound),
);
export let PyGILState_Release: (oldstate: number) => void = declare(
  "void PyGILState_Release(PyGILState_STATE oldstate)",
  (bound) => (PyGILState_Release = bound),
);
export let PyInterpreterState_Clear: (interp: Pointer<"PyInterpreterState">) => void = declare(
  "void PyInterpreterState_Clear(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Clear = bound),
);
export let PyInterpreterState_Delete: (interp: Pointer<"PyInterpreterState">) => void = declare(
  "void PyInterpreterState_Delete(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Delete = bound),
);
export let PyInterpreterState_Get: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Get(void)",
  (bound) => (PyInterpreterState_Get = bound),
);
export let PyInterpreterState_GetDict: (interp: Pointer<"PyInterpreterState">) => PyObjectPtr = declare(
  "PyObject *PyInterpreterState_GetDict(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_GetDict = bound),
);
export let PyInterpreterState_GetID: (interp: Pointer<"PyInterpreterState">) => number | bigint = declare(
  "int64_t PyInterpreterState_GetID(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_GetID = bound),
);
export let PyInterpreterState_Head: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Head(void)",
  (bound) => (PyInterpreterState_Head = bound),
);
export let PyInterpreterState_Main: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Main(void)",
  (bound) => (PyInterpreterState_Main = bound),
);
export let PyInterpreterState_New: () => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_New(void)",
  (bound) => (PyInterpreterState_New = bound),
);
export let PyInterpreterState_Next: (interp: Pointer<"PyInterpreterState">) => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyInterpreterState_Next(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_Next = bound),
);
export let PyInterpreterState_ThreadHead: (interp: Pointer<"PyInterpreterState">) => PyThreadStatePtr = declare(
  "PyThreadState *PyInterpreterState_ThreadHead(PyInterpreterState *interp)",
  (bound) => (PyInterpreterState_ThreadHead = bound),
);
export let PyState_AddModule: (module: PyObjectPtr, def: Pointer<"PyModuleDef">) => number = declare(
  "int PyState_AddModule(PyObject *module, PyModuleDef *def)",
  (bound) => (PyState_AddModule = bound),
);
export let PyState_FindModule: (module: Pointer<"PyModuleDef">) => PyObjectPtr = declare(
  "PyObject *PyState_FindModule(PyModuleDef *module)",
  (bound) => (PyState_FindModule = bound),
);
export let PyState_RemoveModule: (def: Pointer<"PyModuleDef">) => number = declare(
  "int PyState_RemoveModule(PyModuleDef *def)",
  (bound) => (PyState_RemoveModule = bound),
);
export let PyThreadState_Clear: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_Clear(PyThreadState *tstate)",
  (bound) => (PyThreadState_Clear = bound),
);
export let PyThreadState_Delete: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_Delete(PyThreadState *tstate)",
  (bound) => (PyThreadState_Delete = bound),
);
export let PyThreadState_DeleteCurrent: () => void = declare(
  "void PyThreadState_DeleteCurrent(void)",
  (bound) => (PyThreadState_DeleteCurrent = bound),
);
export let PyThreadState_EnterTracing: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_EnterTracing(PyThreadState *tstate)",
  (bound) => (PyThreadState_EnterTracing = bound),
  { since: [3, 11] },
);
export let PyThreadState_Get: () => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Get(void)",
  (bound) => (PyThreadState_Get = bound),
);
export let PyThreadState_GetDict: () => PyObjectPtr = declare(
  "PyObject *PyThreadState_GetDict(void)",
  (bound) => (PyThreadState_GetDict = bound),
);
export let PyThreadState_GetFrame: (tstate: PyThreadStatePtr) => PyObjectPtr & Pointer<"PyFrameObject"> = declare(
  "PyFrameObject *PyThreadState_GetFrame(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetFrame = bound),
);
export let PyThreadState_GetID: (tstate: PyThreadStatePtr) => number | bigint = declare(
  "uint64_t PyThreadState_GetID(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetID = bound),
);
export let PyThreadState_GetInterpreter: (tstate: PyThreadStatePtr) => Pointer<"PyInterpreterState"> = declare(
  "PyInterpreterState *PyThreadState_GetInterpreter(PyThreadState *tstate)",
  (bound) => (PyThreadState_GetInterpreter = bound),
);
export let PyThreadState_GetUnchecked: () => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_GetUnchecked(void)",
  (bound) => (PyThreadState_GetUnchecked = bound),
  { since: [3, 13] },
);
export let PyThreadState_LeaveTracing: (tstate: PyThreadStatePtr) => void = declare(
  "void PyThreadState_LeaveTracing(PyThreadState *tstate)",
  (bound) => (PyThreadState_LeaveTracing = bound),
  { since: [3, 11] },
);
export let PyThreadState_New: (interp: Pointer<"PyInterpreterState">) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_New(PyInterpreterState *interp)",
  (bound) => (PyThreadState_New = bound),
);
export let PyThreadState_Next: (tstate: PyThreadStatePtr) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Next(PyThreadState *tstate)",
  (bound) => (PyThreadState_Next = bound),
);
export let PyThreadState_SetAsyncExc: (id: number | bigint, exception: PyObjectPtr) => number = declare(
  "int PyThreadState_SetAsyncExc(unsigned long id, PyObject *exception)",
  (bound) => (PyThreadState_SetAsyncExc = bound),
);
export let PyThreadState_Swap: (newts: PyThreadStatePtr) => PyThreadStatePtr = declare(
  "PyThreadState *PyThreadState_Swap(PyThreadState *newts)",
  (bound) => (PyThreadState_Swap = bound),
);
export let PyUnstable_InterpreterState_GetMainModule: (interp: Pointer<"PyInterpreterState">) => PyObjectPtr = declare(
  "PyObject *PyUnstable_InterpreterState_GetMainModule(PyInterpreterState *interp)",
  (bound) => (PyUnstable_InterpreterState_GetMainModule = bound),
  { since: [3, 13], until: [3, 13] },
);
export let PyUnstable_ThreadState_ResetStackProtection: (tstate: PyThreadStatePtr) => void = declare(
  "void PyUnstable_ThreadState_ResetStackProtection(PyThreadState *tstate)",
  (bound) => (PyUnstable_ThreadState_ResetStackProtection = bound),
  { since: [3, 14] },
);
export let PyUnstable_ThreadState_SetStackProtection: (
  tstate: PyThreadStatePtr,
  stackStartAddr: VoidPtr,
  stackSize: number | bigint,
) => number = declare(
  "int PyUnstable_ThreadState_SetStackProtection(PyThreadState *tstate, void *stack_start_addr, size_t stack_size)",
  (bound) => (PyUnstable_ThreadState_SetStackProtection = bound),
  { since: [3, 14] },
);
