import type { Signature } from "./signature/signature.ts";

/** What decides how a shim looks: functions with the same shape share their code. */
export interface ShimShape {
  /** The instance or class that a method gets first. */
  readonly hasReceiver: boolean;
  readonly positionalOnly: number;
  /** Those included. */
  readonly positional: number;
  readonly hasVarPositional: boolean;
  readonly keywordOnly: number;
  readonly hasVarKeyword: boolean;
  /** Whether the isolate is a worker, which may end before Python drops its functions. */
  readonly mayEnd: boolean;
}

/** The shape of a signature's shim. */
export function shapeOf(signature: Signature, hasReceiver: boolean, mayEnd: boolean): ShimShape {
  const { parameters, positional, positionalOnly, varPositional, varKeyword } = signature;
  return {
    hasReceiver,
    positionalOnly,
    positional,
    hasVarPositional: varPositional !== -1,
    keywordOnly: parameters.filter(({ kind }) => kind === "keyword-only").length,
    hasVarKeyword: varKeyword !== -1,
    mayEnd,
  };
}

/**
 * Python source of a `factory(entry, handle, name)` that makes shims of a shape.
 *
 * A shim puts what its parameters got into a list, in the signature's order, after the receiver and before a place for
 * the result, and enters TypeScript with it. `missing` stands for arguments that were not given. A call with too many
 * arguments takes another list, two places longer, so that TypeScript raises what fits the signature. On any thread but
 * the isolate's own, what it enters is a `Relay`, which has the isolate's thread enter TypeScript for it.
 *
 * Python itself refuses unknown keywords and doubled ones, with the texts that PyO3 has. Only where two positional-only
 * parameters could be named are unknown keywords collected: the texts differ there, and a dict a call costs 50 ns.
 */
export function shimSource(shape: ShimShape): string {
  const places = placesOf(shape);
  const collectsKeywords = !shape.hasVarKeyword && shape.positionalOnly > 1;
  const tests: string[] = [];
  if (!shape.hasVarPositional) tests.push("extra");
  if (collectsKeywords) tests.push("others");
  const receiver = shape.hasReceiver ? "self, " : "";
  const given = places.join(", ");
  return [
    "def factory(entry, handle, name):",
    `    def call(${parametersOf(shape, places, collectsKeywords)}):`,
    "        enter = entry if owns() else Relay(entry, name)",
    // A later thread may have the identity of a worker that ended, but not its thread-local data.
    ...(shape.mayEnd
      ? ["        if enter is entry and not hasattr(own, 'is_alive'):", "            refuse_ended(name)"]
      : []),
    ...(tests.length === 0
      ? []
      : [
          `        if ${tests.join(" or ")}:`,
          `            enter[[${receiver}${given}${given === "" ? "" : ", "}${shape.hasVarPositional ? "()" : "extra"}, ` +
            `${collectsKeywords ? "others" : "None"}, missing]] = handle`,
        ]),
    `        frame = [${receiver}${given}${given === "" ? "" : ", "}missing]`,
    "        enter[frame] = handle",
    `        result = frame[${places.length + (shape.hasReceiver ? 1 : 0)}]`,
    "        if result is missing:",
    "            stopped(name)",
    "        return result",
    "    return call",
  ].join("\n");
}

/** The names that the code has for the parameters, in the signature's order. */
function placesOf(shape: ShimShape): string[] {
  const places: string[] = [];
  for (let index = 0; index < shape.positional; index++) places.push(`p${index}`);
  if (shape.hasVarPositional) places.push("args");
  for (let index = 0; index < shape.keywordOnly; index++) places.push(`k${index}`);
  if (shape.hasVarKeyword) places.push("kwargs");
  return places;
}

function parametersOf(shape: ShimShape, places: readonly string[], collectsKeywords: boolean): string {
  const parts: string[] = shape.hasReceiver ? ["self"] : [];
  // Nobody can name the receiver: a parameter of the signature may have its name.
  if (shape.hasReceiver && shape.positionalOnly === 0) parts.push("/");
  for (let index = 0; index < shape.positional; index++) {
    parts.push(`${places[index] ?? ""}=missing`);
    if (index + 1 === shape.positionalOnly) parts.push("/");
  }
  parts.push(shape.hasVarPositional ? "*args" : "*extra");
  for (let index = 0; index < shape.keywordOnly; index++) parts.push(`k${index}=missing`);
  if (shape.hasVarKeyword) parts.push("**kwargs");
  else if (collectsKeywords) parts.push("**others");
  return parts.join(", ");
}

/** Source of the shim for functions that take positions only: what TypeScript's closures become. */
export function closureSource(mayEnd: boolean): string {
  return shimSource({ ...NOTHING, hasVarPositional: true, mayEnd });
}

/** Source of the shim that passes anything on: positional arguments and the values of keywords, then their names. */
export function openSource(mayEnd: boolean): string {
  return shimSource({ ...NOTHING, hasVarPositional: true, hasVarKeyword: true, mayEnd }).replace(
    "frame = [args, kwargs, missing]",
    "frame = [(*args, *kwargs.values()), tuple(kwargs), missing] if kwargs else [args, None, missing]",
  );
}

const NOTHING = {
  hasReceiver: false,
  positionalOnly: 0,
  positional: 0,
  hasVarPositional: false,
  keywordOnly: 0,
  hasVarKeyword: false,
} as const;
