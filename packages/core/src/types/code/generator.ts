import { objects, PyGen_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { intern } from "../../intern.ts";
import { live } from "../../reference/live.ts";
import type { PyAny } from "../object/any.ts";
import { isInstanceOfType } from "../object/instance-check.ts";
import { PyIterator } from "./iterator.ts";
import { sendInto, untilReturn } from "./send.ts";

/**
 * A generator (PyO3 has none; Python's `types.GeneratorType`) under the names of JavaScript's: `next`, `return` and
 * `throw` are `send`, `close` and `throw`. Leaving a `for…of` early closes it, so that its `finally` blocks run then.
 */
export class PyGenerator extends PyIterator {
  static override readonly pyName: string = "generator";
  static override readonly $type: () => PyObjectPtr = PyGen_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return isInstanceOfType(pointer, PyGen_Type());
  }

  /** Goes on to the next `yield`, whose value there is `value`; `undefined` is `None`. */
  override next(value?: unknown): IteratorResult<PyAny, PyAny> {
    return sendInto(live(this), value);
  }

  /** Ends the generator: `GeneratorExit` is raised where it stands. @throws {PyRuntimeError} if it yields nonetheless */
  return(value?: PyAny): IteratorResult<PyAny, PyAny | undefined> {
    this.close();
    return { done: true, value };
  }

  /** Raises an error where the generator stands, and goes on to the next `yield`. @throws what it does not catch */
  throw(error: unknown): IteratorResult<PyAny, PyAny> {
    return untilReturn(() => callPythonMethod(live(this), intern("throw"), [error]));
  }

  /** Ends the generator, by Python's name. */
  close(): void {
    objects.decRef(callPythonMethod(live(this), intern("close"), []));
  }
}
