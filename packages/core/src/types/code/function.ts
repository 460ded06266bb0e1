import { PyFunction_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { makeCallable } from "../../pyfunction/function-object.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";

/** How a TypeScript function looks from Python. */
export interface FunctionOptions {
  /** `__name__`. Default: the function's own name, or `taipan-closure` where it has none. */
  readonly name?: string;
  /** `__doc__`. Default: none. */
  readonly doc?: string;
}

/** A function that Python calls: positional arguments by the default rules, then the keywords, if there are any. */
export type PythonCallable = (...args: never[]) => unknown;

/** A function defined by `def` or `lambda`, or made here (PyO3 `PyFunction`). */
export class PyFunction extends PyAny {
  static override readonly pyName: string = "function";
  static override readonly $type: () => PyObjectPtr = PyFunction_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "function";

  /**
   * A Python function that runs `body` on this isolate's thread. Arguments and result cross by the default rules;
   * keywords arrive as a plain object after the positional arguments. The body is kept as long as Python keeps this.
   */
  static new(py: Python, body: PythonCallable, options: FunctionOptions = {}): PyFunction {
    requireToken(py);
    const call = body as (...args: unknown[]) => unknown;
    const name = options.name ?? (body.name === "" ? "taipan-closure" : body.name);
    return wrapOwned(
      makeCallable(
        (args, keywords) => (keywords === undefined ? call(...args) : call(...args, keywords)),
        name,
        options.doc,
      ),
    ) as PyFunction;
  }
}
