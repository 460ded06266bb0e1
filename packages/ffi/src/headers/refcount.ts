import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

/** Takes a reference. NULL is allowed. */
export let Py_IncRef: (object: PyObjectPtr) => void = declare(
  "void Py_IncRef(PyObject *object)",
  (bound) => (Py_IncRef = bound),
);
/** Gives up a reference; at zero the object is destroyed, which may run any Python code. NULL is allowed. */
export let Py_DecRef: (object: PyObjectPtr) => void = declare(
  "void Py_DecRef(PyObject *object)",
  (bound) => (Py_DecRef = bound),
);
/** Takes a reference and gives the same object. */
export let Py_NewRef: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_NewRef(PyObject *object)",
  (bound) => (Py_NewRef = bound),
  { since: [3, 10] },
);
/** Takes a reference and gives the same object. NULL is allowed. */
export let Py_XNewRef: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *Py_XNewRef(PyObject *object)",
  (bound) => (Py_XNewRef = bound),
  { since: [3, 10] },
);
/**
 * Number of references; for immortal objects a large one. An inline function before 3.14: read `ob_refcnt` there.
 */
export let Py_REFCNT: (object: PyObjectPtr) => number = declare(
  "Py_ssize_t Py_REFCNT(PyObject *object)",
  (bound) => (Py_REFCNT = bound),
  { since: [3, 14] },
);
/** Destroys an object whose count came to zero. Done by `Py_DecRef`. */
export let _Py_Dealloc: (object: PyObjectPtr) => void = declare(
  "void _Py_Dealloc(PyObject *object)",
  (bound) => (_Py_Dealloc = bound),
);
