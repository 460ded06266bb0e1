import type { Converter } from "../convert/converter.ts";
import type { RenameRule } from "../convert/shapes/rename.ts";
import type { FunctionSpec } from "../pyfunction/function-spec.ts";
import type { PyAny } from "../types/object/any.ts";
import type { HasTypeObject } from "../types/code/type.ts";

/** Constructs instances of `T`. */
export type Constructor<T extends object> = abstract new (...args: never[]) => T;

/** A function that runs for Python. */
export type AnyFunction = (...args: never[]) => unknown;

/** What Python may call, and how. */
export interface CallableSpec extends Pick<
  FunctionSpec,
  "signature" | "args" | "returns" | "overloads" | "doc" | "textSignature" | "warn"
> {
  /** What runs: the name of a method (a static one for static and class methods), or a function. Default: Python's name. */
  readonly call?: string | AnyFunction;
}

/** A method. `call` gets the instance as `this`. */
export interface MethodSpec extends CallableSpec {
  /** Claims the instance exclusively while it runs (PyO3 `&mut self`). */
  readonly mut?: boolean;
  /** Puts a handle of the Python object before the arguments (PyO3 `slf: &Bound<Self>`). */
  readonly passSelf?: boolean;
}

/** How Python makes instances. */
export interface NewSpec extends Omit<CallableSpec, "returns"> {
  /** A static method or function that gives the instance, or any object; default: the constructor. */
  readonly call?: string | AnyFunction;
  /** Puts a handle of the class, which may be a subclass, before the arguments. */
  readonly passClass?: boolean;
}

/** A property that holds data. */
export interface FieldSpec<V = unknown> {
  /** Default: the default rules. */
  readonly type?: Converter<V>;
  /** Whether Python reads it. Default: `getAll`. */
  readonly get?: boolean;
  /** Whether Python writes it. Default: `setAll`. */
  readonly set?: boolean;
  /** Its name in Python. */
  readonly name?: string;
  readonly doc?: string;
  /** For `new: "fromFields"`; a function is called for a new value each time. */
  readonly default?: V | (() => V);
  /** Each read gives Python a copy of an instance instead of the same object, as PyO3's `get` does. */
  readonly copy?: boolean;
}

/** A property whose reads and writes run code. */
export interface PropertySpec {
  readonly type?: Converter<unknown>;
  /** Reads: `true` (default, unless only `set` or `delete` is given) reads TypeScript's property. */
  readonly get?: boolean | string | AnyFunction;
  /** Writes: `true` writes TypeScript's property; or a method's name, or a function. */
  readonly set?: boolean | string | AnyFunction;
  /** `del`: a method's name, or a function. */
  readonly delete?: string | AnyFunction;
  /** TypeScript's name, where Python's is another. */
  readonly property?: string;
  readonly doc?: string;
}

/** Names of callables with what they are: a list of names, Python's name → TypeScript's, or Python's name → all of it. */
export type Callables<S extends CallableSpec> = readonly string[] | Readonly<Record<string, string | S>>;

/** Anything that may be a base: a built-in type's class, a TypeScript class known to Python, or a Python class. */
export type BaseSpec = HasTypeObject | Constructor<object> | (() => PyAny);

/** What Python sees of a TypeScript class: plain data. */
export interface ClassSpec<T extends object = object> {
  /** Name in Python. Default: the class's own. */
  readonly name?: string;
  /** `__module__`. Default: that of the `pymodule` which lists the class first, else `"builtins"`. */
  readonly module?: string;
  /** `__doc__` */
  readonly doc?: string;
  /** Base class. Default: the class that the TypeScript class extends, if Python knows it. */
  readonly extends?: BaseSpec;
  /**
   * How Python makes instances: `true` passes positional arguments to the constructor, `"fromFields"` fills the fields in
   * their order. Without it, Python cannot.
   */
  readonly new?: true | "fromFields" | NewSpec;
  /** Arguments for the base's `__new__`, where it wants any: those of `date`, for example. */
  readonly baseArgs?: (instance: T) => readonly unknown[];
  /** Data: a converter, or what else there is to say. */
  readonly fields?: Readonly<Record<string, Converter<unknown> | FieldSpec<never> | FieldSpec>>;
  /** All fields may be read. */
  readonly getAll?: boolean;
  /** All fields may be written. */
  readonly setAll?: boolean;
  /** How Python writes the names of fields and properties that do not say it themselves. */
  readonly renameAll?: RenameRule;
  /** Properties by their name in Python. */
  readonly properties?: Readonly<Record<string, "get" | "get set" | PropertySpec>>;
  /** Methods by their name in Python, dunders included. `null` switches an inherited dunder off. */
  readonly methods?: readonly string[] | Readonly<Record<string, string | MethodSpec | null>>;
  /** Static methods. */
  readonly statics?: Callables<CallableSpec>;
  /** Class methods: the class, which may be a subclass, goes before the arguments. */
  readonly classMethods?: Callables<CallableSpec>;
  /** Class attributes; a function gives the value when the class exists, so that it may be an instance of it. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Python code cannot change an instance; TypeScript may then read it without borrowing, even while detached. */
  readonly frozen?: boolean;
  /** Python classes may derive from it. Default: no. */
  readonly subclass?: boolean;
  /** Instances have a `__dict__`. Default: no. */
  readonly dict?: boolean;
  /** Weak references to instances may be made. Default: yes; on a free-threaded Python always. */
  readonly weakref?: boolean;
  /** Counts plain methods and property accesses as shared borrows, too, while they run. */
  readonly borrowCheck?: boolean;
  /** `==`, by an `equals` method or field by field. */
  readonly eq?: boolean;
  /** `<` and its like, by a `compareTo` method. Wants `eq`. */
  readonly ord?: boolean;
  /** `hash()`, by a `hashCode` method or of the fields. Wants `frozen` and `eq`. */
  readonly hash?: boolean;
  /** `str()`: by `toString`, or a format with the fields' names in braces. */
  readonly str?: boolean | string;
  /** Whether the class can be subscripted: `C[int]`. */
  readonly generic?: boolean;
  /** Attributes of the class cannot be set, from Python 3.10 on. */
  readonly immutableType?: boolean;
  /** How `match` and indexing take it. */
  readonly kind?: "sequence" | "mapping";
  /** Names of fields for class patterns. */
  readonly matchArgs?: readonly string[];
  /** `with`, by `Symbol.dispose`; `async with`, by `Symbol.asyncDispose`. */
  readonly contextManager?: boolean;
  /** Iteration by `Symbol.iterator`, where the class has it. Default: yes. */
  readonly iterable?: boolean;
  /** Abstract classes of `collections.abc` to register with. */
  readonly register?: readonly string[];
  /** Pickling and copying by the fields, which the constructor must take in their order. */
  readonly pickle?: boolean;
  /** Gives the metaclass. */
  readonly metaclass?: () => PyAny;
  /** `false` forbids to take instances by value (`t.cloneOf`). */
  readonly fromPyObject?: boolean;
  /** Members say that instances cannot be used on other threads, in PyO3's words. */
  readonly unsendable?: boolean;
  /** Accepted for PyO3's sake: CPython keeps free lists of its own. */
  readonly freelist?: number;
}

/** What {@link augment} can add to a class. */
export type MemberSpec = Pick<ClassSpec<never>, "properties" | "methods" | "statics" | "classMethods" | "attributes">;
