import type { ClassData, MemberData, PythonTypes, TypeNode } from "./model.ts";
import { withVariable, withVariableIn } from "./type-variables.ts";

/** What a class has of those above it. */
export interface Inheritance {
  /** Bases that its interface extends. */
  readonly bases: readonly TypeNode[];
  /** Members of bases of which it redefines others: interfaces would have to agree with one another there. */
  readonly members: readonly MemberData[];
}

/** Special methods that declarations show. */
export const SHOWN_METHODS: ReadonlySet<string> = new Set(["__iter__", "__call__", "__getitem__"]);

/** Whether declarations of instances show a member. */
export function isShown(name: string): boolean {
  return !name.startsWith("_") || name === "__name__" || name === "__doc__" || SHOWN_METHODS.has(name);
}

/** Divides what is inherited. */
export function inheritanceOf(one: ClassData, types: PythonTypes): Inheritance {
  const taken = new Set(one.members.map(({ name }) => name));
  const bases: TypeNode[] = [];
  const members: MemberData[] = [];
  for (const base of one.bases) {
    const above = classOf(base, types);
    if (above === undefined || above === one || above.flavour === "typed-dict") continue;
    const theirs = membersOf(base, types);
    const isFree = theirs.every(({ name }) => !isShown(name) || !taken.has(name));
    if (isFree) bases.push(base);
    else members.push(...theirs.filter(({ name }) => !taken.has(name)));
    for (const { name } of theirs) taken.add(name);
  }
  return { bases, members };
}

/** All members of a base, the inherited ones last, with its arguments in place of its type variables. */
function membersOf(base: TypeNode, types: PythonTypes, seen: ReadonlySet<ClassData> = new Set()): MemberData[] {
  const found = classOf(base, types);
  if (found === undefined || seen.has(found) || base.kind !== "name") return [];
  const given = found.parameters.map((name, index) => [name, base.args[index] ?? UNKNOWN] as const);
  const own = [...found.members, ...enumMembers(found)];
  const inherited = found.bases.flatMap((one) => membersOf(one, types, new Set([...seen, found])));
  const names = new Set(own.map(({ name }) => name));
  const all = [...own, ...inherited.filter(({ name }) => !names.has(name) && names.add(name))];
  return all.map((member) => given.reduce((inner, [name, type]) => substituted(inner, name, type), member));
}

const UNKNOWN = { kind: "unknown" } as const;

/** What members of an enum have, whatever its base. */
function enumMembers({ flavour }: ClassData): MemberData[] {
  if (flavour !== "enum") return [];
  const common = { kind: "variable", isReadonly: true, isClassVariable: false, doc: null } as const;
  const text: TypeNode = { kind: "name", name: "builtins.str", args: [] };
  return [
    { ...common, name: "name", type: text },
    { ...common, name: "value", type: UNKNOWN },
  ];
}

function substituted(member: MemberData, name: string, type: TypeNode): MemberData {
  if (member.kind === "function") {
    return { ...member, signatures: member.signatures.map((one) => withVariable(one, name, type)) };
  }
  if (member.kind !== "variable") return member;
  const written = member.written ?? undefined;
  const both = { ...member, type: withVariableIn(member.type, name, type) };
  return written === undefined ? both : { ...both, written: withVariableIn(written, name, type) };
}

function classOf(node: TypeNode, types: PythonTypes): ClassData | undefined {
  return node.kind === "name" ? types.classes[node.name] : undefined;
}
