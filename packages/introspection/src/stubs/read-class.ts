import { classAbove, type PlannedProperty, type PyClass } from "@taipan/core/definitions";
import type { StubClass, StubFunction, StubVariable } from "./model.ts";
import type { ModuleContext } from "./module-context.ts";
import { builtinClassName } from "./builtin-classes.ts";
import { REFUSED_CONSTRUCTOR, SUBSCRIPTION } from "./fixed-methods.ts";
import { readMember } from "./read-function.ts";
import { readValue } from "./read-value.ts";
import { typeParametersOf } from "./type-parameters.ts";

/** A class that TypeScript defines. */
export function readClass(context: ModuleContext, definition: PyClass, name: string = definition.name): StubClass {
  const { plan, spec } = definition;
  const typeParameters = typeParametersOf(definition);
  const functions: StubFunction[] = [];
  for (const [key, property] of plan.properties) functions.push(...readProperty(context, key, property));
  const isOrdered = spec.ord === true;
  for (const member of plan.members) {
    const method = readMember(context, member, "method");
    functions.push(isOrdered && /^__[lg][te]__$/.test(member.name) ? ofItself(context, definition, method) : method);
  }
  const has = (key: string): boolean => functions.some((one) => one.name === key);
  if (!has("__new__")) functions.unshift(REFUSED_CONSTRUCTOR);
  if (typeParameters.length > 0 && !has("__class_getitem__")) functions.push(SUBSCRIPTION);
  return {
    name,
    doc: spec.doc,
    bases: basesOf(context, definition),
    isFinal: spec.subclass !== true,
    isTypeOnly: false,
    typeParameters,
    variables: [
      ...plan.attributes.map(([key, value]) => readAttribute(context, key, value)),
      ...switchedOff(definition),
    ],
    functions,
    classes: [],
  };
}

/** An order that `compareTo` gives is one among the class's own instances. */
function ofItself(context: ModuleContext, definition: PyClass, method: StubFunction): StubFunction {
  const annotation = context.names.annotationOf(definition) ?? "Any";
  const signatures = method.signatures.map(({ parameters, returns }) => ({
    parameters: parameters.map((one) => ({ ...one, annotation })),
    returns,
  }));
  return { ...method, signatures };
}

function readProperty(context: ModuleContext, name: string, property: PlannedProperty): StubFunction[] {
  const { getter, setter, deleter, doc } = property;
  const parts: StubFunction[] = [];
  const read = getter === undefined ? undefined : readMember(context, getter, "getter");
  parts.push(
    read === undefined
      ? { name, doc, kind: "getter", signatures: [{ parameters: [], returns: "NoReturn" }], isAsync: false }
      : { ...read, doc: read.doc ?? doc },
  );
  if (setter !== undefined) parts.push(readMember(context, setter, "setter"));
  if (deleter !== undefined) parts.push(readMember(context, deleter, "deleter"));
  return parts;
}

function basesOf(context: ModuleContext, definition: PyClass): readonly string[] {
  const { spec, source } = definition;
  const above = spec.extends === undefined ? classAbove(source) : spec.extends;
  if (above === undefined) return [];
  const own = context.names.annotationOf(above, typeParametersOf(definition));
  if (own !== undefined) return [own];
  const builtin = builtinClassName(above);
  return builtin === undefined ? [] : [builtin];
}

function readAttribute(context: ModuleContext, name: string, value: unknown): StubVariable {
  // Whatever a function gives, is not known before the class is made.
  if (typeof value === "function" && context.names.nameOf(value) === undefined) {
    return { name, annotation: "Any", doc: undefined, value: undefined, qualifier: "ClassVar" };
  }
  return readValue(context, name, value);
}

/** Special methods that are `None`: those with `null`, and the hash of a class that compares but does not hash. */
function switchedOff({ plan }: PyClass): StubVariable[] {
  const off = [...plan.namespace].filter(([, value]) => value === undefined).map(([name]) => name);
  if (plan.has("__eq__") && !plan.has("__hash__")) off.push("__hash__");
  const variables = off.map((name) => ({
    name,
    annotation: "None",
    doc: undefined,
    value: undefined,
    qualifier: "ClassVar" as const,
    contradictsBase: name in OF_OBJECT,
  }));
  const pattern = plan.namespace.get("__match_args__") as readonly string[] | undefined;
  if (pattern === undefined) return variables;
  const text = pattern.map((one) => JSON.stringify(one)).join(", ");
  const value = pattern.length === 1 ? `(${text},)` : `(${text})`;
  return [
    ...variables,
    { name: "__match_args__", annotation: undefined, doc: undefined, value, qualifier: "Final" as const },
  ];
}

/** Special methods that every object has. */
const OF_OBJECT: Readonly<Record<string, true>> = {
  __hash__: true,
  __eq__: true,
  __ne__: true,
  __repr__: true,
  __str__: true,
  __format__: true,
  __dir__: true,
  __reduce__: true,
  __reduce_ex__: true,
  __sizeof__: true,
};
