import { Py_GenericAlias, Py_GenericAliasType } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { PyTuple } from "../containers/tuple.ts";

/** A generic alias such as `list[int]` (PyO3 `PyGenericAlias`). */
export class PyGenericAlias extends PyAny {
  static override readonly pyName: string = "GenericAlias";
  static override readonly $type: () => PyObjectPtr = Py_GenericAliasType;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "GenericAlias";

  /** `origin[args]`; several parameters are an array or a tuple. */
  static new(origin: PyAny, args: PyAny | readonly unknown[]): PyGenericAlias {
    const parameters = args instanceof PyAny ? args : PyTuple.new(origin.py, args);
    return wrapOwned(ownedOrThrow(Py_GenericAlias(live(origin), live(parameters)))) as PyGenericAlias;
  }
}
