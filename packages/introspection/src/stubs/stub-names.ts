import { replaceNames } from "./annotation-text.ts";
import { BUILTIN_NAMES } from "./builtin-classes.ts";
import { BUILTINS, isBuiltinException, isTypeVariable, KNOWN_NAMES, MOVED_NAMES } from "./known-names.ts";
import type { StubImports } from "./stub-imports.ts";

/** Every module of one run, and what each defines. */
export type DefinedNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Writes annotations with the names that one stub has for things, and notes what it must import. */
export class StubNames {
  readonly imports: StubImports;
  readonly #module: string;
  readonly #defined: DefinedNames;
  /** Names of the members of the classes around, which hide those of the module and the built-in ones. */
  readonly #hidden: ReadonlySet<string>;

  constructor(module: string, imports: StubImports, defined: DefinedNames, hidden: ReadonlySet<string> = new Set()) {
    this.#module = module;
    this.imports = imports;
    this.#defined = defined;
    this.#hidden = hidden;
  }

  /** The same inside a class with these members. */
  within(members: Iterable<string>): StubNames {
    return new StubNames(this.#module, this.imports, this.#defined, new Set([...this.#hidden, ...members]));
  }

  /** An annotation as the stub has it. */
  annotation(text: string): string {
    return replaceNames(text, (name, isSubscripted) => this.#name(name, isSubscripted));
  }

  /** A name of `typing` and its like. */
  known(name: string): string {
    return this.imports.name(KNOWN_NAMES.get(name) as string, name);
  }

  #name(name: string, isSubscripted: boolean): string {
    const moved = MOVED_NAMES.get(name);
    if (moved !== undefined) return this.known(moved);
    if (!isSubscripted) {
      // Type checkers ask what is in a bare `list`.
      const whole = this.#isDefined(name) ? undefined : BUILTIN_NAMES.get(name);
      if (whole !== undefined && whole !== name) return this.annotation(whole);
    }
    return name.includes(".") ? this.#dotted(name) : this.#bare(name);
  }

  #bare(name: string): string {
    if (this.#isDefined(name)) return name;
    if (BUILTINS.has(name) || isBuiltinException(name)) {
      const isHidden = this.#hidden.has(name) || this.#defines(name);
      return isHidden ? `${this.imports.module("builtins")}.${name}` : name;
    }
    const module = KNOWN_NAMES.get(name) ?? this.#ownerOf(name);
    if (module !== undefined) return this.imports.name(module, name);
    return isTypeVariable(name) ? this.imports.typeVariable(name) : this.known("Incomplete");
  }

  #dotted(name: string): string {
    const owner = this.#longestModule(name);
    if (owner === this.#module) return name.slice(owner.length + 1);
    if (owner !== undefined) {
      const [first = "", ...rest] = name.slice(owner.length + 1).split(".");
      return [this.imports.name(owner, first), ...rest].join(".");
    }
    const parts = name.split(".");
    if (this.#isDefined(parts[0] as string)) return name;
    // Classes inside classes begin with a capital, modules do not.
    const end = parts.findIndex((part, index) => index > 0 && (/^\p{Lu}/u.test(part) || index === parts.length - 1));
    const module = parts.slice(0, end).join(".");
    if (module === "builtins") return this.#bare(parts.slice(end).join("."));
    if (KNOWN_NAMES.get(parts[end] as string) === module) return this.imports.name(module, parts.slice(end).join("."));
    return `${this.imports.module(module)}.${parts.slice(end).join(".")}`;
  }

  #longestModule(name: string): string | undefined {
    const parts = name.split(".");
    for (let length = parts.length - 1; length > 0; length--) {
      const module = parts.slice(0, length).join(".");
      if (this.#defined.get(module)?.has(parts[length] as string) === true) return module;
    }
    return undefined;
  }

  /** Whether a class of this module has the name, which then stands for it. */
  #isDefined(name: string): boolean {
    return !this.#hidden.has(name) && this.#defines(name) && !BUILTINS.has(name);
  }

  #defines(name: string): boolean {
    return this.#defined.get(this.#module)?.has(name) === true;
  }

  /** The first other module with something of that name. */
  #ownerOf(name: string): string | undefined {
    for (const [module, names] of this.#defined) if (names.has(name)) return module;
    return undefined;
  }
}
