import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr, VoidPtr } from "../pointer.ts";

/** Events of a `PyDict_WatchCallback`. Since 3.12. */
export const PyDict_EVENT_ADDED = 0;
export const PyDict_EVENT_MODIFIED = 1;
export const PyDict_EVENT_DELETED = 2;
export const PyDict_EVENT_CLONED = 3;
export const PyDict_EVENT_CLEARED = 4;
export const PyDict_EVENT_DEALLOCATED = 5;

/** The class `dict`. */
export const PyDict_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDict_Type");
/** What `dict.keys()` gives. */
export const PyDictKeys_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictKeys_Type");
/** What `dict.values()` gives. */
export const PyDictValues_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictValues_Type");
/** What `dict.items()` gives. */
export const PyDictItems_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictItems_Type");
/** The iterator of dict. */
export const PyDictIterKey_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterKey_Type");
/** The iterator of `dict.values()`. */
export const PyDictIterValue_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterValue_Type");
/** The iterator of `dict.items()`. */
export const PyDictIterItem_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictIterItem_Type");
/** What `reversed(dict)` gives. */
export const PyDictRevIterKey_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterKey_Type");
/** What `reversed(dict.values())` gives. */
export const PyDictRevIterValue_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterValue_Type");
/** What `reversed(dict.items())` gives. */
export const PyDictRevIterItem_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyDictRevIterItem_Type");
/** New empty dict. New reference, or NULL with an exception set. */
export let PyDict_New: () => PyObjectPtr = declare("PyObject *PyDict_New(void)", (bound) => (PyDict_New = bound));
/** New dict with room for so many items. New reference, or NULL with an exception set. */
export let _PyDict_NewPresized: (items: number) => PyObjectPtr = declare(
  "PyObject *_PyDict_NewPresized(Py_ssize_t items)",
  (bound) => (_PyDict_NewPresized = bound),
);
/** `dict.copy()`. New reference, or NULL with an exception set. */
export let PyDict_Copy: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Copy(PyObject *dict)",
  (bound) => (PyDict_Copy = bound),
);
/** Number of items, or -1 with SystemError set if it is no dict. */
export let PyDict_Size: (dict: PyObjectPtr) => number = declare(
  "Py_ssize_t PyDict_Size(PyObject *dict)",
  (bound) => (PyDict_Size = bound),
);
/** Removes all items. Never fails. */
export let PyDict_Clear: (dict: PyObjectPtr) => void = declare(
  "void PyDict_Clear(PyObject *dict)",
  (bound) => (PyDict_Clear = bound),
);
/**
 * Borrowed reference, or NULL; swallows whatever exception hashing or comparing raises. Use
 * `PyDict_GetItemWithError`.
 */
