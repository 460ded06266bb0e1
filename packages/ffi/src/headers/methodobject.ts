import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyCFunction_Call: (callable: PyObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_Call(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyCFunction_Call = bound),
);
export let PyCFunction_GetFlags: (func: PyObjectPtr) => number = declare(
  "int PyCFunction_GetFlags(PyObject *func)",
  (bound) => (PyCFunction_GetFlags = bound),
);
export let PyCFunction_GetFunction: (func: PyObjectPtr) => Pointer<"PyCFunction"> = declare(
  "PyCFunction PyCFunction_GetFunction(PyObject *func)",
  (bound) => (PyCFunction_GetFunction = bound),
);
export let PyCFunction_GetSelf: (func: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_GetSelf(PyObject *func)",
  (bound) => (PyCFunction_GetSelf = bound),
);
export let PyCFunction_New: (ml: Pointer<"PyMethodDef">, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_New(PyMethodDef *ml, PyObject *self)",
  (bound) => (PyCFunction_New = bound),
  { since: [3, 10] },
);
export let PyCFunction_NewEx: (ml: Pointer<"PyMethodDef">, self: PyObjectPtr, module: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyCFunction_NewEx(PyMethodDef *ml, PyObject *self, PyObject *module)",
    (bound) => (PyCFunction_NewEx = bound),
  );
export const PyCFunction_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCFunction_Type");
export let PyCMethod_New: (
  ml: Pointer<"PyMethodDef">,
  self: PyObjectPtr,
  module: PyObjectPtr,
  type: PyTypeObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyCMethod_New(PyMethodDef *ml, PyObject *self, PyObject *module, PyTypeObject *type)",
  (bound) => (PyCMethod_New = bound),
);
export const PyCMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCMethod_Type");
