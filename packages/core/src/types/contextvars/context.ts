import {
  PyContext_Copy,
  PyContext_CopyCurrent,
  PyContext_Enter,
  PyContext_Exit,
  PyContext_New,
  PyContext_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { PyMapping } from "../containers/mapping.ts";

/** A `contextvars.Context`: the values of context variables, a mapping that only `set` inside it changes (PEP 567). */
export class PyContext extends PyMapping {
  static override readonly pyName: string = "Context";
  static override readonly $type: () => PyObjectPtr = PyContext_Type;
  /** Keeps the type apart from `PyMapping` for the type checker; never set. */
  declare readonly $name: "Context";

  static override check(pointer: PyObjectPtr): boolean {
    return this.checkExact(pointer);
  }

  /** A context in which no variable is set. */
  static new(py: Python): PyContext {
    requireToken(py);
    return wrapOwned(ownedOrThrow(PyContext_New())) as PyContext;
  }

  /** A copy of this thread's context, in constant time. */
  static copyCurrent(py: Python): PyContext {
    requireToken(py);
    return wrapOwned(ownedOrThrow(PyContext_CopyCurrent())) as PyContext;
  }

  /** A copy, in constant time. */
  copy(): PyContext {
    return wrapOwned(ownedOrThrow(PyContext_Copy(checked(this, PyContext)))) as PyContext;
  }

  /**
   * Runs `body` with this as the thread's context: what it sets stays here. `body` must be synchronous: an `await` ends
   * it.
   *
   * @throws {PyRuntimeError} if the context is entered already
   */
  run<R>(body: () => R): R {
    const context = checked(this, PyContext);
    okOrThrow(PyContext_Enter(context));
    // The handle's reference may be released meanwhile; the thread keeps the context that it is in.
    using _left = { [Symbol.dispose]: () => void okOrThrow(PyContext_Exit(context)) };
    return body();
  }

  /** The value of a variable here; `undefined` if it is not set in this context. */
  get(variable: PyAny): PyAny | undefined {
    return this.contains(variable) ? this.getItem(variable) : undefined;
  }
}
