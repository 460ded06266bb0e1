import type { Converter } from "@taipan/core";
import { parametersOf, type PyEnum } from "@taipan/core/definitions";
import { dunderTypes } from "./dunder-types.ts";
import { REFUSED_CONSTRUCTOR } from "./fixed-methods.ts";
import type { StubClass, StubFunction, StubVariable } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { pythonLiteral } from "./python-literal.ts";
import { readSignatures } from "./read-signature.ts";
import { readValue } from "./read-value.ts";

/** An enum that TypeScript defines: a class of its own, or one of Python's `enum` module. */
export function readEnum(context: ModuleContext, definition: PyEnum): StubClass {
  const { options, members, name } = definition;
  const { base, constants = {}, methods = {} } = options;
  const functions = Object.entries(methods).map(([key, method]) => readMethod(context, key, method));
  const variables = members.map(([key, value]) => readMember(context, definition, key, value));
  return {
    name,
    doc: options.doc,
    bases: base === undefined ? [] : [`enum.${base}`],
    isFinal: base === undefined,
    isTypeOnly: false,
    typeParameters: [],
    variables: [
      ...variables,
      ...unhashable(definition),
      ...Object.entries(constants).map(([key, value]) => readConstant(context, key, value)),
    ],
    functions: base === undefined ? [REFUSED_CONSTRUCTOR, ...plainMethods(definition), ...functions] : functions,
    classes: [],
  };
}

/** Members that compare by value, and have no hash by value, have none. */
function unhashable({ options }: PyEnum): readonly StubVariable[] {
  const { base, eq = false, eqInt = false, hash = false } = options;
  if (base !== undefined || hash || !(eq || eqInt)) return [];
  const doc = undefined;
  return [
    { name: "__hash__", annotation: "None", doc, value: undefined, qualifier: "ClassVar", contradictsBase: true },
  ];
}

function readMember(context: ModuleContext, definition: PyEnum, name: string, value: string | number): StubVariable {
  if (definition.options.base !== undefined) {
    return { name, annotation: undefined, doc: undefined, value: pythonLiteral(value) ?? "...", qualifier: undefined };
  }
  const annotation = context.names.nameOf(definition);
  return { name, annotation: annotation ?? "Any", doc: undefined, value: undefined, qualifier: "Final" };
}

/** An assignment in a class of `enum` would be a member. */
function readConstant(context: ModuleContext, name: string, value: unknown): StubVariable {
  const { annotation, value: literal, ...rest } = readValue(context, name, value);
  if (annotation !== undefined) return { ...rest, annotation, value: undefined, qualifier: "ClassVar" };
  return { ...rest, annotation: literalType(literal ?? ""), value: undefined, qualifier: "ClassVar" };
}

function literalType(literal: string): string {
  if (literal.startsWith('"')) return "str";
  if (literal === "True" || literal === "False") return "bool";
  return /^-?\d+$/.test(literal) ? "int" : "float";
}

function readMethod(context: ModuleContext, name: string, method: unknown): StubFunction {
  const spec = typeof method === "function" ? {} : (method as MethodSpec);
  const parameters = parametersOf({ signature: spec.signature ?? "()", ...(spec.args && { args: spec.args }) });
  const returns = spec.returns as Converter<unknown> | undefined;
  const signatures = readSignatures(context, parameters, returns, spec.overloads, dunderTypes(name));
  return { name, doc: spec.doc, kind: "method", signatures, isAsync: false };
}

type MethodSpec = NonNullable<Parameters<typeof parametersOf>[0]>;

/** What members do by themselves. */
function plainMethods({ options, members }: PyEnum): StubFunction[] {
  const { eq = false, eqInt = false, ord = false, hash = false } = options;
  const methods: StubFunction[] = [];
  if (members.some(([, value]) => typeof value === "number")) methods.push(method("__int__", [], "int"));
  if (eq || eqInt) methods.push(method("__eq__", ["object"], "bool"), method("__ne__", ["object"], "bool"));
  if (hash) methods.push(method("__hash__", [], "int"));
  if (ord) for (const one of ["__lt__", "__le__", "__gt__", "__ge__"]) methods.push(method(one, ["Self"], "bool"));
  return methods;
}

function method(name: string, parameters: readonly string[], returns: string): StubFunction {
  const listed = parameters.map((annotation) => ({
    name: "other",
    kind: "positional-only" as const,
    annotation,
    default: undefined,
  }));
  return { name, doc: undefined, kind: "method", signatures: [{ parameters: listed, returns }], isAsync: false };
}
