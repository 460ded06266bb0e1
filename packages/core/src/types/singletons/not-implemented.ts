import { _PyNotImplemented_Type, Py_NotImplemented } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";

/** `NotImplemented` (PyO3 `PyNotImplemented`). */
export class PyNotImplemented extends PyAny {
  static override readonly pyName: string = "NotImplementedType";
  static override readonly $type: () => PyObjectPtr = _PyNotImplemented_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "NotImplementedType";

  static override check(pointer: PyObjectPtr): boolean {
    return pointer === Py_NotImplemented();
  }

  /** The singleton; also `py.NotImplemented`. */
  static get(py: Python): PyNotImplemented {
    requireToken(py);
    return wrapBorrowed(Py_NotImplemented()) as PyNotImplemented;
  }
}
