import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** Events of a `PyFunction_WatchCallback`. Since 3.12. */
export const PyFunction_EVENT_CREATE = 0;
export const PyFunction_EVENT_DESTROY = 1;
export const PyFunction_EVENT_MODIFY_CODE = 2;
export const PyFunction_EVENT_MODIFY_DEFAULTS = 3;
export const PyFunction_EVENT_MODIFY_KWDEFAULTS = 4;

/** The class of Python functions. */
export const PyFunction_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFunction_Type");
/** The class `classmethod`. */
export const PyClassMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyClassMethod_Type");
/** The class `staticmethod`. */
export const PyStaticMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyStaticMethod_Type");
/** New function of a code object. New reference, or NULL with an exception set. */
export let PyFunction_New: (code: PyObjectPtr, globals: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_New(PyObject *code, PyObject *globals)",
  (bound) => (PyFunction_New = bound),
);
/** New function of a code object; NULL takes its own name. New reference, or NULL with an exception set. */
export let PyFunction_NewWithQualName: (code: PyObjectPtr, globals: PyObjectPtr, qualname: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyFunction_NewWithQualName(PyObject *code, PyObject *globals, PyObject *qualname)",
    (bound) => (PyFunction_NewWithQualName = bound),
  );
/** `__code__`, borrowed. */
export let PyFunction_GetCode: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetCode(PyObject *func)",
  (bound) => (PyFunction_GetCode = bound),
);
/** `__globals__`, borrowed. */
export let PyFunction_GetGlobals: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetGlobals(PyObject *func)",
  (bound) => (PyFunction_GetGlobals = bound),
);
/** `__module__`, borrowed, or NULL. */
export let PyFunction_GetModule: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetModule(PyObject *func)",
  (bound) => (PyFunction_GetModule = bound),
);
/** `__defaults__`, borrowed, or NULL. */
export let PyFunction_GetDefaults: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetDefaults(PyObject *func)",
  (bound) => (PyFunction_GetDefaults = bound),
);
/** Sets `__defaults__`: a tuple or None. 0, or -1 with an exception set. */
export let PyFunction_SetDefaults: (func: PyObjectPtr, defaults: PyObjectPtr) => number = declare(
  "int PyFunction_SetDefaults(PyObject *func, PyObject *defaults)",
  (bound) => (PyFunction_SetDefaults = bound),
);
/** `__kwdefaults__`, borrowed, or NULL. */
export let PyFunction_GetKwDefaults: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetKwDefaults(PyObject *func)",
  (bound) => (PyFunction_GetKwDefaults = bound),
);
/** Sets `__kwdefaults__`: a dict or None. 0, or -1 with an exception set. */
export let PyFunction_SetKwDefaults: (func: PyObjectPtr, defaults: PyObjectPtr) => number = declare(
  "int PyFunction_SetKwDefaults(PyObject *func, PyObject *defaults)",
  (bound) => (PyFunction_SetKwDefaults = bound),
);
/** `__closure__`, borrowed, or NULL. */
export let PyFunction_GetClosure: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetClosure(PyObject *func)",
  (bound) => (PyFunction_GetClosure = bound),
);
/** Sets `__closure__`: a tuple of cells or None. 0, or -1 with an exception set. */
export let PyFunction_SetClosure: (func: PyObjectPtr, closure: PyObjectPtr) => number = declare(
  "int PyFunction_SetClosure(PyObject *func, PyObject *closure)",
  (bound) => (PyFunction_SetClosure = bound),
);
/** `__annotations__`, borrowed, or NULL. */
export let PyFunction_GetAnnotations: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFunction_GetAnnotations(PyObject *func)",
  (bound) => (PyFunction_GetAnnotations = bound),
);
/** Sets `__annotations__`: a dict or None. 0, or -1 with an exception set. */
export let PyFunction_SetAnnotations: (func: PyObjectPtr, annotations: PyObjectPtr) => number = declare(
  "int PyFunction_SetAnnotations(PyObject *func, PyObject *annotations)",
  (bound) => (PyFunction_SetAnnotations = bound),
);
/** Replaces what a call of the function runs. */
export let PyFunction_SetVectorcall: (
  func: PyObjectPtr & Pointer<"PyFunctionObject">,
  vectorcall: Pointer<"vectorcallfunc">,
) => void = declare(
  "void PyFunction_SetVectorcall(PyFunctionObject *func, vectorcallfunc vectorcall)",
  (bound) => (PyFunction_SetVectorcall = bound),
  { since: [3, 12] },
);
/** `classmethod(callable)`. New reference, or NULL with an exception set. */
export let PyClassMethod_New: (callable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyClassMethod_New(PyObject *callable)",
  (bound) => (PyClassMethod_New = bound),
);
/** `staticmethod(callable)`. New reference, or NULL with an exception set. */
export let PyStaticMethod_New: (callable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyStaticMethod_New(PyObject *callable)",
  (bound) => (PyStaticMethod_New = bound),
);
/** Registers a callback for what happens to functions: its number, or -1 with an exception set. */
export let PyFunction_AddWatcher: (callback: Pointer<"PyFunction_WatchCallback">) => number = declare(
  "int PyFunction_AddWatcher(PyFunction_WatchCallback callback)",
  (bound) => (PyFunction_AddWatcher = bound),
  { since: [3, 12] },
);
/** Removes a callback. 0, or -1 with an exception set. */
export let PyFunction_ClearWatcher: (watcherId: number) => number = declare(
  "int PyFunction_ClearWatcher(int watcher_id)",
  (bound) => (PyFunction_ClearWatcher = bound),
  { since: [3, 12] },
);
