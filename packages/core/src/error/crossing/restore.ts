import { NULL, objects, PyErr_SetString, PyExc_RecursionError, PyExc_RuntimeError } from "@taipan/ffi";
import { carriedException } from "./cause-chain.ts";
import { javascriptException } from "./javascript-exception.ts";
import { ownException } from "./own-exception.ts";
import type { PyErr } from "../py-err.ts";
import { raiseException } from "./raise.ts";
import { rememberError } from "./returning.ts";

/**
 * Makes whatever TypeScript threw the pending Python exception. Total: it never throws, because it runs where nobody
 * above could catch.
 */
export function restoreError(thrown: unknown): void {
  try {
    const own = ownException(thrown);
    if (own !== NULL) {
      raiseException(own);
      objects.decRef(own);
      return;
    }
    const error = carried(thrown);
    if (error !== undefined) {
      const pointer = error.asPtr();
      rememberError(pointer, error);
      raiseException(pointer);
      return;
    }
    if (isStackEnd(thrown)) {
      PyErr_SetString(PyExc_RecursionError(), "maximum recursion depth exceeded in TypeScript");
      return;
    }
    const exception = javascriptException(thrown);
    raiseException(exception);
    objects.decRef(exception);
  } catch {
    PyErr_SetString(PyExc_RuntimeError(), "a TypeScript function failed, and its error could not be converted");
  }
}

/** The Python exception that was thrown, or is all that was; a Proxy whose traps throw is an ordinary value. */
function carried(thrown: unknown): PyErr | undefined {
  try {
    return carriedException(thrown);
  } catch {
    return undefined;
  }
}

/** V8's sign of an exhausted stack; making a JsException now would exhaust it again. */
function isStackEnd(thrown: unknown): boolean {
  try {
    return thrown instanceof RangeError && /call stack/i.test(thrown.message);
  } catch {
    return false;
  }
}
