import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Events of a `PyDict_WatchCallback`. Since 3.12. */
export const PyDict_EVENT_ADDED = 0;
export const PyDict_EVENT_MODIFIED = 1;
export const PyDict_EVENT_DELETED = 2;
export const PyDict_EVENT_CLONED = 3;
export const PyDict_EVENT_CLEARED = 4;
export const PyDict_EVENT_DEALLOCATED = 5;

export let _PyDict_NewPresized: (minused: number) => PyObjectPtr = declare(
  "PyObject *_PyDict_NewPresized(Py_ssize_t minused)",
  (bound) => (_PyDict_NewPresized = bound),
);
export let PyDict_AddWatcher: (callback: Pointer<"PyDict_WatchCallback">) => number = declare(
  "int PyDict_AddWatcher(PyDict_WatchCallback callback)",
  (bound) => (PyDict_AddWatcher = bound),
  { since: [3, 12] },
);
export let PyDict_Clear: (dict: PyObjectPtr) => void = declare(
  "void PyDict_Clear(PyObject *dict)",
  (bound) => (PyDict_Clear = bound),
);
export let PyDict_ClearWatcher: (watcherId: number) => number = declare(
  "int PyDict_ClearWatcher(int watcher_id)",
  (bound) => (PyDict_ClearWatcher = bound),
  { since: [3, 12] },
);
export let PyDict_Contains: (dict: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyDict_Contains(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_Contains = bound),
);
export let PyDict_ContainsString: (dict: PyObjectPtr, key: string) => number = declare(
  "int PyDict_ContainsString(PyObject *dict, const char *key)",
  (bound) => (PyDict_ContainsString = bound),
  { since: [3, 13] },
);
export let PyDict_Copy: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Copy(PyObject *dict)",
  (bound) => (PyDict_Copy = bound),
);
export let PyDict_DelItem: (dict: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyDict_DelItem(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_DelItem = bound),
);
export let PyDict_DelItemString: (dp: PyObjectPtr, key: string) => number = declare(
  "int PyDict_DelItemString(PyObject *dp, const char *key)",
  (bound) => (PyDict_DelItemString = bound),
);
export let PyDict_GetItem: (dict: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItem(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_GetItem = bound),
);
export let PyDict_GetItemRef: (dict: PyObjectPtr, key: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_GetItemRef(PyObject *dict, PyObject *key, PyObject **result)",
  (bound) => (PyDict_GetItemRef = bound),
  { since: [3, 13] },
);
export let PyDict_GetItemString: (dp: PyObjectPtr, key: string) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItemString(PyObject *dp, const char *key)",
  (bound) => (PyDict_GetItemString = bound),
);
export let PyDict_GetItemStringRef: (dict: PyObjectPtr, key: string, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_GetItemStringRef(PyObject *dict, const char *key, PyObject **result)",
  (bound) => (PyDict_GetItemStringRef = bound),
  { since: [3, 13] },
);
export let PyDict_GetItemWithError: (dict: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItemWithError(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_GetItemWithError = bound),
);
export let PyDict_Items: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Items(PyObject *dict)",
  (bound) => (PyDict_Items = bound),
);
export let PyDict_Keys: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Keys(PyObject *dict)",
  (bound) => (PyDict_Keys = bound),
);
export let PyDict_Merge: (dict: PyObjectPtr, other: PyObjectPtr, override: number) => number = declare(
  "int PyDict_Merge(PyObject *dict, PyObject *other, int override)",
  (bound) => (PyDict_Merge = bound),
);
export let PyDict_MergeFromSeq2: (dict: PyObjectPtr, seq2: PyObjectPtr, override: number) => number = declare(
  "int PyDict_MergeFromSeq2(PyObject *dict, PyObject *seq2, int override)",
  (bound) => (PyDict_MergeFromSeq2 = bound),
);
export let PyDict_New: () => PyObjectPtr = declare("PyObject *PyDict_New(void)", (bound) => (PyDict_New = bound));
export let PyDict_Next: (
  dict: PyObjectPtr,
  position: Pointer<"Py_ssize_t">,
  key: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
) => number = declare(
  "int PyDict_Next(PyObject *dict, Py_ssize_t *position, PyObject **key, PyObject **value)",
  (bound) => (PyDict_Next = bound),
);
export let PyDict_Pop: (dict: PyObjectPtr, key: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_Pop(PyObject *dict, PyObject *key, PyObject **result)",
  (bound) => (PyDict_Pop = bound),
  { since: [3, 13] },
);
export let PyDict_PopString: (dict: PyObjectPtr, key: string, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_PopString(PyObject *dict, const char *key, PyObject **result)",
  (bound) => (PyDict_PopString = bound),
  { since: [3, 13] },
);
export let PyDict_SetDefault: (dict: PyObjectPtr, key: PyObjectPtr, defaultobj: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_SetDefault(PyObject *dict, PyObject *key, PyObject *defaultobj)",
  (bound) => (PyDict_SetDefault = bound),
);
export let PyDict_SetDefaultRef: (
  dict: PyObjectPtr,
  key: PyObjectPtr,
  defaultValue: PyObjectPtr,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyDict_SetDefaultRef(PyObject *dict, PyObject *key, PyObject *default_value, PyObject **result)",
  (bound) => (PyDict_SetDefaultRef = bound),
  { since: [3, 13] },
);
export let PyDict_SetItem: (dict: PyObjectPtr, key: PyObjectPtr, item: PyObjectPtr) => number = declare(
  "int PyDict_SetItem(PyObject *dict, PyObject *key, PyObject *item)",
  (bound) => (PyDict_SetItem = bound),
);
export let PyDict_SetItemString: (dp: PyObjectPtr, key: string, item: PyObjectPtr) => number = declare(
  "int PyDict_SetItemString(PyObject *dp, const char *key, PyObject *item)",
  (bound) => (PyDict_SetItemString = bound),
);
export let PyDict_Size: (dict: PyObjectPtr) => number = declare(
  "Py_ssize_t PyDict_Size(PyObject *dict)",
  (bound) => (PyDict_Size = bound),
);
export const PyDict_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDict_Type");
export let PyDict_Unwatch: (watcherId: number, dict: PyObjectPtr) => number = declare(
  "int PyDict_Unwatch(int watcher_id, PyObject *dict)",
  (bound) => (PyDict_Unwatch = bound),
  { since: [3, 12] },
);
export let PyDict_Update: (dict: PyObjectPtr, other: PyObjectPtr) => number = declare(
  "int PyDict_Update(PyObject *dict, PyObject *other)",
  (bound) => (PyDict_Update = bound),
);
export let PyDict_Values: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Values(PyObject *dict)",
  (bound) => (PyDict_Values = bound),
);
export let PyDict_Watch: (watcherId: number, dict: PyObjectPtr) => number = declare(
  "int PyDict_Watch(int watcher_id, PyObject *dict)",
  (bound) => (PyDict_Watch = bound),
  { since: [3, 12] },
);
export const PyDictItems_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictItems_Type");
export const PyDictIterItem_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterItem_Type");
export const PyDictIterKey_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterKey_Type");
export const PyDictIterValue_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterValue_Type");
export const PyDictKeys_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictKeys_Type");
export const PyDictRevIterItem_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterItem_Type");
export const PyDictRevIterKey_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterKey_Type");
export const PyDictRevIterValue_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterValue_Type");
export const PyDictValues_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictValues_Type");
export let PyObject_GenericGetDict: (object: PyObjectPtr, context: VoidPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GenericGetDict(PyObject *object, void *context)",
  (bound) => (PyObject_GenericGetDict = bound),
);
