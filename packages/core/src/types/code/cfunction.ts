import { PyCFunction_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { PyAny } from "../object/any.ts";
import { type FunctionOptions, PyFunction, type PythonCallable } from "./function.ts";

/** A function or method that is implemented in C, such as `len` (PyO3 `PyCFunction`). */
export class PyCFunction extends PyAny {
  static override readonly pyName: string = "builtin_function_or_method";
  static override readonly $type: () => PyObjectPtr = PyCFunction_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "builtin_function_or_method";

  /**
   * The same as {@link PyFunction.new}, by PyO3's name. What Python sees is a function around the C one: C cannot tell
   * on which thread it was called, and only this isolate's may run TypeScript.
   */
  static new(py: Python, body: PythonCallable, options: FunctionOptions = {}): PyFunction {
    return PyFunction.new(py, body, options);
  }
}
