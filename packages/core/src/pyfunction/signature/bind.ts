import {
  missingArguments,
  multipleValues,
  positionalOnlyByName,
  tooManyPositional,
  unexpectedKeyword,
} from "./argument-error.ts";
import type { Signature } from "./signature.ts";

/** Stands in the place of a parameter that got no argument. */
export const ABSENT: unique symbol = Symbol("absent");

/** What one parameter got: an argument; several for `*args`; named ones for `**kwargs`; or nothing. */
export type BoundArgument<V> = V | V[] | Map<string, V> | typeof ABSENT;

/**
 * Sorts the arguments of a call into the places of a signature, as Python does.
 *
 * The result has one entry a parameter, in the signature's order. `*args` is always an array. `**kwargs` is a Map, or
 * {@link ABSENT} when nothing was left for it. An optional parameter without an argument has {@link ABSENT}: its default
 * is the caller's to make, anew for each call. What the arguments are (values, handles, addresses) does not matter here.
 *
 * Functions do not come this way: Python's own interpreter sorts the arguments of a shim, and only a call that does not
 * fit is sorted again here, for its message.
 *
 * @param fullName how messages name the function, with parentheses: `f()`, `Class.method()`
 * @throws {PyTypeError} with PyO3's message if the arguments do not fit
 */
export function bindArguments<V>(
  signature: Signature,
  positional: readonly V[],
  keywords: ReadonlyMap<string, V> | undefined,
  fullName: string,
): BoundArgument<V>[] {
  const { parameters, varPositional } = signature;
  const bound: BoundArgument<V>[] = parameters.map(() => ABSENT);
  const placed = Math.min(positional.length, signature.positional);
  for (let index = 0; index < placed; index++) bound[index] = positional[index] as V;
  if (varPositional !== -1) bound[varPositional] = positional.slice(placed);
  else if (positional.length > placed) throw tooManyPositional(signature, positional.length, fullName);
  if (keywords !== undefined) bindKeywords(signature, bound, keywords, fullName);
  requireAll(signature, bound, fullName);
  return bound;
}

function bindKeywords<V>(
  signature: Signature,
  bound: BoundArgument<V>[],
  keywords: ReadonlyMap<string, V>,
  fullName: string,
): void {
  const { parameters, positionalOnly, varKeyword, byName } = signature;
  const misplaced: string[] = [];
  let rest: Map<string, V> | undefined;
  for (const [name, value] of keywords) {
    const index = byName.get(name);
    if (index !== undefined) {
      if (bound[index] !== ABSENT) throw multipleValues(name, fullName);
      bound[index] = value;
    } else if (varKeyword !== -1) {
      rest ??= new Map<string, V>();
      rest.set(name, value);
    } else if (parameters.slice(0, positionalOnly).some((one) => one.name === name)) misplaced.push(name);
    else throw unexpectedKeyword(name, fullName);
  }
  if (misplaced.length > 0) throw positionalOnlyByName(misplaced, fullName);
  if (rest !== undefined) bound[varKeyword] = rest;
}

function requireAll(signature: Signature, bound: readonly unknown[], fullName: string): void {
  const missing = { positional: [] as string[], keyword: [] as string[] };
  signature.parameters.forEach((one, index) => {
    if (bound[index] !== ABSENT || one.default !== undefined) return;
    if (one.kind === "keyword-only") missing.keyword.push(one.name);
    else if (one.kind === "positional" || one.kind === "positional-only") missing.positional.push(one.name);
  });
  if (missing.positional.length > 0) throw missingArguments("positional", missing.positional, fullName);
  if (missing.keyword.length > 0) throw missingArguments("keyword", missing.keyword, fullName);
}
