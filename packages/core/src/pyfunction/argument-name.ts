import { library, PyExc_TypeError, objects } from "@taipan/ffi";
import { PyTypeError } from "../error/classes/exceptions.ts";
import { PyErr } from "../error/py-err.ts";

/**
 * Adds to the error of converting an argument which one it is: the note `while processing 'x'`, as PyO3 0.29 does. Before
 * 3.11, whose tracebacks show no notes, the text of a `TypeError` starts with `argument 'x': `, as in PyO3 0.28.
 */
export function atArgument(error: unknown, name: string): unknown {
  if (!(error instanceof PyErr)) return error;
  if (library("PyErr_Fetch").version.atLeast(3, 11)) {
    error.addNote(`while processing '${name}'`);
    return error;
  }
  if (objects.typeOf(error.asPtr()) !== PyExc_TypeError()) return error;
  const named = new PyTypeError(`argument '${name}': ${error.message.replace(/^TypeError(?:: |$)/, "")}`);
  if (error.cause !== undefined) named.cause = error.cause;
  return named;
}
