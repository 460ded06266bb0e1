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

/** The class `list`. */
export const PyList_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyList_Type");
/** The iterator of list. */
export const PyListIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyListIter_Type");
/** What `reversed(list)` gives. */
export const PyListRevIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyListRevIter_Type");
/**
 * New list of `length` NULL items, all to be set before any other code sees it. New reference, or NULL with an
 * exception set.
 */
export let PyList_New: (length: number) => PyObjectPtr = declare(
  "PyObject *PyList_New(Py_ssize_t length)",
  (bound) => (PyList_New = bound),
);
/** Number of items, or -1 with SystemError set if it is no list. */
export let PyList_Size: (list: PyObjectPtr) => number = declare(
  "Py_ssize_t PyList_Size(PyObject *list)",
  (bound) => (PyList_Size = bound),
);
/** Borrowed reference, or NULL with IndexError set. `index` counts items; negative is out of range. */
export let PyList_GetItem: (list: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetItem(PyObject *list, Py_ssize_t index)",
  (bound) => (PyList_GetItem = bound),
);
/**
 * New reference, or NULL with IndexError set. `index` counts items; negative is out of range. Safe where another
 * thread may change the list.
 */
export let PyList_GetItemRef: (list: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetItemRef(PyObject *list, Py_ssize_t index)",
  (bound) => (PyList_GetItemRef = bound),
  { since: [3, 13] },
);
/** Steals `item`, also on failure, and releases the old item. 0, or -1 with an exception set. */
export let PyList_SetItem: (list: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyList_SetItem(PyObject *list, Py_ssize_t index, PyObject *item)",
  (bound) => (PyList_SetItem = bound),
);
/** `list.insert(index, item)`. Steals nothing. 0, or -1 with an exception set. */
export let PyList_Insert: (list: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyList_Insert(PyObject *list, Py_ssize_t index, PyObject *item)",
  (bound) => (PyList_Insert = bound),
);
/** `list.append(item)`. Steals nothing. 0, or -1 with an exception set. */
export let PyList_Append: (list: PyObjectPtr, item: PyObjectPtr) => number = declare(
  "int PyList_Append(PyObject *list, PyObject *item)",
  (bound) => (PyList_Append = bound),
);
/** `list.extend(iterable)`. 0, or -1 with an exception set. */
export let PyList_Extend: (list: PyObjectPtr, iterable: PyObjectPtr) => number = declare(
  "int PyList_Extend(PyObject *list, PyObject *iterable)",
  (bound) => (PyList_Extend = bound),
  { since: [3, 13] },
);
/** Removes all items. 0, or -1 with an exception set. */
export let PyList_Clear: (list: PyObjectPtr) => number = declare(
  "int PyList_Clear(PyObject *list)",
  (bound) => (PyList_Clear = bound),
  { since: [3, 13] },
);
/** `list[low:high]`, without negative indexes. New reference, or NULL with an exception set. */
export let PyList_GetSlice: (list: PyObjectPtr, low: number, high: number) => PyObjectPtr = declare(
  "PyObject *PyList_GetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PyList_GetSlice = bound),
);
/** `list[low:high] = items`, without negative indexes; NULL deletes. 0, or -1 with an exception set. */
export let PyList_SetSlice: (list: PyObjectPtr, low: number, high: number, items: PyObjectPtr) => number = declare(
  "int PyList_SetSlice(PyObject *list, Py_ssize_t low, Py_ssize_t high, PyObject *items)",
  (bound) => (PyList_SetSlice = bound),
);
/** `list.sort()`. 0, or -1 with an exception set. */
export let PyList_Sort: (list: PyObjectPtr) => number = declare(
  "int PyList_Sort(PyObject *list)",
  (bound) => (PyList_Sort = bound),
);
/** `list.reverse()`. 0, or -1 with an exception set. */
export let PyList_Reverse: (list: PyObjectPtr) => number = declare(
  "int PyList_Reverse(PyObject *list)",
  (bound) => (PyList_Reverse = bound),
);
/** `tuple(list)`. New reference, or NULL with an exception set. */
export let PyList_AsTuple: (list: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyList_AsTuple(PyObject *list)",
  (bound) => (PyList_AsTuple = bound),
);

// skipped PyList_Check: a macro; test Py_TPFLAGS_LIST_SUBCLASS
// skipped PyList_GET_ITEM: a macro that reads the struct; use PyList_GetItem
// skipped PyList_GET_SIZE: inline; use PyList_Size
// skipped PyList_SET_ITEM: a macro that writes the struct; use PyList_SetItem
