import { PyComplex_FromDoubles, PyComplex_ImagAsDouble, PyComplex_RealAsDouble, PyComplex_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";

/** A `complex` number (PyO3 `PyComplex`). Its arithmetic is that of every object: `add`, `pow`, `abs`, … */
export class PyComplex extends PyAny {
  static override readonly pyName: string = "complex";
  static override readonly $type: () => PyObjectPtr = PyComplex_Type;

  /** `complex(re, im)` */
  static fromDoubles(py: Python, re: number, im: number): PyComplex {
    requireToken(py);
    return wrapOwned(ownedOrThrow(PyComplex_FromDoubles(re, im))) as PyComplex;
  }

  /** The real part. */
  get re(): number {
    return PyComplex_RealAsDouble(checked(this, PyComplex));
  }

  /** The imaginary part. */
  get im(): number {
    return PyComplex_ImagAsDouble(checked(this, PyComplex));
  }
}
