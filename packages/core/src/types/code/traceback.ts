import { NULL, objects, PyImport_ImportModule, PyTraceBack_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { fromPythonDeep } from "../../convert/default/from-python.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { tracebackFromStack } from "./traceback-from-stack.ts";

/** A `traceback` (PyO3 `PyTraceback`). */
export class PyTraceback extends PyAny {
  static override readonly pyName: string = "traceback";
  static override readonly $type: () => PyObjectPtr = PyTraceBack_Type;

  /**
   * A traceback with a frame for each line of a JavaScript stack that names a place, for errors that go to Python.
   *
   * @param stack text as in `error.stack`, innermost first
   * @returns `undefined` if no line names a place
   */
  static fromStack(py: Python, stack: string): PyTraceback | undefined {
    requireToken(py);
    const pointer = tracebackFromStack(stack);
    return pointer === NULL ? undefined : (wrapOwned(pointer) as PyTraceback);
  }

  /** The text that Python prints for it, from `Traceback (most recent call last):` on, ending in a line break. */
  format(): string {
    checked(this, PyTraceback);
    const module = ownedOrThrow(PyImport_ImportModule("traceback"));
    try {
      const lines = callPythonMethod(module, intern("format_tb"), [this]);
      const text = (fromPythonDeep(lines) as string[]).join("");
      objects.decRef(lines);
      return `Traceback (most recent call last):\n${text}`;
    } finally {
      objects.decRef(module);
    }
  }
}
