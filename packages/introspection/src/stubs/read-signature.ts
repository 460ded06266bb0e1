import type { Converter } from "@taipan/core";
import { type Default, defaultOf, type OverloadSpec, type Parameters, parametersOf } from "@taipan/core/definitions";
import type { DunderTypes } from "./dunder-types.ts";
import type { StubParameter, StubSignature } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { isPythonName } from "./python-names.ts";

/** What a signature has where neither it nor a converter says it. */
const ANYTHING: StubParameter = { name: "args", kind: "var-positional", annotation: "Any", default: undefined };
const ANY_KEYWORD: StubParameter = { name: "kwargs", kind: "var-keyword", annotation: "Any", default: undefined };

/**
 * The signature that stubs have for parameters and a result.
 *
 * @param parameters `undefined` for any positional arguments
 * @param fixed what Python says of a special method
 */
function readSignature(
  context: ModuleContext,
  parameters: Parameters | undefined,
  returns: Converter<unknown> | undefined,
  fixed: DunderTypes = {},
): StubSignature {
  // In the order in which readers meet them: the first to need a name for a shape has it.
  const read = readParameters(context, parameters, fixed);
  const written = parameters?.signature.returns;
  const given = returns === undefined ? (fixed.returns ?? "Any") : context.given(returns);
  return { parameters: read, returns: written ?? given };
}

/** The signatures of a function: its overloads, if it has any. */
export function readSignatures(
  context: ModuleContext,
  parameters: Parameters | undefined,
  returns: Converter<unknown> | undefined,
  overloads: readonly OverloadSpec[] = [],
  fixed: DunderTypes = {},
): readonly StubSignature[] {
  if (overloads.length < 2) {
    const [only] = overloads;
    return [only === undefined ? readSignature(context, parameters, returns, fixed) : readOverload(context, only)];
  }
  return overloads.map((one) => readOverload(context, one));
}

function readOverload(context: ModuleContext, { returns, ...spec }: OverloadSpec): StubSignature {
  return readSignature(context, parametersOf(spec), returns as Converter<unknown> | undefined);
}

function readParameters(
  context: ModuleContext,
  parameters: Parameters | undefined,
  fixed: DunderTypes,
): readonly StubParameter[] {
  if (parameters === undefined) return [ANYTHING];
  const { signature, converters } = parameters;
  const read = signature.parameters.map((one, index): StubParameter => {
    const converter = converters[index];
    return {
      name: one.name,
      kind: one.kind,
      annotation: one.annotation ?? annotationAt(context, converter, fixed.parameters?.[index]),
      default: one.default === undefined ? undefined : defaultText(one.default, converter),
    };
  });
  return withPythonNames(read);
}

function annotationAt(
  context: ModuleContext,
  converter: Converter<unknown> | undefined,
  fixed: string | undefined,
): string {
  const said = context.accepted(converter);
  return said === "Any" && fixed !== undefined ? fixed : said;
}

/** Stubs show numbers, strings and names as they are; what a call makes anew is not worth showing. */
function defaultText({ source, isMutable }: Default, converter: Converter<unknown> | undefined): string {
  return isMutable || defaultOf(converter) !== undefined ? "..." : source;
}

/** Reserved words are names to Taipan, but not in Python's source: positions need none, and keywords cannot be said. */
function withPythonNames(parameters: readonly StubParameter[]): readonly StubParameter[] {
  const isLost = (one: StubParameter): boolean =>
    !isPythonName(one.name) && (one.kind === "positional" || one.kind === "keyword-only");
  if (parameters.some(isLost)) return [ANYTHING, ANY_KEYWORD];
  return parameters.map((one) => (isPythonName(one.name) ? one : { ...one, name: `${one.name}_` }));
}
