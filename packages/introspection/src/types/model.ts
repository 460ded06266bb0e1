/** A type as Python's annotations say it: names in full, aliases written out. */
export type TypeNode =
  | { readonly kind: "unknown" }
  | { readonly kind: "ellipsis" }
  | { readonly kind: "name"; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: "alias"; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: "list"; readonly items: readonly TypeNode[] }
  | { readonly kind: "literal"; readonly values: readonly LiteralNode[] }
  | TypeVariable
  | { readonly kind: "parameters"; readonly name: string };

/** A type variable; one that has constraints is one of them. */
export interface TypeVariable {
  readonly kind: "variable";
  readonly name: string;
  readonly bound?: TypeNode;
  readonly constraints?: readonly TypeNode[];
}

/** A value of `Literal`; a member of an enum by its class. */
export type LiteralNode = string | number | boolean | null | { readonly member: string | null };

/** One parameter of a Python function. */
export interface ParameterData {
  readonly name: string;
  readonly kind: "positional-only" | "positional" | "var-positional" | "keyword-only" | "var-keyword";
  readonly type: TypeNode;
  readonly hasDefault: boolean;
}

/** One way to call a Python function. */
export interface SignatureData {
  readonly parameters: readonly ParameterData[];
  readonly returns: TypeNode;
}

/** A Python function or method. */
export interface FunctionData {
  readonly kind: "function";
  readonly name: string;
  readonly binding: "function" | "method" | "static" | "class";
  readonly doc: string | null;
  readonly signatures: readonly SignatureData[];
}

/** An attribute of a Python module or class. */
export interface VariableData {
  readonly kind: "variable";
  readonly name: string;
  readonly type: TypeNode;
  /** What may be assigned, where that is another type than what is read. */
  readonly written?: TypeNode | null;
  readonly isReadonly: boolean;
  readonly isClassVariable: boolean;
  /** Of a field: whether the constructor can do without. */
  readonly hasDefault?: boolean;
  /** Of a dataclass's field: whether the constructor takes it at all, and whether only by its name. */
  readonly isInInit?: boolean;
  readonly isKeywordOnly?: boolean;
  /** Of a dataclass's: whether it is the mark after which all fields are given by name. */
  readonly isSeparator?: boolean;
  /** Of a `TypedDict`'s key, where it says it. */
  readonly isRequired?: boolean | null;
  readonly doc: string | null;
}

/** A class or module that is an attribute: `target` is its full name. */
export interface ReferenceData {
  readonly kind: "class" | "module";
  readonly name: string;
  readonly target: string;
}

/** Whatever a Python module or class has. */
export type MemberData = FunctionData | VariableData | ReferenceData;

/** A Python class. */
export interface ClassData {
  /** With the classes around it: `Outer.Inner`. */
  readonly name: string;
  readonly module: string;
  readonly doc: string | null;
  readonly flavour: "class" | "dataclass" | "enum" | "named-tuple" | "typed-dict";
  /** Of a `TypedDict`: whether keys are required that do not say it. */
  readonly isTotal: boolean;
  /** Names of its type variables. */
  readonly parameters: readonly string[];
  readonly bases: readonly TypeNode[];
  readonly members: readonly MemberData[];
}

/** A Python module. */
export interface ModuleData {
  readonly name: string;
  readonly doc: string | null;
  readonly members: readonly MemberData[];
}

/** A type that has a name in Python. */
export interface AliasData {
  readonly name: string;
  readonly module: string;
  /** Names of its type variables. */
  readonly parameters: readonly string[];
  readonly type: TypeNode;
}

/** What was read of Python modules. */
export interface PythonTypes {
  readonly modules: readonly ModuleData[];
  /** Classes that the modules have or mention, by their full names. */
  readonly classes: Readonly<Record<string, ClassData>>;
  /** Names that modules give to long types, by the names in full. */
  readonly aliases: Readonly<Record<string, AliasData>>;
  /** Modules that are not there. */
  readonly missing: readonly string[];
  /** Version of the interpreter that was asked. */
  readonly python: string;
  /** Versions of packages that say theirs. */
  readonly versions: Readonly<Record<string, string>>;
}
