import { declare, declareData } from "../declare.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";

/** `Py_complex` by value. */
export interface Py_complex {
  readonly real: number;
  readonly imag: number;
}

/** `Py_complex` in memory: two doubles. */
export const Py_complex = { size: 16, real: 0, imag: 8 } as const;

/** The class `complex`. */
export const PyComplex_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyComplex_Type");
/** New complex. New reference, or NULL with an exception set. */
export let PyComplex_FromDoubles: (real: number, imag: number) => PyObjectPtr = declare(
  "PyObject *PyComplex_FromDoubles(double real, double imag)",
  (bound) => (PyComplex_FromDoubles = bound),
);
/** New complex. New reference, or NULL with an exception set. */
export let PyComplex_FromCComplex: (value: Py_complex) => PyObjectPtr = declare(
  "PyObject *PyComplex_FromCComplex(Py_complex value)",
  (bound) => (PyComplex_FromCComplex = bound),
);
/**
 * The real part; of another object from 3.13 on that of `__complex__`, before that its float. -1 may be an error.
 */
export let PyComplex_RealAsDouble: (object: PyObjectPtr) => number = declare(
  "double PyComplex_RealAsDouble(PyObject *object)",
  (bound) => (PyComplex_RealAsDouble = bound),
);
/** The imaginary part, 0 of another object; from 3.13 on that of its `__complex__`. -1 may be an error. */
export let PyComplex_ImagAsDouble: (object: PyObjectPtr) => number = declare(
  "double PyComplex_ImagAsDouble(PyObject *object)",
  (bound) => (PyComplex_ImagAsDouble = bound),
);
/** Both parts of a complex, `__complex__` or `__float__`; a real part of -1 may be an error. */
export let PyComplex_AsCComplex: (object: PyObjectPtr) => Py_complex = declare(
  "Py_complex PyComplex_AsCComplex(PyObject *object)",
  (bound) => (PyComplex_AsCComplex = bound),
);

// skipped PyComplex_Check: a macro; use PyType_IsSubtype on the type
