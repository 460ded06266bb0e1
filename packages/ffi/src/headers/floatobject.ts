import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { CStringPtr, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";
import { PyObject } from "./object.ts";

/** `PyFloatObject`: one double. */
export const PyFloatObject: ByBuild<StructLayout<"ob_fval">> = byBuild((build) =>
  structLayout([["ob_fval", "word"]], PyObject(build).size),
);

/** The class `float`. */
export const PyFloat_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFloat_Type");
/** New float. New reference, or NULL with an exception set. */
export let PyFloat_FromDouble: (value: number) => PyObjectPtr = declare(
  "PyObject *PyFloat_FromDouble(double value)",
  (bound) => (PyFloat_FromDouble = bound),
);
/** New float from str, bytes or a buffer with digits. New reference, or NULL with an exception set. */
export let PyFloat_FromString: (text: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFloat_FromString(PyObject *text)",
  (bound) => (PyFloat_FromString = bound),
);
/**
 * The double of a float, `__float__` or `__index__`, or -1 with an exception set. -1 alone is a value: ask
 * `PyErr_Occurred`.
 */
export let PyFloat_AsDouble: (object: PyObjectPtr) => number = declare(
  "double PyFloat_AsDouble(PyObject *object)",
  (bound) => (PyFloat_AsDouble = bound),
);
/** `sys.float_info`. New reference, or NULL with an exception set. */
export let PyFloat_GetInfo: () => PyObjectPtr = declare(
  "PyObject *PyFloat_GetInfo(void)",
  (bound) => (PyFloat_GetInfo = bound),
);
/** The largest finite double. */
export let PyFloat_GetMax: () => number = declare("double PyFloat_GetMax(void)", (bound) => (PyFloat_GetMax = bound));
/** The smallest positive normalised double. */
export let PyFloat_GetMin: () => number = declare("double PyFloat_GetMin(void)", (bound) => (PyFloat_GetMin = bound));
/** Writes IEEE 754 binary16. 0, or -1 with an exception set. */
export let PyFloat_Pack2: (value: number, data: CStringPtr, littleEndian: number) => number = declare(
  "int PyFloat_Pack2(double value, char *data, int little_endian)",
  (bound) => (PyFloat_Pack2 = bound),
  { since: [3, 11] },
);
/** Writes IEEE 754 binary32. 0, or -1 with an exception set. */
export let PyFloat_Pack4: (value: number, data: CStringPtr, littleEndian: number) => number = declare(
  "int PyFloat_Pack4(double value, char *data, int little_endian)",
  (bound) => (PyFloat_Pack4 = bound),
  { since: [3, 11] },
);
/** Writes IEEE 754 binary64. 0, or -1 with an exception set. */
export let PyFloat_Pack8: (value: number, data: CStringPtr, littleEndian: number) => number = declare(
  "int PyFloat_Pack8(double value, char *data, int little_endian)",
  (bound) => (PyFloat_Pack8 = bound),
  { since: [3, 11] },
);
/** Reads IEEE 754 binary16; -1 may be an error. */
export let PyFloat_Unpack2: (data: CStringPtr, littleEndian: number) => number = declare(
  "double PyFloat_Unpack2(const char *data, int little_endian)",
  (bound) => (PyFloat_Unpack2 = bound),
  { since: [3, 11], raw: [0] },
);
/** Reads IEEE 754 binary32; -1 may be an error. */
export let PyFloat_Unpack4: (data: CStringPtr, littleEndian: number) => number = declare(
  "double PyFloat_Unpack4(const char *data, int little_endian)",
  (bound) => (PyFloat_Unpack4 = bound),
  { since: [3, 11], raw: [0] },
);
/** Reads IEEE 754 binary64; -1 may be an error. */
export let PyFloat_Unpack8: (data: CStringPtr, littleEndian: number) => number = declare(
  "double PyFloat_Unpack8(const char *data, int little_endian)",
  (bound) => (PyFloat_Unpack8 = bound),
  { since: [3, 11], raw: [0] },
);

// skipped PyFloat_AS_DOUBLE: inline; use PyFloat_AsDouble
// skipped PyFloat_Check: a macro; use PyType_IsSubtype on the type
