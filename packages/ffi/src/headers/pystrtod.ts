import { declare } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

/** Flags of `PyOS_double_to_string`: always a sign, `.0` after an integer, the alternate form. */
export const Py_DTSF_SIGN = 0x01;
export const Py_DTSF_ADD_DOT_0 = 0x02;
export const Py_DTSF_ALT = 0x04;

/** What `*type` says after `PyOS_double_to_string`. */
export const Py_DTST_FINITE = 0;
export const Py_DTST_INFINITE = 1;
export const Py_DTST_NAN = 2;

/**
 * Text of a double, to be freed with `PyMem_Free`; `format` is a letter's code, such as 114 for repr, flags are
 * `Py_DTSF_…`, and what it is is stored as `Py_DTST_…` unless NULL. NULL with MemoryError set.
 */
export let PyOS_double_to_string: (
  value: number,
  format: number,
  precision: number,
  flags: number,
  type: Pointer<"int">,
) => CStringPtr = declare(
  "char *PyOS_double_to_string(double value, char format, int precision, int flags, int *type)",
  (bound) => (PyOS_double_to_string = bound),
);
/**
 * Reads a double without the locale; `end` may be NULL, then all text must be read. Too large raises `overflow`, or
 * is infinity if that is NULL. -1 may be an error.
 */
export let PyOS_string_to_double: (text: CStringPtr, end: Pointer<"char *">, overflow: PyObjectPtr) => number = declare(
  "double PyOS_string_to_double(const char *text, char **end, PyObject *overflow)",
  (bound) => (PyOS_string_to_double = bound),
  { raw: [0] },
);
