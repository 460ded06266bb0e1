import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export let PyODict_DelItem: (od: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyODict_DelItem(PyObject *od, PyObject *key)",
  (bound) => (PyODict_DelItem = bound),
);
export let PyODict_New: () => PyObjectPtr = declare("PyObject *PyODict_New(void)", (bound) => (PyODict_New = bound));
export let PyODict_SetItem: (od: PyObjectPtr, key: PyObjectPtr, item: PyObjectPtr) => number = declare(
  "int PyODict_SetItem(PyObject *od, PyObject *key, PyObject *item)",
  (bound) => (PyODict_SetItem = bound),
);
export const PyODict_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODict_Type");
export const PyODictItems_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictItems_Type");
export const PyODictIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictIter_Type");
export const PyODictKeys_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictKeys_Type");
export const PyODictValues_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictValues_Type");
