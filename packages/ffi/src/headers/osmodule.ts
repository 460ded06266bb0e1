import { declare } from "../declare.ts";
import type { PyObjectPtr } from "../pointer.ts";

/** `os.fspath(path)`. New reference, or NULL with an exception set. */
export let PyOS_FSPath: (path: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyOS_FSPath(PyObject *path)",
  (bound) => (PyOS_FSPath = bound),
);
