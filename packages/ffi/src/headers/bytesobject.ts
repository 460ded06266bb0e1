import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import type { StructLayout } from "../struct-layout.ts";
import { PyVarObject } from "./object.ts";

/** `PyBytesObject`: the bytes follow the header and end in a NUL that `ob_size` does not count. */
export const PyBytesObject: ByBuild<StructLayout<"ob_shash" | "ob_sval">> = byBuild((build) => {
  const header = PyVarObject(build).size;
  return { ob_shash: header, ob_sval: header + 8, size: header + 16 };
});

export let _PyBytes_Resize: (pv: Pointer<"PyObject *">, newsize: number) => number = declare(
  "int _PyBytes_Resize(PyObject **pv, Py_ssize_t newsize)",
  (bound) => (_PyBytes_Resize = bound),
);
export let PyBytes_AsString: (bytes: PyObjectPtr) => CStringPtr = declare(
  "char *PyBytes_AsString(PyObject *bytes)",
  (bound) => (PyBytes_AsString = bound),
);
export let PyBytes_AsStringAndSize: (
  bytes: PyObjectPtr,
  text: Pointer<"char *">,
  length: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyBytes_AsStringAndSize(PyObject *bytes, char **text, Py_ssize_t *length)",
  (bound) => (PyBytes_AsStringAndSize = bound),
);
export let PyBytes_Concat: (pv: Pointer<"PyObject *">, other: PyObjectPtr) => void = declare(
  "void PyBytes_Concat(PyObject **pv, PyObject *other)",
  (bound) => (PyBytes_Concat = bound),
);
export let PyBytes_ConcatAndDel: (pv: Pointer<"PyObject *">, other: PyObjectPtr) => void = declare(
  "void PyBytes_ConcatAndDel(PyObject **pv, PyObject *other)",
  (bound) => (PyBytes_ConcatAndDel = bound),
);
export let PyBytes_DecodeEscape: (
  text: CStringPtr,
  length: number,
  errors: CStringPtr,
  unusedUnicode: number,
  unusedRecodeEncoding: string,
) => PyObjectPtr = declare(
  "PyObject *PyBytes_DecodeEscape(const char *text, Py_ssize_t length, const char *errors, Py_ssize_t unused_unicode, const char *unused_recode_encoding)",
  (bound) => (PyBytes_DecodeEscape = bound),
  { raw: [0, 2] },
);
export let PyBytes_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromObject(PyObject *object)",
  (bound) => (PyBytes_FromObject = bound),
);
export let PyBytes_FromString: (text: string) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromString(const char *text)",
  (bound) => (PyBytes_FromString = bound),
);
export let PyBytes_FromStringAndSize: (text: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromStringAndSize(const char *text, Py_ssize_t size)",
  (bound) => (PyBytes_FromStringAndSize = bound),
  { raw: [0] },
);
export let PyBytes_Join: (sep: PyObjectPtr, iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyBytes_Join(PyObject *sep, PyObject *iterable)",
  (bound) => (PyBytes_Join = bound),
  { since: [3, 14] },
);
export let PyBytes_Repr: (bytes: PyObjectPtr, smartquotes: number) => PyObjectPtr = declare(
  "PyObject *PyBytes_Repr(PyObject *bytes, int smartquotes)",
  (bound) => (PyBytes_Repr = bound),
);
export let PyBytes_Size: (bytes: PyObjectPtr) => number = declare(
  "Py_ssize_t PyBytes_Size(PyObject *bytes)",
  (bound) => (PyBytes_Size = bound),
);
export const PyBytes_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBytes_Type");
export const PyBytesIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBytesIter_Type");

// skipped PyBytes_FromFormat: variadic, every call would need a prototype of its own; use PyBytes_FromStringAndSize
// skipped PyBytes_FromFormatV: takes a va_list, which only C can make
