import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `collections.OrderedDict`. */
export const PyODict_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODict_Type");
/** The iterator of OrderedDict. */
export const PyODictIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictIter_Type");
/** What `OrderedDict.keys()` gives. */
export const PyODictKeys_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictKeys_Type");
/** What `OrderedDict.values()` gives. */
export const PyODictValues_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictValues_Type");
/** What `OrderedDict.items()` gives. */
export const PyODictItems_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyODictItems_Type");
/** New empty OrderedDict. New reference, or NULL with an exception set. */
export let PyODict_New: () => PyObjectPtr = declare("PyObject *PyODict_New(void)", (bound) => (PyODict_New = bound));
/** `dict[key] = value`. Steals nothing. 0, or -1 with an exception set. */
export let PyODict_SetItem: (dict: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyODict_SetItem(PyObject *dict, PyObject *key, PyObject *value)",
  (bound) => (PyODict_SetItem = bound),
);
/** `del dict[key]`. 0, or -1 with an exception set. */
export let PyODict_DelItem: (dict: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyODict_DelItem(PyObject *dict, PyObject *key)",
  (bound) => (PyODict_DelItem = bound),
);
