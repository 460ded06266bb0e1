import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

/** `types.SimpleNamespace(**dict)`. New reference, or NULL with an exception set. */
export let _PyNamespace_New: (dict: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *_PyNamespace_New(PyObject *dict)",
  (bound) => (_PyNamespace_New = bound),
);
