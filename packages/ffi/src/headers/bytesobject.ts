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

/** The class `bytes`. */
export const PyBytes_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBytes_Type");
/** The iterator of bytes. */
export const PyBytesIter_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyBytesIter_Type");
/** New bytes of the string's UTF-8. New reference, or NULL with an exception set. */
export let PyBytes_FromString: (text: string) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromString(const char *text)",
  (bound) => (PyBytes_FromString = bound),
);
/**
 * New bytes of `size` bytes, copied; with NULL they are left for the caller to write. New reference, or NULL with an
 * exception set.
 */
export let PyBytes_FromStringAndSize: (data: CStringPtr, size: number) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromStringAndSize(const char *data, Py_ssize_t size)",
  (bound) => (PyBytes_FromStringAndSize = bound),
  { raw: [0] },
);
/**
 * New bytes from an object with a buffer, or an iterable of integers. New reference, or NULL with an exception set.
 */
export let PyBytes_FromObject: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyBytes_FromObject(PyObject *object)",
  (bound) => (PyBytes_FromObject = bound),
);
/** Its size, or -1 with TypeError set. */
export let PyBytes_Size: (bytes: PyObjectPtr) => number = declare(
  "Py_ssize_t PyBytes_Size(PyObject *bytes)",
  (bound) => (PyBytes_Size = bound),
);
/** Address of its bytes, owned by it and followed by a NUL, or NULL with TypeError set. */
export let PyBytes_AsString: (bytes: PyObjectPtr) => CStringPtr = declare(
  "char *PyBytes_AsString(PyObject *bytes)",
  (bound) => (PyBytes_AsString = bound),
);
/**
 * Stores the address of its bytes and the size; a NULL `size` refuses NUL bytes inside. 0, or -1 with an exception
 * set.
 */
export let PyBytes_AsStringAndSize: (
  bytes: PyObjectPtr,
  data: Pointer<"char *">,
  size: Pointer<"Py_ssize_t">,
) => number = declare(
  "int PyBytes_AsStringAndSize(PyObject *bytes, char **data, Py_ssize_t *size)",
  (bound) => (PyBytes_AsStringAndSize = bound),
);
/** Replaces the bytes at `bytes` with the concatenation; on failure NULL with an exception set is stored there. */
export let PyBytes_Concat: (bytes: Pointer<"PyObject *">, other: PyObjectPtr) => void = declare(
  "void PyBytes_Concat(PyObject **bytes, PyObject *other)",
  (bound) => (PyBytes_Concat = bound),
);
/** `PyBytes_Concat` that steals `other`. */
export let PyBytes_ConcatAndDel: (bytes: Pointer<"PyObject *">, other: PyObjectPtr) => void = declare(
  "void PyBytes_ConcatAndDel(PyObject **bytes, PyObject *other)",
  (bound) => (PyBytes_ConcatAndDel = bound),
);
/** `separator.join(iterable)`. New reference, or NULL with an exception set. */
export let PyBytes_Join: (separator: PyObjectPtr, iterable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyBytes_Join(PyObject *separator, PyObject *iterable)",
  (bound) => (PyBytes_Join = bound),
  { since: [3, 14] },
);
/** `repr(bytes)`; with 0 the quotes are always single. New reference, or NULL with an exception set. */
export let PyBytes_Repr: (bytes: PyObjectPtr, smartQuotes: number) => PyObjectPtr = declare(
  "PyObject *PyBytes_Repr(PyObject *bytes, int smart_quotes)",
  (bound) => (PyBytes_Repr = bound),
);
/** New bytes from `size` bytes with backslash escapes. New reference, or NULL with an exception set. */
export let PyBytes_DecodeEscape: (
  data: CStringPtr,
  size: number,
  errors: string | null,
  unused: number,
  recodeEncoding: string | null,
) => PyObjectPtr = declare(
  "PyObject *PyBytes_DecodeEscape(const char *data, Py_ssize_t size, const char *errors, Py_ssize_t unused, const char *recode_encoding)",
  (bound) => (PyBytes_DecodeEscape = bound),
  { raw: [0] },
);
/**
 * Changes the size of the bytes at `bytes`, which nobody else has seen, possibly into another object. On failure NULL
 * is stored there. 0, or -1 with an exception set.
 */
export let _PyBytes_Resize: (bytes: Pointer<"PyObject *">, size: number) => number = declare(
  "int _PyBytes_Resize(PyObject **bytes, Py_ssize_t size)",
  (bound) => (_PyBytes_Resize = bound),
);

// skipped PyBytes_AS_STRING: inline; use PyBytes_AsString
// skipped PyBytes_Check: a macro; test Py_TPFLAGS_BYTES_SUBCLASS
// skipped PyBytes_GET_SIZE: inline; use PyBytes_Size
// skipped PyBytes_FromFormat: variadic, every call would need a prototype of its own; use PyBytes_FromStringAndSize
// skipped PyBytes_FromFormatV: takes a va_list, which only C can make
