/**
 * What a stub says, as plain data. Annotations are Python text with full names: `list[shop.Point]`, whatever module the
 * stub is of; only the writer knows what must be imported.
 */
export interface StubModule {
  /** In full: `shop.prices`. */
  readonly name: string;
  readonly doc: string | undefined;
  readonly functions: readonly StubFunction[];
  readonly classes: readonly StubClass[];
  readonly variables: readonly StubVariable[];
  /** What it offers of other modules: name here, full name there. */
  readonly aliases: ReadonlyMap<string, string>;
  /** `__all__`, in the module's order. */
  readonly exports: readonly string[];
  /** Last parts of the names of modules inside. */
  readonly submodules: readonly string[];
  /** Whether code adds more when the module is made: then nothing is known to be missing. */
  readonly isIncomplete: boolean;
}

/** A function or method. */
export interface StubFunction {
  readonly name: string;
  readonly doc: string | undefined;
  readonly kind: "function" | "method" | "static" | "class" | "getter" | "setter" | "deleter";
  /** More than one is an overload each. */
  readonly signatures: readonly StubSignature[];
  readonly isAsync: boolean;
}

/** One way to call a function. */
export interface StubSignature {
  readonly parameters: readonly StubParameter[];
  readonly returns: string;
}

/** One parameter; `self` and `cls` are not among them. */
export interface StubParameter {
  readonly name: string;
  readonly kind: "positional-only" | "positional" | "var-positional" | "keyword-only" | "var-keyword";
  readonly annotation: string;
  /** Python text of the default; `...` for one that only TypeScript knows. */
  readonly default: string | undefined;
}

/** A class. */
export interface StubClass {
  readonly name: string;
  readonly doc: string | undefined;
  readonly bases: readonly string[];
  /** Whether no class may derive from it. */
  readonly isFinal: boolean;
  /** Whether there is no such class when the program runs: stubs define it to have a name for a type. */
  readonly isTypeOnly: boolean;
  /** Names of its type variables; none for a class that cannot be subscripted. */
  readonly typeParameters: readonly string[];
  readonly variables: readonly StubVariable[];
  readonly functions: readonly StubFunction[];
  readonly classes: readonly StubClass[];
}

/** A module's or class's attribute that is no function, no class and no module. */
export interface StubVariable {
  readonly name: string;
  /** `undefined` where the value says it. */
  readonly annotation: string | undefined;
  readonly doc: string | undefined;
  /** Python text, where it is a literal. */
  readonly value: string | undefined;
  /** Whether it is declared `Final`; a field of a class (`TypedDict`) and members of `enum` are not. */
  readonly qualifier: "Final" | "ClassVar" | undefined;
  /** `mypy` is right that a base says otherwise, and so does the program: `__hash__ = None`. */
  readonly contradictsBase?: boolean;
}
