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

/** The class `tuple`. */
export const PyTuple_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTuple_Type");
/** The iterator of tuple. */
export const PyTupleIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyTupleIter_Type");
/**
 * New tuple of `length` NULL items, all to be set before any other code sees it. New reference, or NULL with an
 * exception set.
 */
export let PyTuple_New: (length: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_New(Py_ssize_t length)",
  (bound) => (PyTuple_New = bound),
);
/** Number of items, or -1 with SystemError set if it is no tuple. */
export let PyTuple_Size: (tuple: PyObjectPtr) => number = declare(
  "Py_ssize_t PyTuple_Size(PyObject *tuple)",
  (bound) => (PyTuple_Size = bound),
);
/** Borrowed reference, or NULL with IndexError set. `index` counts items; negative is out of range. */
export let PyTuple_GetItem: (tuple: PyObjectPtr, index: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_GetItem(PyObject *tuple, Py_ssize_t index)",
  (bound) => (PyTuple_GetItem = bound),
);
/** Steals `item`, also on failure. Only for a tuple that nobody else has. 0, or -1 with an exception set. */
export let PyTuple_SetItem: (tuple: PyObjectPtr, index: number, item: PyObjectPtr) => number = declare(
  "int PyTuple_SetItem(PyObject *tuple, Py_ssize_t index, PyObject *item)",
  (bound) => (PyTuple_SetItem = bound),
);
/** `tuple[low:high]`, without negative indexes. New reference, or NULL with an exception set. */
export let PyTuple_GetSlice: (tuple: PyObjectPtr, low: number, high: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_GetSlice(PyObject *tuple, Py_ssize_t low, Py_ssize_t high)",
  (bound) => (PyTuple_GetSlice = bound),
);
/**
 * Changes the length of the tuple at `tuple`, which nobody else has seen, possibly into another object. On failure
 * NULL is stored there. 0, or -1 with an exception set.
 */
export let _PyTuple_Resize: (tuple: Pointer<"PyObject *">, length: number) => number = declare(
  "int _PyTuple_Resize(PyObject **tuple, Py_ssize_t length)",
  (bound) => (_PyTuple_Resize = bound),
);
/** New tuple of an array of references, none of which is stolen. New reference, or NULL with an exception set. */
export let PyTuple_FromArray: (items: Pointer<"PyObject *">, length: number) => PyObjectPtr = declare(
  "PyObject *PyTuple_FromArray(PyObject *const *items, Py_ssize_t length)",
  (bound) => (PyTuple_FromArray = bound),
  { since: [3, 15] },
);

// skipped PyTuple_Check: a macro; test Py_TPFLAGS_TUPLE_SUBCLASS
// skipped PyTuple_GET_ITEM: a macro that reads the struct; use PyTuple_GetItem
// skipped PyTuple_GET_SIZE: inline; use PyTuple_Size
// skipped PyTuple_SET_ITEM: a macro that writes the struct; use PyTuple_SetItem
// skipped PyTuple_Pack: variadic, every call would need a prototype of its own; use PyTuple_New and PyTuple_SetItem
