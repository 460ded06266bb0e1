import { PySuper_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import type { PyType } from "./type.ts";

/** A `super` object (PyO3 `PySuper`): the attributes that an object inherits from the classes behind one of its own. */
export class PySuper extends PyAny {
  static override readonly pyName: string = "super";
  static override readonly $type: () => PyObjectPtr = PySuper_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "super";

  /** `super(type, object)`: looks attributes up behind `type` in the order of `object`'s bases. */
  static new(type: PyType, object: PyAny): PySuper {
    return wrapOwned(callPython(PySuper_Type(), [type, object])) as PySuper;
  }
}
