import type { Converter } from "@taipan/core";
import type { Member, PyFunctionDefinition } from "@taipan/core/definitions";
import { dunderTypes } from "./dunder-types.ts";
import type { StubFunction } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { readSignatures } from "./read-signature.ts";

/** A module's function. */
export function readFunction(context: ModuleContext, name: string, definition: PyFunctionDefinition): StubFunction {
  const { spec, parameters, isAsync } = definition;
  const signatures = readSignatures(context, parameters, spec.returns as Converter<unknown>, spec.overloads);
  return { name, doc: spec.doc, kind: "function", signatures, isAsync };
}

/** A function that Python was told nothing of: it takes positional arguments by the default rules. */
export function readPlainFunction(context: ModuleContext, name: string, isAsync: boolean): StubFunction {
  const signatures = readSignatures(context, undefined, undefined);
  return { name, doc: undefined, kind: "function", signatures, isAsync };
}

/** A method, a static or class method, or a part of a property. */
export function readMember(
  context: ModuleContext,
  member: Member,
  kind: "getter" | "setter" | "deleter" | "method",
): StubFunction {
  const { name, doc, parameters, returns, overloads, shape } = member;
  const isProperty = kind !== "method";
  const fixed = isProperty ? { returns: kind === "getter" ? "Any" : "None" } : dunderTypes(name);
  // Where `self` changes in place, that is the result, whatever the method gives.
  const result = fixed.returns === "Self" && name.startsWith("__i") ? undefined : returns;
  return {
    name,
    doc,
    kind: !isProperty && (member.kind === "static" || member.kind === "class") ? member.kind : kind,
    signatures: readSignatures(context, parameters, kind === "setter" ? undefined : result, overloads, fixed),
    isAsync: shape.isAsync === true,
  };
}
