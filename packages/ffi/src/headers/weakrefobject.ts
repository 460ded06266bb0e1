import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** The class `weakref.ref`. */
export const _PyWeakref_RefType: () => PyTypeObjectPtr = declareData("PyTypeObject _PyWeakref_RefType");
/** The class of `weakref.proxy`. */
export const _PyWeakref_ProxyType: () => PyTypeObjectPtr = declareData("PyTypeObject _PyWeakref_ProxyType");
/** The class of `weakref.proxy` of a callable. */
export const _PyWeakref_CallableProxyType: () => PyTypeObjectPtr = declareData(
  "PyTypeObject _PyWeakref_CallableProxyType",
);
/** `weakref.ref(object, callback)`; NULL is no callback. New reference, or NULL with an exception set. */
export let PyWeakref_NewRef: (object: PyObjectPtr, callback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_NewRef(PyObject *object, PyObject *callback)",
  (bound) => (PyWeakref_NewRef = bound),
);
/** `weakref.proxy(object, callback)`; NULL is no callback. New reference, or NULL with an exception set. */
export let PyWeakref_NewProxy: (object: PyObjectPtr, callback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_NewProxy(PyObject *object, PyObject *callback)",
  (bound) => (PyWeakref_NewProxy = bound),
);
/** 1 and a new reference at `result`, 0 and NULL there if the object is gone, or -1 with an exception set. */
export let PyWeakref_GetRef: (ref: PyObjectPtr, result: Pointer<"PyObject *">) => number = declare(
  "int PyWeakref_GetRef(PyObject *ref, PyObject **result)",
  (bound) => (PyWeakref_GetRef = bound),
  { since: [3, 13] },
);
/** The object, borrowed, or None if it is gone. Deprecated in 3.13: it may die meanwhile. */
export let PyWeakref_GetObject: (ref: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_GetObject(PyObject *ref)",
  (bound) => (PyWeakref_GetObject = bound),
);
/** Whether the object is gone. 1 or 0, or -1 with an exception set. */
export let PyWeakref_IsDead: (ref: PyObjectPtr) => number = declare(
  "int PyWeakref_IsDead(PyObject *ref)",
  (bound) => (PyWeakref_IsDead = bound),
  { since: [3, 14] },
);

// skipped PyWeakref_Check: a macro; compare the type with the three of this header
// skipped PyWeakref_GET_OBJECT: inline; use PyWeakref_GetObject
