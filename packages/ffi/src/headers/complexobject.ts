import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** `Py_complex` by value. */
export interface Py_complex {
  readonly real: number;
  readonly imag: number;
}

/** `Py_complex` in memory: two doubles. */
export const Py_complex = { size: 16, real: 0, imag: 8 } as const;

export let PyComplex_AsCComplex: (complex: PyObjectPtr) => Py_complex = declare(
  "Py_complex PyComplex_AsCComplex(PyObject *complex)",
  (bound) => (PyComplex_AsCComplex = bound),
);
export let PyComplex_FromCComplex: (cval: Py_complex) => PyObjectPtr = declare(
  "PyObject *PyComplex_FromCComplex(Py_complex cval)",
  (bound) => (PyComplex_FromCComplex = bound),
);
export let PyComplex_FromDoubles: (real: number, imag: number) => PyObjectPtr = declare(
  "PyObject *PyComplex_FromDoubles(double real, double imag)",
  (bound) => (PyComplex_FromDoubles = bound),
);
export let PyComplex_ImagAsDouble: (complex: PyObjectPtr) => number = declare(
  "double PyComplex_ImagAsDouble(PyObject *complex)",
  (bound) => (PyComplex_ImagAsDouble = bound),
);
export let PyComplex_RealAsDouble: (complex: PyObjectPtr) => number = declare(
  "double PyComplex_RealAsDouble(PyObject *complex)",
  (bound) => (PyComplex_RealAsDouble = bound),
);
export const PyComplex_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyComplex_Type");
