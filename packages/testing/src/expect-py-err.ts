import { AssertionError } from "node:assert";
import { PyErr } from "@taipan/core";

/** A class of Python errors: `PyValueError`, one of `createException` or `importException`, or `PyErr` for any. */
type ErrorClass<E extends PyErr> = abstract new (...args: never[]) => E;

/**
 * Runs `body`, which must throw a Python error of a class, and gives that error.
 *
 * @param message what the error's message, `Type: text`, must contain or match
 * @throws {AssertionError} if nothing is thrown, or something else: with the traceback that Python would print, and what
 *   was thrown as its cause
 * @example
 * ```ts
 * import { Python, PyValueError } from "@taipan/core";
 * import { expectPyErr } from "@taipan/testing";
 * const error = Python.attach((py) => expectPyErr(() => py.eval("int('x')"), PyValueError, /invalid literal/));
 * expect(error.message).toContain("'x'");
 * ```
 */
export function expectPyErr<E extends PyErr>(
  body: () => unknown,
  expected: ErrorClass<E>,
  message?: string | RegExp,
): E {
  let result: unknown;
  try {
    result = body();
  } catch (error) {
    if (!(error instanceof expected)) {
      throw failure(`Expected ${nameOf(expected, message)}, but this was thrown:\n${shown(error)}`, error, expectPyErr);
    }
    if (matches(error.message, message)) return error;
    const why = `Expected ${nameOf(expected, message)}, but its message is "${error.message}":\n${shown(error)}`;
    throw failure(why, error, expectPyErr);
  }
  throw failure(`Expected ${nameOf(expected, message)}, but nothing was thrown`, result, expectPyErr);
}

function matches(text: string, message: string | RegExp | undefined): boolean {
  if (message === undefined) return true;
  return typeof message === "string" ? text.includes(message) : message.test(text);
}

function nameOf(expected: { readonly name: string }, message: string | RegExp | undefined): string {
  return message === undefined ? expected.name : `${expected.name} with ${String(message)}`;
}

/** What Python would print for its errors, the stack of others. */
function shown(error: unknown): string {
  if (error instanceof PyErr) return error.format();
  return error instanceof Error ? String(error.stack) : String(error);
}

/** An assertion's failure whose stack begins at the caller. */
function failure(message: string, actual: unknown, stackStartFn: (...args: never[]) => unknown): AssertionError {
  const error = new AssertionError({ message, actual, stackStartFn });
  if (actual instanceof Error) error.cause = actual;
  return error;
}
