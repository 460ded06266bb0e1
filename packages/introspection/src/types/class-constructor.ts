import type { ClassData, MemberData, ParameterData, PythonTypes, SignatureData, VariableData } from "./model.ts";

const UNKNOWN = { kind: "unknown" } as const;

/** How a class is called: by its fields, its `__init__`, its `__new__`, or those of the nearest class above. */
export function constructorsOf(one: ClassData, types: PythonTypes): readonly SignatureData[] {
  if (one.flavour === "enum") return [signature([parameter("value", "positional", UNKNOWN, false)])];
  const written = methodOf(one, "__init__");
  if (written !== undefined) return written;
  if (one.flavour === "dataclass") return [signature(fieldsOf(one, types).map(fieldParameter))];
  if (one.flavour === "named-tuple") return [signature(ownFields(one).map((field) => fieldParameter(field)))];
  if (one.flavour === "typed-dict") return [signature([parameter("kwargs", "var-keyword", UNKNOWN, false)])];
  const made = methodOf(one, "__new__");
  if (made !== undefined) return made;
  for (const base of one.bases) {
    const above = base.kind === "name" ? types.classes[base.name] : undefined;
    if (above !== undefined) return constructorsOf(above, types);
  }
  // Without any base it is `object`'s; of one that nobody read, nothing is known.
  if (one.bases.length === 0) return [signature([])];
  return [
    signature([
      parameter("args", "var-positional", UNKNOWN, false),
      parameter("kwargs", "var-keyword", UNKNOWN, false),
    ]),
  ];
}

/** The fields that the constructor of a dataclass takes, those of the classes above first. */
function fieldsOf(one: ClassData, types: PythonTypes): VariableData[] {
  const fields = new Map<string, VariableData>();
  for (const base of one.bases.toReversed()) {
    const above = base.kind === "name" ? types.classes[base.name] : undefined;
    if (above?.flavour === "dataclass") for (const field of fieldsOf(above, types)) fields.set(field.name, field);
  }
  let isByName = false;
  for (const field of ownFields(one)) {
    if (field.isSeparator === true) isByName = true;
    else if (field.isInInit !== false)
      fields.set(field.name, { ...field, isKeywordOnly: isByName || field.isKeywordOnly === true });
  }
  return [...fields.values()];
}

function ownFields({ members }: ClassData): VariableData[] {
  return members.filter((one): one is VariableData => isField(one));
}

function isField(one: MemberData): boolean {
  // Only what is annotated in the class's body says whether it has a default and whether it is one of the class.
  return one.kind === "variable" && !one.isClassVariable && one.isInInit !== undefined;
}

function methodOf({ members }: ClassData, name: string): readonly SignatureData[] | undefined {
  const found = members.find((one) => one.kind === "function" && one.name === name);
  return found?.kind === "function" ? found.signatures : undefined;
}

function fieldParameter({ name, type, hasDefault = false, isKeywordOnly }: VariableData): ParameterData {
  return parameter(name, isKeywordOnly === true ? "keyword-only" : "positional", type, hasDefault);
}

function parameter(
  name: string,
  kind: ParameterData["kind"],
  type: ParameterData["type"],
  hasDefault: boolean,
): ParameterData {
  return { name, kind, type, hasDefault };
}

function signature(parameters: readonly ParameterData[]): SignatureData {
  return { parameters, returns: UNKNOWN };
}
