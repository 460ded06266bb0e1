import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

export const _PyWeakref_CallableProxyType: () => PyTypeObjectPtr = declareData(
  "PyTypeObject _PyWeakref_CallableProxyType",
);
export const _PyWeakref_ProxyType: () => PyTypeObjectPtr = declareData("PyTypeObject _PyWeakref_ProxyType");
export const _PyWeakref_RefType: () => PyTypeObjectPtr = declareData("PyTypeObject _PyWeakref_RefType");
export let PyWeakref_GetObject: (ref: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_GetObject(PyObject *ref)",
  (bound) => (PyWeakref_GetObject = bound),
);
export let PyWeakref_GetRef: (ref: PyObjectPtr, pobj: Pointer<"PyObject *">) => number = declare(
  "int PyWeakref_GetRef(PyObject *ref, PyObject **pobj)",
  (bound) => (PyWeakref_GetRef = bound),
  { since: [3, 13] },
);
export let PyWeakref_IsDead: (ref: PyObjectPtr) => number = declare(
  "int PyWeakref_IsDead(PyObject *ref)",
  (bound) => (PyWeakref_IsDead = bound),
  { since: [3, 14] },
);
export let PyWeakref_NewProxy: (ref: PyObjectPtr, callback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_NewProxy(PyObject *ref, PyObject *callback)",
  (bound) => (PyWeakref_NewProxy = bound),
);
export let PyWeakref_NewRef: (ref: PyObjectPtr, callback: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyWeakref_NewRef(PyObject *ref, PyObject *callback)",
  (bound) => (PyWeakref_NewRef = bound),
);
