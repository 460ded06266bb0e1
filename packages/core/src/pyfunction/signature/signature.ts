import type { Default } from "./literal.ts";

/** How a parameter takes its argument: Python's five kinds. */
export type ParameterKind = "positional-only" | "positional" | "var-positional" | "keyword-only" | "var-keyword";

/** One parameter of a signature. */
export interface Parameter {
  /** Its name in Python, without stars. Words that are reserved there (`class`) are names like any other. */
  readonly name: string;
  readonly kind: ParameterKind;
  /** What stands for a missing argument; `undefined` for one that must be given, and for `*args` and `**kwargs`. */
  readonly default: Default | undefined;
  /** The annotation as it was written, without quotes around it. */
  readonly annotation: string | undefined;
}

/** What Python callers may pass: a signature that was read and checked. */
export interface Signature {
  /** In Python's order: positional-only, positional, `*args`, keyword-only, `**kwargs`. */
  readonly parameters: readonly Parameter[];
  /** How many come first that take positions only. */
  readonly positionalOnly: number;
  /** How many come first that may be given by position, those before included. */
  readonly positional: number;
  /** How many of these must be given. */
  readonly required: number;
  /** Index of `*args`; −1 without. */
  readonly varPositional: number;
  /** Index of `**kwargs`; −1 without. */
  readonly varKeyword: number;
  /** What is written after `->`. */
  readonly returns: string | undefined;
  /** Index of each parameter that may be given by name. */
  readonly byName: ReadonlyMap<string, number>;
}

/** Completes a list of parameters, which is in order and has no contradictions. */
export function signatureOf(parameters: readonly Parameter[], returns?: string): Signature {
  const count = (...kinds: readonly ParameterKind[]): number =>
    parameters.filter(({ kind }) => kinds.includes(kind)).length;
  const positional = count("positional-only", "positional");
  const byName = new Map<string, number>();
  parameters.forEach(({ name, kind }, index) => {
    if (kind === "positional" || kind === "keyword-only") byName.set(name, index);
  });
  return {
    parameters,
    positionalOnly: count("positional-only"),
    positional,
    required: parameters.slice(0, positional).filter((one) => one.default === undefined).length,
    varPositional: parameters.findIndex(({ kind }) => kind === "var-positional"),
    varKeyword: parameters.findIndex(({ kind }) => kind === "var-keyword"),
    returns,
    byName,
  };
}
