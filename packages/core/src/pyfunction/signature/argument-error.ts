import { PyTypeError } from "../../error/classes/exceptions.ts";
import type { Signature } from "./signature.ts";

// The texts are PyO3's. Where CPython's differ (`takes 1 positional argument`, `keyword-only argument`), tests of
// extensions that came from PyO3 compare with these.

/** More positional arguments than there are places. */
export function tooManyPositional(signature: Signature, given: number, fullName: string): PyTypeError {
  const { positional, required } = signature;
  const was = given === 1 ? "was" : "were";
  const takes = required === positional ? String(positional) : `from ${required} to ${positional}`;
  return new PyTypeError(`${fullName} takes ${takes} positional arguments but ${given} ${was} given`);
}

/** A keyword that no parameter has. */
export function unexpectedKeyword(name: string, fullName: string): PyTypeError {
  return new PyTypeError(`${fullName} got an unexpected keyword argument '${name}'`);
}

/** An argument by position and by name. */
export function multipleValues(name: string, fullName: string): PyTypeError {
  return new PyTypeError(`${fullName} got multiple values for argument '${name}'`);
}

/** Positional-only parameters that were named. */
export function positionalOnlyByName(names: readonly string[], fullName: string): PyTypeError {
  return new PyTypeError(
    `${fullName} got some positional-only arguments passed as keyword arguments: ${enumeration(names)}`,
  );
}

/** Parameters that must be given and were not. */
export function missingArguments(
  kind: "positional" | "keyword",
  names: readonly string[],
  fullName: string,
): PyTypeError {
  const noun = names.length === 1 ? "argument" : "arguments";
  return new PyTypeError(`${fullName} missing ${names.length} required ${kind} ${noun}: ${enumeration(names)}`);
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`. */
function enumeration(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  if (quoted.length <= 2) return quoted.join(" and ");
  return `${quoted.slice(0, -1).join(", ")}, and ${quoted.at(-1) ?? ""}`;
}
