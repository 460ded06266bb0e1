import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** Event of a `PyContext_WatchCallback`: another context is current. Since 3.14. */
export const Py_CONTEXT_SWITCHED = 1;

export let PyContext_AddWatcher: (callback: Pointer<"PyContext_WatchCallback">) => number = declare(
  "int PyContext_AddWatcher(PyContext_WatchCallback callback)",
  (bound) => (PyContext_AddWatcher = bound),
  { since: [3, 14] },
);
export let PyContext_ClearWatcher: (watcherId: number) => number = declare(
  "int PyContext_ClearWatcher(int watcher_id)",
  (bound) => (PyContext_ClearWatcher = bound),
  { since: [3, 14] },
);
export let PyContext_Copy: (octx: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContext_Copy(PyObject *octx)",
  (bound) => (PyContext_Copy = bound),
);
export let PyContext_CopyCurrent: () => PyObjectPtr = declare(
  "PyObject *PyContext_CopyCurrent(void)",
  (bound) => (PyContext_CopyCurrent = bound),
);
export let PyContext_Enter: (octx: PyObjectPtr) => number = declare(
  "int PyContext_Enter(PyObject *octx)",
  (bound) => (PyContext_Enter = bound),
);
export let PyContext_Exit: (octx: PyObjectPtr) => number = declare(
  "int PyContext_Exit(PyObject *octx)",
  (bound) => (PyContext_Exit = bound),
);
export let PyContext_New: () => PyObjectPtr = declare(
  "PyObject *PyContext_New(void)",
  (bound) => (PyContext_New = bound),
);
export const PyContext_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContext_Type");
export const PyContextToken_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContextToken_Type");
export let PyContextVar_Get: (
  variable: PyObjectPtr,
  defaultValue: PyObjectPtr,
  value: Pointer<"PyObject *">,
) => number = declare(
  "int PyContextVar_Get(PyObject *variable, PyObject *default_value, PyObject **value)",
  (bound) => (PyContextVar_Get = bound),
);
export let PyContextVar_New: (name: string, defaultValue: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContextVar_New(const char *name, PyObject *default_value)",
  (bound) => (PyContextVar_New = bound),
);
export let PyContextVar_Reset: (variable: PyObjectPtr, token: PyObjectPtr) => number = declare(
  "int PyContextVar_Reset(PyObject *variable, PyObject *token)",
  (bound) => (PyContextVar_Reset = bound),
);
export let PyContextVar_Set: (variable: PyObjectPtr, value: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContextVar_Set(PyObject *variable, PyObject *value)",
  (bound) => (PyContextVar_Set = bound),
);
export const PyContextVar_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContextVar_Type");
