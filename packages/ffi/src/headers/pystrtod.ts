import { declare } from "../declare.ts";
import type { CStringPtr, Pointer, PyObjectPtr } from "../pointer.ts";

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
