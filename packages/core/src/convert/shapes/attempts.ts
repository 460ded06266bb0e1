import type { PyObjectPtr } from "@taipan/ffi";
import { PyException } from "../../error/classes/exceptions.ts";
import { PyErr } from "../../error/py-err.ts";
import type { Converter } from "../converter.ts";

/** What trying several converters in turn came to: the first that accepted, or why each refused. */
export type Attempts =
  | { readonly index: number; readonly value: unknown }
  | { readonly index: undefined; readonly reasons: readonly string[] };

/**
 * Tries converters on an object (borrowed) until one accepts it. An exception means: not this one; what asks the program
 * to end, and errors of TypeScript itself, are thrown.
 */
export function tryEach(pointer: PyObjectPtr, converters: readonly Converter<unknown>[]): Attempts {
  const errors: (PyException | undefined)[] = [];
  for (const [index, converter] of converters.entries()) {
    const value = converter.exact?.(pointer);
    if (value !== undefined) return { index, value };
    if (converter.mayAccept?.(pointer) === false) {
      // Most of the time another one accepts: no error is made for nothing.
      errors.push(undefined);
      continue;
    }
    const attempt = accepts(pointer, converter);
    if (!(attempt instanceof Refusal)) return { index, value: attempt };
    errors.push(attempt.error);
  }
  const reasons = errors.map((error, index) =>
    reasonOf(error ?? refusalOf(pointer, converters[index] as Converter<unknown>)),
  );
  return { index: undefined, reasons };
}

class Refusal {
  readonly error: PyException;

  constructor(error: PyException) {
    this.error = error;
  }
}

function accepts(pointer: PyObjectPtr, converter: Converter<unknown>): unknown {
  try {
    return converter.fromPython(pointer);
  } catch (error) {
    if (error instanceof PyException) return new Refusal(error);
    throw error;
  }
}

/** The error of a converter that knew by the type alone. */
function refusalOf(pointer: PyObjectPtr, converter: Converter<unknown>): unknown {
  const attempt = accepts(pointer, converter);
  return attempt instanceof Refusal ? attempt.error : "the value changed meanwhile";
}

/** An error and its causes in one line. */
function reasonOf(error: unknown): string {
  if (!(error instanceof PyErr)) return String(error);
  let text = error.message;
  for (let cause = error.cause; cause instanceof PyErr; cause = cause.cause) text += `, caused by ${cause.message}`;
  return text;
}
