import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let _PyGen_FetchStopIterationValue: (pvalue: Pointer<"PyObject *">) => number = declare(
  "int _PyGen_FetchStopIterationValue(PyObject **pvalue)",
  (bound) => (_PyGen_FetchStopIterationValue = bound),
);
export let _PyGen_SetStopIterationValue: (object: PyObjectPtr) => number = declare(
  "int _PyGen_SetStopIterationValue(PyObject *object)",
  (bound) => (_PyGen_SetStopIterationValue = bound),
);
export let PyAsyncGen_New: (
  func: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyAsyncGen_New(PyFrameObject *func, PyObject *name, PyObject *qualname)",
  (bound) => (PyAsyncGen_New = bound),
);
export const PyAsyncGen_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyAsyncGen_Type");
export let PyCoro_New: (
  func: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyCoro_New(PyFrameObject *func, PyObject *name, PyObject *qualname)",
  (bound) => (PyCoro_New = bound),
);
export const PyCoro_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCoro_Type");
export let PyGen_GetCode: (gen: PyObjectPtr & Pointer<"PyGenObject">) => PyObjectPtr & Pointer<"PyCodeObject"> =
  declare("PyCodeObject *PyGen_GetCode(PyGenObject *gen)", (bound) => (PyGen_GetCode = bound), { since: [3, 12] });
export let PyGen_New: (func: PyObjectPtr & Pointer<"PyFrameObject">) => PyObjectPtr = declare(
  "PyObject *PyGen_New(PyFrameObject *func)",
  (bound) => (PyGen_New = bound),
);
export let PyGen_NewWithQualName: (
  func: PyObjectPtr & Pointer<"PyFrameObject">,
  name: PyObjectPtr,
  qualname: PyObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyGen_NewWithQualName(PyFrameObject *func, PyObject *name, PyObject *qualname)",
  (bound) => (PyGen_NewWithQualName = bound),
);
export const PyGen_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyGen_Type");
