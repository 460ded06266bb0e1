import { PyTypeError } from "../../error/classes/exceptions.ts";
import { tryEach } from "./attempts.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, Infer } from "../converter.ts";
import { describe } from "../describe.ts";

/**
 * The first of several converters that accepts the value, both ways. Put the strict ones first: `t.f64` reads ints as
 * well. When none accepts, the error says what each of them said.
 */
export function union<const C extends readonly Converter<unknown>[]>(...candidates: C): Converter<Infer<C[number]>> {
  return {
    pyType: candidates.map((candidate) => candidate.pyType).join(" | "),
    annotate: (write) => candidates.map((candidate) => write.of(candidate)).join(" | "),
    fromPython(pointer) {
      const outcome = tryEach(pointer, candidates);
      if (outcome.index !== undefined) return outcome.value as Infer<C[number]>;
      const names = candidates.map((candidate) => candidate.pyType);
      const lines = names.map((name, index) => `\n- ${name}: ${outcome.reasons[index]}`);
      throw new PyTypeError(`failed to convert the value to 'Union[${names.join(", ")}]'${lines.join("")}`);
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
