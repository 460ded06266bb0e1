import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { CStringPtr, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";
import { PyObject } from "./object.ts";

/** `PyFloatObject`: one double. */
export const PyFloatObject: ByBuild<StructLayout<"ob_fval">> = byBuild((build) =>
  structLayout([["ob_fval", "word"]], PyObject(build).size),
);

export let PyFloat_AsDouble: (object: PyObjectPtr) => number = declare(
  "double PyFloat_AsDouble(PyObject *object)",
  (bound) => (PyFloat_AsDouble = bound),
);
export let PyFloat_FromDouble: (value: number) => PyObjectPtr = declare(
  "PyObject *PyFloat_FromDouble(double value)",
  (bound) => (PyFloat_FromDouble = bound),
);
export let PyFloat_FromString: (object: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyFloat_FromString(PyObject *object)",
  (bound) => (PyFloat_FromString = bound),
);
export let PyFloat_GetInfo: () => PyObjectPtr = declare(
  "PyObject *PyFloat_GetInfo(void)",
  (bound) => (PyFloat_GetInfo = bound),
);
export let PyFloat_GetMax: () => number = declare("double PyFloat_GetMax(void)", (bound) => (PyFloat_GetMax = bound));
export let PyFloat_GetMin: () => number = declare("double PyFloat_GetMin(void)", (bound) => (PyFloat_GetMin = bound));
export let PyFloat_Pack2: (x: number, data: CStringPtr, le: number) => number = declare(
  "int PyFloat_Pack2(double x, char *data, int le)",
  (bound) => (PyFloat_Pack2 = bound),
  { since: [3, 11] },
);
export let PyFloat_Pack4: (x: number, data: CStringPtr, le: number) => number = declare(
  "int PyFloat_Pack4(double x, char *data, int le)",
  (bound) => (PyFloat_Pack4 = bound),
  { since: [3, 11] },
);
export let PyFloat_Pack8: (x: number, data: CStringPtr, le: number) => number = declare(
  "int PyFloat_Pack8(double x, char *data, int le)",
  (bound) => (PyFloat_Pack8 = bound),
  { since: [3, 11] },
);
export const PyFloat_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyFloat_Type");
export let PyFloat_Unpack2: (data: CStringPtr, le: number) => number = declare(
  "double PyFloat_Unpack2(const char *data, int le)",
  (bound) => (PyFloat_Unpack2 = bound),
  { since: [3, 11], raw: [0] },
);
export let PyFloat_Unpack4: (data: CStringPtr, le: number) => number = declare(
  "double PyFloat_Unpack4(const char *data, int le)",
  (bound) => (PyFloat_Unpack4 = bound),
  { since: [3, 11], raw: [0] },
);
export let PyFloat_Unpack8: (data: CStringPtr, le: number) => number = declare(
  "double PyFloat_Unpack8(const char *data, int le)",
  (bound) => (PyFloat_Unpack8 = bound),
  { since: [3, 11], raw: [0] },
);
