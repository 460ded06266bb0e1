import { constructorsOf } from "./class-constructor.ts";
import { inheritanceOf, isShown, SHOWN_METHODS } from "./inheritance.ts";
import type { ClassData, FunctionData, MemberData, PythonTypes, TypeNode } from "./model.ts";
import { interfaceOf, namespaceOf, propertyName } from "./type-names.ts";
import type { TypeWriter } from "./type-writer.ts";
import { commentLines, indented } from "./write-comment.ts";
import { signatureLines, writeFunction } from "./write-signature.ts";
import { writeVariable } from "./write-variable.ts";

/** The interfaces of a class: that of its instances, and that of itself; for a `TypedDict` that of its keys. */
export function writeClass(one: ClassData, types: PythonTypes, root: TypeWriter): string[] {
  const name = interfaceOf(one.name);
  const write = root.within(one.parameters, "this");
  const variables =
    one.parameters.length === 0 ? "" : `<${one.parameters.map((each) => `${each} = unknown`).join(", ")}>`;
  const comment = commentLines(one.doc);
  if (one.flavour === "typed-dict") {
    return [
      ...comment,
      `interface ${name}$Fields${variables}${fieldBases(one, types, write)} {`,
      ...indented(keyLines(one, write)),
      "}",
    ];
  }
  const { bases, members } = inheritanceOf(one, types);
  const above = bases.length === 0 ? [write.core("PythonObject")] : bases.map((base) => write.base(base));
  const head = `interface ${name}${variables} extends ${above.join(", ")} {`;
  return [...comment, head, ...indented(instanceLines(one, members, write)), "}", ...classObject(one, types, root)];
}

function instanceLines(one: ClassData, inherited: readonly MemberData[], write: TypeWriter): string[] {
  const lines: string[] = [];
  if (one.flavour === "enum") lines.push("readonly name: string;", "readonly value: unknown;");
  for (const member of [...one.members, ...inherited]) {
    if (!isShown(member.name)) continue;
    if (one.flavour === "enum" && (member.name === "name" || member.name === "value")) continue;
    if (member.kind === "function") {
      lines.push(...(SHOWN_METHODS.has(member.name) ? specialLines(member, write) : writeFunction(member, write)));
    } else if (member.kind === "variable" && (one.flavour !== "enum" || !isEnumMember(member))) {
      lines.push(...writeVariable(one.flavour === "named-tuple" ? { ...member, isReadonly: true } : member, write));
    }
  }
  return lines;
}

/** Special methods that JavaScript has a syntax for. */
function specialLines({ name, signatures }: FunctionData, write: TypeWriter): string[] {
  if (name === "__call__") return signatureLines(signatures, write).map((text) => `${text};`);
  const [first] = signatures;
  if (name === "__iter__") {
    const items = first?.returns.kind === "name" ? first.returns.args[0] : undefined;
    return [`[Symbol.iterator](): IterableIterator<${items === undefined ? "unknown" : write.type(items, "given")}>;`];
  }
  const byNumber = signatures.find(({ parameters }) => takesNumber(parameters[0]?.type));
  return byNumber === undefined ? [] : [`readonly [index: number]: ${write.type(byNumber.returns, "given")};`];
}

function takesNumber(type: TypeNode | undefined): boolean {
  if (type?.kind !== "name") return false;
  if (type.name === "typing.Union") return type.args.some(takesNumber);
  return type.name === "builtins.int" || type.name === "typing.SupportsIndex";
}

function isEnumMember(member: MemberData): boolean {
  return member.kind === "variable" && member.isClassVariable && !member.name.startsWith("_");
}

/** The class itself: how it is called, what is in it. */
function classObject(one: ClassData, types: PythonTypes, root: TypeWriter): string[] {
  const name = interfaceOf(one.name);
  const instance = `${name}${one.parameters.length === 0 ? "" : `<${one.parameters.join(", ")}>`}`;
  const variables = one.parameters.length === 0 ? "" : `<${one.parameters.join(", ")}>`;
  // Type variables of the class are those of each call.
  const write = root.within(one.parameters, instance);
  const lines: string[] = [];
  for (const text of signatureLines(constructorsOf(one, types), write, instance)) {
    const joined = text.startsWith("<") ? `<${[...one.parameters, text.slice(1)].join(", ")}` : `${variables}${text}`;
    lines.push(`new ${joined};`, `${joined};`);
  }
  const outside = root.within([], instanceWithout(one));
  for (const member of one.members) {
    if (member.name.startsWith("_")) continue;
    if (member.kind === "class") lines.push(...innerClass(member.name, member.target, types));
    else if (member.kind === "function" && member.binding !== "method") lines.push(...writeFunction(member, outside));
    else if (one.flavour === "enum" && isEnumMember(member))
      lines.push(`readonly ${propertyName(member.name)}: ${name};`);
    else if (member.kind === "variable" && member.isClassVariable) lines.push(...writeVariable(member, outside));
  }
  const bases = ["__name__", "__module__"].map((key) => `readonly ${key}: string;`);
  return [`interface ${name}$Class extends ${root.core("PythonObject")} {`, ...indented([...bases, ...lines]), "}"];
}

function instanceWithout({ name, parameters }: ClassData): string {
  return `${interfaceOf(name)}${parameters.length === 0 ? "" : `<${parameters.map(() => "unknown").join(", ")}>`}`;
}

/** The attribute that holds a class. */
export function innerClass(name: string, target: string, types: PythonTypes): string[] {
  const found = types.classes[target];
  if (found === undefined) return [`readonly ${propertyName(name)}: unknown;`];
  if (found.flavour === "typed-dict") return [];
  return [`readonly ${propertyName(name)}: ${namespaceOf(found.module)}.${interfaceOf(found.name)}$Class;`];
}

function keyLines({ members, isTotal }: ClassData, write: TypeWriter): string[] {
  return members.flatMap((one) => {
    if (one.kind !== "variable") return [];
    const isRequired = one.isRequired ?? isTotal;
    return [`${propertyName(one.name)}${isRequired ? "" : "?"}: ${write.type(one.type, "accepted")};`];
  });
}

function fieldBases(one: ClassData, types: PythonTypes, write: TypeWriter): string {
  const texts = one.bases.flatMap((base) => {
    const above = base.kind === "name" ? types.classes[base.name] : undefined;
    return above?.flavour === "typed-dict" ? [write.type(base, "accepted")] : [];
  });
  return texts.length === 0 ? "" : ` extends ${texts.join(", ")}`;
}
