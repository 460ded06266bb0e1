import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class of bound methods. */
export const PyMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMethod_Type");
/** The class of callables that bind like functions. */
export const PyInstanceMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyInstanceMethod_Type");
/** New bound method; `self` must not be NULL. New reference, or NULL with an exception set. */
export let PyMethod_New: (callable: PyObjectPtr, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_New(PyObject *callable, PyObject *self)",
  (bound) => (PyMethod_New = bound),
);
/** `__func__`, borrowed. */
export let PyMethod_Function: (method: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_Function(PyObject *method)",
  (bound) => (PyMethod_Function = bound),
);
/** `__self__`, borrowed. */
export let PyMethod_Self: (method: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_Self(PyObject *method)",
  (bound) => (PyMethod_Self = bound),
);
/** New callable that binds like a function. New reference, or NULL with an exception set. */
export let PyInstanceMethod_New: (callable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyInstanceMethod_New(PyObject *callable)",
  (bound) => (PyInstanceMethod_New = bound),
);
/** What it binds, borrowed. */
export let PyInstanceMethod_Function: (method: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyInstanceMethod_Function(PyObject *method)",
  (bound) => (PyInstanceMethod_Function = bound),
);
