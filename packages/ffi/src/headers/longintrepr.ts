import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** Bits of a digit on every 64-bit build. */
export const PyLong_SHIFT = 30;
/** `PyLongLayout`, as `PyLong_GetNativeLayout` gives it. Since 3.14. */
export const PyLongLayout = {
  size: 4,
  bits_per_digit: 0,
  digit_size: 1,
  digits_order: 2,
  digit_endianness: 3,
} as const;
/** `PyLongExport`: `value` counts where `digits` is NULL. Since 3.14. */
export const PyLongExport = { size: 40, value: 0, negative: 8, ndigits: 16, digits: 24 } as const;

/** Address of the `PyLongLayout` of this build, static. */
export let PyLong_GetNativeLayout: () => Pointer<"PyLongLayout"> = declare(
  "const PyLongLayout *PyLong_GetNativeLayout(void)",
  (bound) => (PyLong_GetNativeLayout = bound),
  { since: [3, 14] },
);
/** Fills in a `PyLongExport`; the digits stay valid until `PyLong_FreeExport`. 0, or -1 with an exception set. */
export let PyLong_Export: (object: PyObjectPtr, exported: Pointer<"PyLongExport">) => number = declare(
  "int PyLong_Export(PyObject *object, PyLongExport *exported)",
  (bound) => (PyLong_Export = bound),
  { since: [3, 14] },
);
/** Ends an export. */
export let PyLong_FreeExport: (exported: Pointer<"PyLongExport">) => void = declare(
  "void PyLong_FreeExport(PyLongExport *exported)",
  (bound) => (PyLong_FreeExport = bound),
  { since: [3, 14] },
);
/**
 * Starts an int of that many digits, whose address is stored at `buffer`: all must be written. NULL with an exception
 * set.
 */
export let PyLongWriter_Create: (
  negative: number,
  digits: number,
  buffer: Pointer<"void *">,
) => Pointer<"PyLongWriter"> = declare(
  "PyLongWriter *PyLongWriter_Create(int negative, Py_ssize_t digits, void **buffer)",
  (bound) => (PyLongWriter_Create = bound),
  { since: [3, 14] },
);
/** The finished int; the writer is gone. New reference, or NULL with an exception set. */
export let PyLongWriter_Finish: (writer: Pointer<"PyLongWriter">) => PyObjectPtr = declare(
  "PyObject *PyLongWriter_Finish(PyLongWriter *writer)",
  (bound) => (PyLongWriter_Finish = bound),
  { since: [3, 14] },
);
/** Throws the writer away. NULL is allowed. */
export let PyLongWriter_Discard: (writer: Pointer<"PyLongWriter">) => void = declare(
  "void PyLongWriter_Discard(PyLongWriter *writer)",
  (bound) => (PyLongWriter_Discard = bound),
  { since: [3, 14] },
);
