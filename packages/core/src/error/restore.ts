import { objects, PyErr_SetString, PyExc_RecursionError, PyExc_RuntimeError } from "@taipan/ffi";
import { javascriptException } from "./javascript-exception.ts";
import { PyErr } from "./py-err.ts";
import { raiseException } from "./raise.ts";
import { rememberError } from "./returning.ts";

/**
 * Makes whatever TypeScript threw the pending Python exception. Total: it never throws, because it runs where nobody
 * above could catch.
 */
export function restoreError(thrown: unknown): void {
  try {
    const kind = kindOf(thrown);
    if (kind === "python") {
      const pointer = (thrown as PyErr).asPtr();
      rememberError(pointer, thrown as PyErr);
      raiseException(pointer);
      return;
    }
    if (kind === "stack") {
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

/** What was thrown; a Proxy whose traps throw is an ordinary value. */
function kindOf(thrown: unknown): "python" | "stack" | "other" {
  try {
    if (thrown instanceof PyErr) return "python";
    // V8's sign of an exhausted stack; making a JsException now would exhaust it again.
    return thrown instanceof RangeError && /call stack/i.test(thrown.message) ? "stack" : "other";
  } catch {
    return "other";
  }
}
