import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `set`. */
export const PySet_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySet_Type");
/** The class `frozenset`. */
export const PyFrozenSet_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrozenSet_Type");
/** The iterator of both. */
export const PySetIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySetIter_Type");
/** `set(iterable)`; NULL gives an empty one. New reference, or NULL with an exception set. */
export let PySet_New: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySet_New(PyObject *iterable)",
  (bound) => (PySet_New = bound),
);
/** `frozenset(iterable)`; NULL gives an empty one. New reference, or NULL with an exception set. */
export let PyFrozenSet_New: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFrozenSet_New(PyObject *iterable)",
  (bound) => (PyFrozenSet_New = bound),
);
/** Number of items, or -1 with SystemError set if it is no set. */
export let PySet_Size: (set: PyObjectPtr) => number = declare(
  "Py_ssize_t PySet_Size(PyObject *set)",
  (bound) => (PySet_Size = bound),
);
/** `key in set`, but an unhashable set as key is an error. 1 or 0, or -1 with an exception set. */
export let PySet_Contains: (set: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Contains(PyObject *set, PyObject *key)",
  (bound) => (PySet_Contains = bound),
);
/** Adds a key; to a frozenset only before anyone else sees it. 0, or -1 with an exception set. */
export let PySet_Add: (set: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Add(PyObject *set, PyObject *key)",
  (bound) => (PySet_Add = bound),
);
/** Removes a key: 1 if it was there, 0 if not, or -1 with an exception set. */
export let PySet_Discard: (set: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Discard(PyObject *set, PyObject *key)",
  (bound) => (PySet_Discard = bound),
);
/** Removes some item. New reference, or NULL with KeyError set. */
export let PySet_Pop: (set: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySet_Pop(PyObject *set)",
  (bound) => (PySet_Pop = bound),
);
/** Removes all items. 0, or -1 with an exception set. */
export let PySet_Clear: (set: PyObjectPtr) => number = declare(
  "int PySet_Clear(PyObject *set)",
  (bound) => (PySet_Clear = bound),
);
/**
 * Steps through the items: 1, a borrowed reference at `key` and its hash, or 0 at the end. The word at `position`
 * starts at 0.
 */
export let _PySet_NextEntry: (
  set: PyObjectPtr,
  position: Pointer<"Py_ssize_t">,
  key: Pointer<"PyObject *">,
  hash: Pointer<"Py_hash_t">,
) => number = declare(
  "int _PySet_NextEntry(PyObject *set, Py_ssize_t *position, PyObject **key, Py_hash_t *hash)",
  (bound) => (_PySet_NextEntry = bound),
);

// skipped PySet_GET_SIZE: inline; use PySet_Size