export let PyDict_GetItem: (dict: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItem(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_GetItem = bound),
);
/** Borrowed reference; NULL without an exception if the key is missing, or with one that was raised. */
export let PyDict_GetItemWithError: (dict: PyObjectPtr, key: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItemWithError(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_GetItemWithError = bound),
);
/** Borrowed reference, or NULL; swallows whatever exception the lookup raises. */
export let PyDict_GetItemString: (dict: PyObjectPtr, key: string) => PyObjectPtr = declare(
  "PyObject *PyDict_GetItemString(PyObject *dict, const char *key)",
  (bound) => (PyDict_GetItemString = bound),
);
/** 1 and a new reference at `result`, 0 and NULL there if the key is missing, or -1 with an exception set. */
export let PyDict_GetItemRef: (dict: PyObjectPtr, key: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_GetItemRef(PyObject *dict, PyObject *key, PyObject **result)",
  (bound) => (PyDict_GetItemRef = bound),
  { since: [3, 13] },
);
/** `PyDict_GetItemRef` with the key as text. */
export let PyDict_GetItemStringRef: (dict: PyObjectPtr, key: string, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_GetItemStringRef(PyObject *dict, const char *key, PyObject **result)",
  (bound) => (PyDict_GetItemStringRef = bound),
  { since: [3, 13] },
);
/** `dict[key] = value`. Steals nothing. 0, or -1 with an exception set. */
export let PyDict_SetItem: (dict: PyObjectPtr, key: PyObjectPtr, value: PyObjectPtr) => number = declare(
  "int PyDict_SetItem(PyObject *dict, PyObject *key, PyObject *value)",
  (bound) => (PyDict_SetItem = bound),
);
/** `dict[key] = value`. Steals nothing. 0, or -1 with an exception set. */
export let PyDict_SetItemString: (dict: PyObjectPtr, key: string, value: PyObjectPtr) => number = declare(
  "int PyDict_SetItemString(PyObject *dict, const char *key, PyObject *value)",
  (bound) => (PyDict_SetItemString = bound),
);
/** `del dict[key]`, KeyError included. 0, or -1 with an exception set. */
export let PyDict_DelItem: (dict: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyDict_DelItem(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_DelItem = bound),
);
/** `del dict[key]`, KeyError included. 0, or -1 with an exception set. */
export let PyDict_DelItemString: (dict: PyObjectPtr, key: string) => number = declare(
  "int PyDict_DelItemString(PyObject *dict, const char *key)",
  (bound) => (PyDict_DelItemString = bound),
);
/** `key in dict`. 1 or 0, or -1 with an exception set. */
export let PyDict_Contains: (dict: PyObjectPtr, key: PyObjectPtr) => number = declare(
  "int PyDict_Contains(PyObject *dict, PyObject *key)",
  (bound) => (PyDict_Contains = bound),
);
/** `key in dict`. 1 or 0, or -1 with an exception set. */
export let PyDict_ContainsString: (dict: PyObjectPtr, key: string) => number = declare(
  "int PyDict_ContainsString(PyObject *dict, const char *key)",
  (bound) => (PyDict_ContainsString = bound),
  { since: [3, 13] },
);
/** `dict.setdefault(key, fallback)`: borrowed, or NULL with an exception set. */
export let PyDict_SetDefault: (dict: PyObjectPtr, key: PyObjectPtr, fallback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_SetDefault(PyObject *dict, PyObject *key, PyObject *fallback)",
  (bound) => (PyDict_SetDefault = bound),
);
/**
 * `dict.setdefault(key, fallback)`: 1 if the key was there, 0 if it was added, or -1 with an exception set. A new
 * reference is stored at `result` unless that is NULL.
 */
export let PyDict_SetDefaultRef: (
  dict: PyObjectPtr,
  key: PyObjectPtr,
  fallback: PyObjectPtr,
  result: Pointer<"PyObject *">,
) => number = declare(
  "int PyDict_SetDefaultRef(PyObject *dict, PyObject *key, PyObject *fallback, PyObject **result)",
  (bound) => (PyDict_SetDefaultRef = bound),
  { since: [3, 13] },
);
/**
 * Removes an item: 1 and a new reference at `result`, 0 and NULL there if the key is missing, or -1 with an exception
 * set. `result` may be NULL.
 */
export let PyDict_Pop: (dict: PyObjectPtr, key: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_Pop(PyObject *dict, PyObject *key, PyObject **result)",
  (bound) => (PyDict_Pop = bound),
  { since: [3, 13] },
);
/** `PyDict_Pop` with the key as text. */
export let PyDict_PopString: (dict: PyObjectPtr, key: string, result: Pointer<"PyObject *">) => number = declare(
  "int PyDict_PopString(PyObject *dict, const char *key, PyObject **result)",
  (bound) => (PyDict_PopString = bound),
  { since: [3, 13] },
);
/**
 * Steps through the items: 1 and borrowed references at `key` and `value`, 0 at the end. The word at `position`
 * starts at 0. Values may be replaced meanwhile, keys not added. Never fails.
 */
