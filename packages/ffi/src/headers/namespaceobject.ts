import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

export let _PyNamespace_New: (kwds: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyNamespace_New(PyObject *kwds)",
  (bound) => (_PyNamespace_New = bound),
);
