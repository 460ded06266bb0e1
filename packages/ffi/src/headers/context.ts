import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** Event of a `PyContext_WatchCallback`: another context is current. Since 3.14. */
export const Py_CONTEXT_SWITCHED = 1;

/** The class `contextvars.Context`. */
export const PyContext_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContext_Type");
/** The class `contextvars.ContextVar`. */
export const PyContextVar_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContextVar_Type");
/** The class `contextvars.Token`. */
export const PyContextToken_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyContextToken_Type");
/** New empty context. New reference, or NULL with an exception set. */
export let PyContext_New: () => PyObjectPtr = declare(
  "PyObject *PyContext_New(void)",
  (bound) => (PyContext_New = bound),
);
/** `context.copy()`. New reference, or NULL with an exception set. */
export let PyContext_Copy: (context: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContext_Copy(PyObject *context)",
  (bound) => (PyContext_Copy = bound),
);
/** `contextvars.copy_context()`. New reference, or NULL with an exception set. */
export let PyContext_CopyCurrent: () => PyObjectPtr = declare(
  "PyObject *PyContext_CopyCurrent(void)",
  (bound) => (PyContext_CopyCurrent = bound),
);
/** Makes a context current. 0, or -1 with an exception set. */
export let PyContext_Enter: (context: PyObjectPtr) => number = declare(
  "int PyContext_Enter(PyObject *context)",
  (bound) => (PyContext_Enter = bound),
);
/** Ends that. 0, or -1 with an exception set. */
export let PyContext_Exit: (context: PyObjectPtr) => number = declare(
  "int PyContext_Exit(PyObject *context)",
  (bound) => (PyContext_Exit = bound),
);
/** `ContextVar(name, default=fallback)`; NULL is no default. New reference, or NULL with an exception set. */
export let PyContextVar_New: (name: string, fallback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContextVar_New(const char *name, PyObject *fallback)",
  (bound) => (PyContextVar_New = bound),
);
/**
 * Stores a new reference to the value, else to `fallback`, else to the variable's own default, else NULL. 0, or -1
 * with an exception set.
 */
export let PyContextVar_Get: (variable: PyObjectPtr, fallback: PyObjectPtr, result: Pointer<"PyObject *">) => number =
  declare(
    "int PyContextVar_Get(PyObject *variable, PyObject *fallback, PyObject **result)",
    (bound) => (PyContextVar_Get = bound),
  );
/** `variable.set(value)`: the token. New reference, or NULL with an exception set. */
export let PyContextVar_Set: (variable: PyObjectPtr, value: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyContextVar_Set(PyObject *variable, PyObject *value)",
  (bound) => (PyContextVar_Set = bound),
);
/** `variable.reset(token)`. 0, or -1 with an exception set. */
export let PyContextVar_Reset: (variable: PyObjectPtr, token: PyObjectPtr) => number = declare(
  "int PyContextVar_Reset(PyObject *variable, PyObject *token)",
  (bound) => (PyContextVar_Reset = bound),
);
/** Registers a callback for changes of the current context: its number, or -1 with an exception set. */
export let PyContext_AddWatcher: (callback: Pointer<"PyContext_WatchCallback">) => number = declare(
  "int PyContext_AddWatcher(PyContext_WatchCallback callback)",
  (bound) => (PyContext_AddWatcher = bound),
  { since: [3, 14] },
);
/** Removes a callback. 0, or -1 with an exception set. */
export let PyContext_ClearWatcher: (watcherId: number) => number = declare(
  "int PyContext_ClearWatcher(int watcher_id)",
  (bound) => (PyContext_ClearWatcher = bound),
  { since: [3, 14] },
);
