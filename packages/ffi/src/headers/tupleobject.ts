import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import type { StructLayout } from "../struct-layout.ts";
import { PyVarObject } from "./object.ts";

/** `PyTupleObject`: the items follow the header; 3.14 puts a cached hash before them. `size` counts one item. */
export const PyTupleObject: ByBuild<StructLayout<"ob_item"> & { readonly ob_hash?: number }> = byBuild((build) => {
  const header = PyVarObject(build).size;
  return build.minor < 14
    ? { ob_item: header, size: header + 8 }
    : { ob_hash: header, ob_item: header + 8, size: header + 16 };
});

export let _PyTuple_Resize: (pv: Pointer<"PyObject *">, newsize: number) => number = declare(
  "int _PyTuple_Resize(PyObject **pv, Py_ssize_t newsize)",
  (bound) => (_PyTuple_Resize = bound),
);
export let PyTuple_GetItem: (tuple: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_GetItem(PyObject *tuple, Py_ssize_t index)",
  (bound) => (PyTuple_GetItem = bound),
);
export let PyTuple_GetSlice: (tuple: PyObjectPtr, index: number, j: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_GetSlice(PyObject *tuple, Py_ssize_t index, Py_ssize_t j)",
  (bound) => (PyTuple_GetSlice = bound),
);
export let PyTuple_New: (size: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_New(Py_ssize_t size)",
  (bound) => (PyTuple_New = bound),
);
export let PyTuple_SetItem: (tuple: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyTuple_SetItem(PyObject *tuple, Py_ssize_t index, PyObject *item)",
  (bound) => (PyTuple_SetItem = bound),
);
export let PyTuple_Size: (tuple: PyObjectPtr) => number = declare(
  "Py_ssize_t PyTuple_Size(PyObject *tuple)",
  (bound) => (PyTuple_Size = bound),
);
export const PyTuple_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTuple_Type");
export const PyTupleIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTupleIter_Type");

// skipped PyTuple_Pack: variadic, every call would need a prototype of its own; use PyTuple_New and PyTuple_SetItem
