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

export let PyOS_double_to_string: (
  value: number,
  formatCode: number,
  precision: number,
  flags: number,
  type: Pointer<"int">,
) => CStringPtr = declare(
  "char *PyOS_double_to_string(double value, char format_code, int precision, int flags, int *type)",
  (bound) => (PyOS_double_to_string = bound),
);
export let PyOS_string_to_double: (
  text: CStringPtr,
  endptr: Pointer<"char *">,
  overflowException: PyObjectPtr,
) => number = declare(
  "double PyOS_string_to_double(const char *text, char **endptr, PyObject *overflow_exception)",
  (bound) => (PyOS_string_to_double = bound),
  { raw: [0] },
);
