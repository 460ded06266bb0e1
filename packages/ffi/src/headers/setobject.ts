import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let _PySet_NextEntry: (
  set: PyObjectPtr,
  position: Pointer<"Py_ssize_t">,
  key: Pointer<"PyObject *">,
  hash: Pointer<"Py_hash_t">,
) => number = declare(
  "int _PySet_NextEntry(PyObject *set, Py_ssize_t *position, PyObject **key, Py_hash_t *hash)",
  (bound) => (_PySet_NextEntry = bound),
);
export let PyFrozenSet_New: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFrozenSet_New(PyObject *iterable)",
  (bound) => (PyFrozenSet_New = bound),
);
export const PyFrozenSet_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFrozenSet_Type");
export let PySet_Add: (set: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Add(PyObject *set, PyObject *key)",
  (bound) => (PySet_Add = bound),
);
export let PySet_Clear: (set: PyObjectPtr) => number = declare(
  "int PySet_Clear(PyObject *set)",
  (bound) => (PySet_Clear = bound),
);
export let PySet_Contains: (anyset: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Contains(PyObject *anyset, PyObject *key)",
  (bound) => (PySet_Contains = bound),
);
export let PySet_Discard: (set: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PySet_Discard(PyObject *set, PyObject *key)",
  (bound) => (PySet_Discard = bound),
);
export let PySet_New: (iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySet_New(PyObject *iterable)",
  (bound) => (PySet_New = bound),
);
export let PySet_Pop: (set: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PySet_Pop(PyObject *set)",
  (bound) => (PySet_Pop = bound),
);
export let PySet_Size: (anyset: PyObjectPtr) => number = declare(
  "Py_ssize_t PySet_Size(PyObject *anyset)",
  (bound) => (PySet_Size = bound),
);
export const PySet_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySet_Type");
export const PySetIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PySetIter_Type");
