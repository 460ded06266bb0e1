import { byBuild, type ByBuild } from "../by-build.ts";
import { declare } from "../declare.ts";
import type { CStringPtr, PyObjectPtr } from "../pointer.ts";

/** Newest format that this Python reads and writes. */
export const Py_MARSHAL_VERSION: ByBuild<number> = byBuild(({ minor }) => (minor < 14 ? 4 : 5));

/** The object in `size` bytes; what follows it is ignored. New reference, or NULL with an exception set. */
export let PyMarshal_ReadObjectFromString: (data: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyMarshal_ReadObjectFromString(const char *data, Py_ssize_t size)",
  (bound) => (PyMarshal_ReadObjectFromString = bound),
  { raw: [0] },
);
/** `marshal.dumps(object, version)`. New reference, or NULL with an exception set. */
export let PyMarshal_WriteObjectToString: (object: PyObjectPtr, version: number) => PyObjectPtr = declare(
  "PyObject *PyMarshal_WriteObjectToString(PyObject *object, int version)",
  (bound) => (PyMarshal_WriteObjectToString = bound),
);

// skipped PyMarshal_Init: the initialiser of a module; no header declares it
// skipped PyMarshal_ReadLastObjectFromFile: takes a FILE *, which only C can make
// skipped PyMarshal_ReadLongFromFile: takes a FILE *, which only C can make
// skipped PyMarshal_ReadObjectFromFile: takes a FILE *, which only C can make
// skipped PyMarshal_ReadShortFromFile: takes a FILE *, which only C can make
// skipped PyMarshal_WriteLongToFile: takes a FILE *, which only C can make
// skipped PyMarshal_WriteObjectToFile: takes a FILE *, which only C can make
