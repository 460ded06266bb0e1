import { objects, PyFloat_FromDouble, PyFloat_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";

/** A `float` (PyO3 `PyFloat`): the same 64-bit numbers as JavaScript's. */
export class PyFloat extends PyAny {
  static override readonly pyName: string = "float";
  static override readonly $type: () => PyObjectPtr = PyFloat_Type;

  /** A `float` of this value; NaN, the infinities and −0 included. */
  static new(py: Python, value: number): PyFloat {
    requireToken(py);
    return wrapOwned(ownedOrThrow(PyFloat_FromDouble(value))) as PyFloat;
  }

  /** The value. */
  value(): number {
    return objects.float(checked(this, PyFloat));
  }
}
