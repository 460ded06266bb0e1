import { PyTypeError } from "../../error/classes/exceptions.ts";
import { tryEach } from "./attempts.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, Infer } from "../converter.ts";
import { describe } from "../describe.ts";
import { atKey } from "../where.ts";

/** A union whose members are told apart by `kind`. */
export type InferVariants<V extends Readonly<Record<string, Converter<unknown>>>> = {
  [K in keyof V & string]: { readonly kind: K; readonly value: Infer<V[K]> };
}[keyof V & string];

/** Options of {@link variants}. */
export interface VariantsOptions<V extends Readonly<Record<string, Converter<unknown>>>> {
  /** What messages call an alternative's Python type. Default: its kind. */
  readonly annotations?: { readonly [K in keyof V & string]?: string };
}

/**
 * Named alternatives, tried in order ⇄ `{ kind, value }` (PyO3's derive for enums). Outwards `kind` alone decides. When
 * none accepts, the error lists what each of them said.
 */
export function variants<const V extends Readonly<Record<string, Converter<unknown>>>>(
  name: string,
  alternatives: V,
  options: VariantsOptions<V> = {},
): Converter<InferVariants<V>> {
  const kinds = Object.keys(alternatives);
  const converters = Object.values<Converter<unknown>>(alternatives);
  const annotations = kinds.map((kind) => options.annotations?.[kind] ?? kind);
  return {
    pyType: converters.map((converter) => converter.pyType).join(" | "),
    annotate: (write) => converters.map((converter) => write.of(converter)).join(" | "),
    fromPython(pointer) {
      const outcome = tryEach(pointer, converters);
      if (outcome.index !== undefined) {
        return { kind: kinds[outcome.index], value: outcome.value } as InferVariants<V>;
      }
      const lines = kinds.map(
        (kind, index) =>
          `\n- variant ${kind} (${annotations[index]}): TypeError: failed to extract field ${name}::${kind}.0, ` +
          `caused by ${outcome.reasons[index]}`,
      );
      throw new PyTypeError(`failed to extract enum ${name} ('${annotations.join(" | ")}')${lines.join("")}`);
    },
    intoPython(value) {
      const converter = alternatives[value?.kind];
      if (converter === undefined || !Object.hasOwn(alternatives, value.kind)) {
        throw new ConversionError(describe(value), `an object whose kind is one of ${kinds.join(", ")} was expected`);
      }
      try {
        return converter.intoPython(value.value);
      } catch (error) {
        throw atKey(error, "value");
      }
    },
    mayAccept: (pointer) => converters.some((converter) => converter.mayAccept?.(pointer) !== false),
  };
}
