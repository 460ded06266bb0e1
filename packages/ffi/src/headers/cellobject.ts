import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class of cells, which hold variables of closures. */
export const PyCell_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCell_Type");
/** New cell; NULL leaves it empty. New reference, or NULL with an exception set. */
export let PyCell_New: (value: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCell_New(PyObject *value)",
  (bound) => (PyCell_New = bound),
);
/** What it holds: a new reference, or NULL if it is empty. */
export let PyCell_Get: (cell: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCell_Get(PyObject *cell)",
  (bound) => (PyCell_Get = bound),
);
/** Sets what it holds; NULL empties it. 0, or -1 with an exception set. */
export let PyCell_Set: (cell: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyCell_Set(PyObject *cell, PyObject *value)",
  (bound) => (PyCell_Set = bound),
);

// skipped PyCell_GET: a macro that reads the struct; use PyCell_Get
// skipped PyCell_SET: a macro that writes the struct; use PyCell_Set
