import { KNOWN_TYPES, type Side } from "./known-types.ts";
import type { AliasData, LiteralNode, PythonTypes, TypeNode } from "./model.ts";
import { aliasName, interfaceOf, namespaceOf } from "./type-names.ts";

/** Writes types of Python in TypeScript, and notes which types of proxies they use. */
export class TypeWriter {
  /** What an `int` is: an exact number, unless all are to be handled. */
  readonly integer: string;
  readonly #types: PythonTypes;
  readonly #used: Set<string>;
  readonly #aliases: Set<string>;
  readonly #variables: ReadonlySet<string>;
  readonly #self: string;

  constructor(
    types: PythonTypes,
    integer: string,
    used: Set<string> = new Set(),
    aliases: Set<string> = new Set(),
    variables: ReadonlySet<string> = new Set(),
    self: string = "unknown",
  ) {
    this.#types = types;
    this.integer = integer;
    this.#used = used;
    this.#aliases = aliases;
    this.#variables = variables;
    this.#self = self;
  }

  /** The names of `@taipan/core` that were used so far. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** The aliases that were used so far: side, colon, name in full. */
  get aliases(): ReadonlySet<string> {
    return this.#aliases;
  }

  /** Whether a type variable means something here. */
  knows(variable: string): boolean {
    return this.#variables.has(variable);
  }

  /** The same where more type variables are declared. */
  declaring(variables: Iterable<string>): TypeWriter {
    return this.#with(new Set([...this.#variables, ...variables]), this.#self);
  }

  /** The same inside a class, whose instances are `self`. */
  within(variables: Iterable<string>, self: string): TypeWriter {
    return this.#with(new Set(variables), self);
  }

  /** A type of proxies. */
  core(name: string): string {
    this.#used.add(name);
    return name;
  }

  /** A type on one side. */
  type(node: TypeNode, side: Side): string {
    switch (node.kind) {
      case "name":
        return this.#named(node.name, node.args, side);
      case "variable":
        return this.#variable(node.name, node.bound, side);
      case "literal":
        return this.#literals(node.values, side);
      case "alias":
        return this.#alias(node.name, node.args, side);
      default:
        return "unknown";
    }
  }

  /** Alternatives, each once; what is unknown takes all others in. */
  union(items: readonly TypeNode[], side: Side): string {
    const all = new Set(items.flatMap((one) => alternatives(this.type(one, side))));
    if (all.has("unknown")) return "unknown";
    if (all.size > 1) all.delete("never");
    return [...all].join(" | ");
  }

  /** The name of a class's instances; `undefined` if nothing is known of it. */
  instance(name: string, args: readonly string[] = []): string | undefined {
    const found = this.#types.classes[name];
    if (found === undefined) return undefined;
    const { module, parameters } = found;
    const inner = parameters.map((_, index) => args[index] ?? "unknown");
    return `${namespaceOf(module)}.${interfaceOf(found.name)}${inner.length === 0 ? "" : `<${inner.join(", ")}>`}`;
  }

  /** A class as a base: also one that proxies have another type for. */
  base(node: TypeNode): string {
    const { name, args } = node as TypeNode & { readonly kind: "name" };
    return (
      this.instance(
        name,
        args.map((one) => this.type(one, "given")),
      ) ?? this.core("PythonObject")
    );
  }

  #named(name: string, args: readonly TypeNode[], side: Side): string {
    const known = KNOWN_TYPES.get(name);
    if (known !== undefined) {
      const text = known(this, args, side);
      return text === "this" ? this.#self : text;
    }
    const found = this.#types.classes[name];
    // An object of a class that was not followed: proxies of it are known to be no more than that.
    if (found === undefined)
      return side === "given" && !name.startsWith("typing") ? this.core("PythonObject") : "unknown";
    const instance = this.instance(
      name,
      args.map((one) => this.type(one, "given")),
    ) as string;
    if (found.flavour !== "typed-dict") return instance;
    const fields = instance.replace(/^([\w$]+\.[\w$]+)/, "$1$Fields");
    return side === "accepted" ? fields : `${this.core("PythonRecord")}<${fields}>`;
  }

  #variable(name: string, bound: TypeNode | undefined, side: Side): string {
    if (this.#variables.has(name)) return name;
    if (name === "Self") return this.#self;
    return bound === undefined ? "unknown" : this.type(bound, side);
  }

  /** An alias is declared for each side on which it is used. */
  #alias(name: string, args: readonly TypeNode[], side: Side): string {
    const found = this.#types.aliases[name] as AliasData;
    this.#aliases.add(`${side}:${name}`);
    const inner = args.map((one) => this.type(one, side));
    const text = `${namespaceOf(found.module)}.${aliasName(found.name, side)}`;
    return inner.length === 0 ? text : `${text}<${inner.join(", ")}>`;
  }

  #literals(values: readonly LiteralNode[], side: Side): string {
    const written = values.map((one) => {
      if (one === null) return side === "given" ? "undefined" : "null | undefined";
      if (typeof one !== "object") return JSON.stringify(one);
      return (one.member === null ? undefined : this.instance(one.member)) ?? "unknown";
    });
    return written.includes("unknown") ? "unknown" : [...new Set(written)].join(" | ");
  }

  #with(variables: ReadonlySet<string>, self: string): TypeWriter {
    return new TypeWriter(this.#types, this.integer, this.#used, this.#aliases, variables, self);
  }
}

/** Alternatives of a text. Brackets may hold others, so one that has any is left in one piece. */
function alternatives(text: string): string[] {
  return /[<([{=]/.test(text) ? [text] : text.split(" | ");
}
