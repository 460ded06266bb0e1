import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyInstanceMethod_Function: (im: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyInstanceMethod_Function(PyObject *im)",
  (bound) => (PyInstanceMethod_Function = bound),
);
export let PyInstanceMethod_New: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyInstanceMethod_New(PyObject *object)",
  (bound) => (PyInstanceMethod_New = bound),
);
export const PyInstanceMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyInstanceMethod_Type");
export let PyMethod_Function: (im: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_Function(PyObject *im)",
  (bound) => (PyMethod_Function = bound),
);
export let PyMethod_New: (object: PyObjectPtr, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_New(PyObject *object, PyObject *self)",
  (bound) => (PyMethod_New = bound),
);
export let PyMethod_Self: (im: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyMethod_Self(PyObject *im)",
  (bound) => (PyMethod_Self = bound),
);
export const PyMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyMethod_Type");
