import { _PyNone_Type, Py_None } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";

/** `None` (PyO3 `PyNone`). */
export class PyNone extends PyAny {
  static override readonly pyName: string = "NoneType";
  static override readonly $type: () => PyObjectPtr = _PyNone_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "NoneType";

  static override check(pointer: PyObjectPtr): boolean {
    return pointer === Py_None();
  }

  /** The singleton; also `py.None`. */
  static get(py: Python): PyNone {
    requireToken(py);
    return wrapBorrowed(Py_None()) as PyNone;
  }
}
