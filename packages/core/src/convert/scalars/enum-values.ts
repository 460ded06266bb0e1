import type { Converter } from "../converter.ts";
import { type LiteralValue, literal } from "./literal.ts";

/** A TypeScript enum, or an object of constants in its place. */
export type EnumObject = Readonly<Record<string, string | number>>;

/**
 * One of the values of a TypeScript enum, or of an `as const` object ⇄ the same `str` or `int`. For a class of Python's
 * `enum`, see `t.pyEnum`.
 *
 * @throws {TypeError} if there are no values, or one is no integer
 */
export function enumValues<const E extends EnumObject>(values: E): Converter<E[keyof E]> {
  const unique = [...new Set<LiteralValue>(Object.values(withoutReverse(values)))];
  if (unique.length === 0) throw new TypeError("Cannot make an enum converter: the object has no values");
  return literal(...(unique as [LiteralValue, ...LiteralValue[]])) as Converter<E[keyof E]>;
}

/** A compiled enum of numbers also leads from each number to its name: those entries are none of its values. */
function withoutReverse(values: EnumObject): EnumObject {
  const entries = Object.entries(values).filter(
    ([key, value]) => !(typeof value === "string" && isIndex(key) && typeof values[value] === "number"),
  );
  return Object.fromEntries(entries);
}

function isIndex(key: string): boolean {
  return String(Number(key)) === key;
}