export let PyDict_Next: (
  dict: PyObjectPtr,
  position: Pointer<"Py_ssize_t">,
  key: Pointer<"PyObject *">,
  value: Pointer<"PyObject *">,
) => number = declare(
  "int PyDict_Next(PyObject *dict, Py_ssize_t *position, PyObject **key, PyObject **value)",
  (bound) => (PyDict_Next = bound),
);
/** `list(dict.keys())`. New reference, or NULL with an exception set. */
export let PyDict_Keys: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Keys(PyObject *dict)",
  (bound) => (PyDict_Keys = bound),
);
/** `list(dict.values())`. New reference, or NULL with an exception set. */
export let PyDict_Values: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Values(PyObject *dict)",
  (bound) => (PyDict_Values = bound),
);
/** `list(dict.items())`. New reference, or NULL with an exception set. */
export let PyDict_Items: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyDict_Items(PyObject *dict)",
  (bound) => (PyDict_Items = bound),
);
/** Takes all items of a mapping over; of pairs it knows nothing. 0, or -1 with an exception set. */
export let PyDict_Update: (dict: PyObjectPtr, mapping: PyObjectPtr) => number = declare(
  "int PyDict_Update(PyObject *dict, PyObject *mapping)",
  (bound) => (PyDict_Update = bound),
);
/** Takes items of a mapping over, existing keys too if `override` is 1. 0, or -1 with an exception set. */
export let PyDict_Merge: (dict: PyObjectPtr, mapping: PyObjectPtr, override: number) => number = declare(
  "int PyDict_Merge(PyObject *dict, PyObject *mapping, int override)",
  (bound) => (PyDict_Merge = bound),
);
/**
 * Takes items of an iterable of pairs over, existing keys too if `override` is 1. 0, or -1 with an exception set.
 */
export let PyDict_MergeFromSeq2: (dict: PyObjectPtr, pairs: PyObjectPtr, override: number) => number = declare(
  "int PyDict_MergeFromSeq2(PyObject *dict, PyObject *pairs, int override)",
  (bound) => (PyDict_MergeFromSeq2 = bound),
);
/** Registers a callback for changes of watched dicts: its number, or -1 with an exception set. */
export let PyDict_AddWatcher: (callback: Pointer<"PyDict_WatchCallback">) => number = declare(
  "int PyDict_AddWatcher(PyDict_WatchCallback callback)",
  (bound) => (PyDict_AddWatcher = bound),
  { since: [3, 12] },
);
/** Removes a callback. 0, or -1 with an exception set. */
export let PyDict_ClearWatcher: (watcherId: number) => number = declare(
  "int PyDict_ClearWatcher(int watcher_id)",
  (bound) => (PyDict_ClearWatcher = bound),
  { since: [3, 12] },
);
/** Has the watcher called before `dict` changes. 0, or -1 with an exception set. */
export let PyDict_Watch: (watcherId: number, dict: PyObjectPtr) => number = declare(
  "int PyDict_Watch(int watcher_id, PyObject *dict)",
  (bound) => (PyDict_Watch = bound),
  { since: [3, 12] },
);
/** Ends that. 0, or -1 with an exception set. */
export let PyDict_Unwatch: (watcherId: number, dict: PyObjectPtr) => number = declare(
  "int PyDict_Unwatch(int watcher_id, PyObject *dict)",
  (bound) => (PyDict_Unwatch = bound),
  { since: [3, 12] },
);
/** Getter of `__dict__` for a `PyGetSetDef`. New reference, or NULL with an exception set. */
export let PyObject_GenericGetDict: (object: PyObjectPtr, context: VoidPtr) => PyObjectPtr = declare(
  "PyObject *PyObject_GenericGetDict(PyObject *object, void *context)",
  (bound) => (PyObject_GenericGetDict = bound),
);

// skipped PyDict_Check: a macro; test Py_TPFLAGS_DICT_SUBCLASS
// skipped PyDict_GET_SIZE: inline; use PyDict_Size
