import type { FunctionSpec } from "./function-spec.ts";
import type { Parameters } from "./parameters.ts";
import { parseSignature } from "./signature/parse.ts";
import type { ParameterKind, Signature } from "./signature/signature.ts";
import { textSignature } from "./signature/text-signature.ts";

/** A parameter for `inspect`: name, kind, source of the default, annotation. */
type ShownParameter = readonly [name: string, kind: string, source: string | undefined, annotation: string | undefined];

/** What Python shows of a function's signature. */
export interface SignatureDescription {
  /** `__text_signature__`; `undefined` when it is hidden. */
  readonly text: string | undefined;
  /** Literals that Python fills in by itself, by parameter: those that do not change. */
  readonly defaults: ReadonlyMap<string, string>;
  /** What `inspect.signature` is made of; `undefined` when it is hidden. */
  readonly parameters: readonly ShownParameter[] | undefined;
  readonly returns: string | undefined;
  /** `__annotations__`: what the signature says, else what the converters read. */
  readonly annotations: ReadonlyMap<string, string>;
}

/** Describes a function that takes `parameters`. @throws {SignatureError} if its `textSignature` is none */
export function describeSignature(parameters: Parameters | undefined, spec: FunctionSpec): SignatureDescription {
  const signature = parameters?.signature ?? parseSignature("(*args)");
  const { textSignature: given } = spec;
  const isGiven = given !== undefined && given !== null;
  const shown = isGiven ? parseSignature(given) : signature;
  const isHidden = given === null;
  return {
    text: isHidden ? undefined : (given ?? textSignature(signature)),
    defaults: literals(signature),
    parameters: isHidden
      ? undefined
      : shown.parameters.map(({ name, kind, default: value, annotation }) => [
          name,
          KINDS[kind],
          // Whoever writes the text decides what it shows; of a signature only plain literals are shown.
          isGiven ? value?.source : value?.text,
          annotation,
        ]),
    returns: shown.returns,
    annotations: annotationsOf(parameters, signature, spec),
  };
}

const KINDS: Readonly<Record<ParameterKind, string>> = {
  "positional-only": "POSITIONAL_ONLY",
  positional: "POSITIONAL_OR_KEYWORD",
  "var-positional": "VAR_POSITIONAL",
  "keyword-only": "KEYWORD_ONLY",
  "var-keyword": "VAR_KEYWORD",
};

function literals({ parameters }: Signature): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { name, default: value } of parameters) {
    if (value !== undefined && !value.isMutable && value.source !== "...") sources.set(name, value.source);
  }
  return sources;
}

function annotationsOf(
  parameters: Parameters | undefined,
  signature: Signature,
  spec: FunctionSpec,
): Map<string, string> {
  const annotations = new Map<string, string>();
  signature.parameters.forEach(({ name, annotation }, index) => {
    const text = annotation ?? parameters?.converters[index]?.pyType;
    if (text !== undefined) annotations.set(name, text);
  });
  const result = signature.returns ?? spec.returns?.pyType;
  if (result !== undefined) annotations.set("return", result);
  return annotations;
}
