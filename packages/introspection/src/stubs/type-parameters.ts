import type { Member, PyClass } from "@taipan/core/definitions";
import { typeVariablesIn } from "./annotation-text.ts";
import { isTypeVariable } from "./known-names.ts";

/** The type variables of a class that can be subscripted: those that its members name; one, if they name none. */
export function typeParametersOf({ spec, plan }: PyClass): readonly string[] {
  if (spec.generic !== true) return [];
  const found = typeVariablesIn(annotationsIn(plan), isTypeVariable);
  return found.length === 0 ? ["T"] : found;
}

function* annotationsIn({ members, properties }: PyClass["plan"]): Generator<string> {
  for (const { getter } of properties.values()) if (getter?.returns !== undefined) yield getter.returns.pyType;
  // What is a static method's own is no parameter of the class.
  for (const member of members) if (member.kind !== "static") yield* annotationsOf(member);
}

function* annotationsOf({ parameters, returns }: Member): Generator<string> {
  const { signature, converters } = parameters;
  for (const { annotation } of signature.parameters) if (annotation !== undefined) yield annotation;
  for (const one of converters) if (one !== undefined) yield one.pyType;
  if (signature.returns !== undefined) yield signature.returns;
  if (returns !== undefined) yield returns.pyType;
}
