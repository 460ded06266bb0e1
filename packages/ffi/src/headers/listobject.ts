import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";
import { PyVarObject } from "./object.ts";

/** `PyListObject`: `ob_item` points to the items, of which `ob_size` are in use and `allocated` reserved. */
export const PyListObject: ByBuild<StructLayout<"ob_item" | "allocated">> = byBuild((build) =>
  structLayout(
    [
      ["ob_item", "word"],
      ["allocated", "word"],
    ],
    PyVarObject(build).size,
  ),
);

export let PyList_Append: (list: PyObjectPtr, item: PyObjectPtr) => number = declare(
  "int PyList_Append(PyObject *list, PyObject *item)",
  (bound) => (PyList_Append = bound),
);
export let PyList_AsTuple: (list: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyList_AsTuple(PyObject *list)",
  (bound) => (PyList_AsTuple = bound),
);
export let PyList_Clear: (list: PyObjectPtr) => number = declare(
  "int PyList_Clear(PyObject *list)",
  (bound) => (PyList_Clear = bound),
  { since: [3, 13] },
);
export let PyList_Extend: (list: PyObjectPtr, iterable: PyObjectPtr) => number = declare(
  "int PyList_Extend(PyObject *list, PyObject *iterable)",
  (bound) => (PyList_Extend = bound),
  { since: [3, 13] },
);
export let PyList_GetItem: (list: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index)",
  (bound) => (PyList_GetItem = bound),
);
export let PyList_GetItemRef: (list: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetItemRef(PyObject *list, Py_ssize_t index)",
  (bound) => (PyList_GetItemRef = bound),
  { since: [3, 13] },
);
export let PyList_GetSlice: (list: PyObjectPtr, size: number, size2: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetSlice(PyObject *list, Py_ssize_t size, Py_ssize_t size2)",
  (bound) => (PyList_GetSlice = bound),
);
export let PyList_Insert: (list: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyList_Insert(PyObject *list, Py_ssize_t index, PyObject *item)",
  (bound) => (PyList_Insert = bound),
);
export let PyList_New: (size: number) => PyObjectPtr = declare(
  "PyObject *PyList_New(Py_ssize_t size)",
  (bound) => (PyList_New = bound),
);
export let PyList_Reverse: (list: PyObjectPtr) => number = declare(
  "int PyList_Reverse(PyObject *list)",
  (bound) => (PyList_Reverse = bound),
);
export let PyList_SetItem: (list: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyList_SetItem(PyObject *list, Py_ssize_t index, PyObject *item)",
  (bound) => (PyList_SetItem = bound),
);
export let PyList_SetSlice: (list: PyObjectPtr, low: number, high: number, value: PyObjectPtr) => number = declare(
  "int PyList_SetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high, PyObject *value)",
  (bound) => (PyList_SetSlice = bound),
);
export let PyList_Size: (list: PyObjectPtr) => number = declare(
  "Py_ssize_t PyList_Size(PyObject *list)",
  (bound) => (PyList_Size = bound),
);
export let PyList_Sort: (list: PyObjectPtr) => number = declare(
  "int PyList_Sort(PyObject *list)",
  (bound) => (PyList_Sort = bound),
);
export const PyList_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyList_Type");
export const PyListIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyListIter_Type");
export const PyListRevIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyListRevIter_Type");
