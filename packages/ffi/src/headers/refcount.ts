import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

export let _Py_Dealloc: (object: PyObjectPtr) => void = declare(
  "void _Py_Dealloc(PyObject *object)",
  (bound) => (_Py_Dealloc = bound),
);
export let Py_DecRef: (object: PyObjectPtr) => void = declare(
  "void Py_DecRef(PyObject *object)",
  (bound) => (Py_DecRef = bound),
);
export let Py_IncRef: (object: PyObjectPtr) => void = declare(
  "void Py_IncRef(PyObject *object)",
  (bound) => (Py_IncRef = bound),
);
export let Py_NewRef: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_NewRef(PyObject *object)",
  (bound) => (Py_NewRef = bound),
  { since: [3, 10] },
);
export let Py_REFCNT: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t Py_REFCNT(PyObject *object)",
  (bound) => (Py_REFCNT = bound),
  { since: [3, 14] },
);
export let Py_XNewRef: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_XNewRef(PyObject *object)",
  (bound) => (Py_XNewRef = bound),
  { since: [3, 10] },
);
