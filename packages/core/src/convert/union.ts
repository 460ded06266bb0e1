import type { PyObjectPtr } from "@taipan/ffi";
import { PyException, PyTypeError } from "../error/exceptions.ts";
import { ConversionError } from "./conversion-error.ts";
import type { Converter, Infer } from "./converter.ts";
import { describe } from "./describe.ts";

/**
 * The first of several converters that accepts the value, both ways. Put the strict ones first: `t.f64` reads ints as
 * well. When none accepts, the error says what each of them said.
 */
export function union<const C extends readonly Converter<unknown>[]>(...candidates: C): Converter<Infer<C[number]>> {
  type Value = Infer<C[number]>;
  return {
    pyType: candidates.map((candidate) => candidate.pyType).join(" | "),
    fromPython(pointer) {
      for (const candidate of candidates) {
        const value = candidate.exact?.(pointer);
        if (value !== undefined) return value as Value;
        if (candidate.mayAccept?.(pointer) === false) continue;
        try {
          return candidate.fromPython(pointer) as Value;
        } catch (error) {
          if (!isRefusal(error)) throw error;
        }
      }
      throw refusedByAll(pointer, candidates);
    },
    intoPython(value) {
      const reasons: string[] = [];
      for (const candidate of candidates) {
        try {
          return candidate.intoPython(value);
        } catch (error) {
          if (!(error instanceof ConversionError)) throw error;
          reasons.push(`${candidate.pyType} says that ${error.why}`);
        }
      }
      throw new ConversionError(describe(value), `no member of the union accepts it (${reasons.join("; ")})`);
    },
    mayAccept: (pointer) => candidates.some((candidate) => candidate.mayAccept?.(pointer) !== false),
  };
}

/** An exception means: not this one. What asks the program to end, and errors of TypeScript itself, do not. */
export function isRefusal(error: unknown): error is PyException {
  return error instanceof PyException;
}

/** Runs the conversions once more for their errors, which are not kept while the union still searches. */
function refusedByAll(pointer: PyObjectPtr, candidates: readonly Converter<unknown>[]): PyTypeError {
  const names = candidates.map((candidate) => candidate.pyType).join(", ");
  const lines = candidates.map((candidate) => `\n- ${candidate.pyType}: ${refusal(candidate, pointer)}`);
  return new PyTypeError(`failed to convert the value to 'Union[${names}]'${lines.join("")}`);
}

function refusal(candidate: Converter<unknown>, pointer: PyObjectPtr): string {
  try {
    candidate.fromPython(pointer);
    return "accepted it the second time";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
