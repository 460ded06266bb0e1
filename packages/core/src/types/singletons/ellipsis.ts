import { Py_Ellipsis, PyEllipsis_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";

/** `...` (PyO3 `PyEllipsis`). */
export class PyEllipsis extends PyAny {
  static override readonly pyName: string = "ellipsis";
  static override readonly $type: () => PyObjectPtr = PyEllipsis_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "ellipsis";

  static override check(pointer: PyObjectPtr): boolean {
    return pointer === Py_Ellipsis();
  }

  /** The singleton; also `py.Ellipsis`. */
  static get(py: Python): PyEllipsis {
    requireToken(py);
    return wrapBorrowed(Py_Ellipsis()) as PyEllipsis;
  }
}
