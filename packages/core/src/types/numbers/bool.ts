import { Py_False, Py_True, PyBool_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { checked } from "../object/checked.ts";
import { PyInt } from "./int.ts";

/** `True` or `False` (PyO3 `PyBool`). A `bool` is an `int`, as in Python. */
export class PyBool extends PyInt {
  static override readonly pyName: string = "bool";
  static override readonly $type: () => PyObjectPtr = PyBool_Type;

  static override check(pointer: PyObjectPtr): boolean {
    // No class may derive from `bool`.
    return PyBool.checkExact(pointer);
  }

  /** The singleton of a truth value. */
  static new(py: Python, value: boolean): PyBool {
    requireToken(py);
    return wrapBorrowed(value ? Py_True() : Py_False()) as PyBool;
  }

  /** Whether this is `True`. */
  isTrue(): boolean {
    return checked(this, PyBool) === Py_True();
  }
}
