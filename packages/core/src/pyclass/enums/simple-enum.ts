import { NULL, objects, Py_TPFLAGS_BASETYPE, PyDict_GetItemString } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { castFailure } from "../../convert/cast-failure.ts";
import { ConversionError } from "../../convert/conversion-error.ts";
import type { Annotator } from "../../convert/annotation.ts";
import type { Converter } from "../../convert/converter.ts";
import { share } from "../../convert/default/into-python.ts";
import { describe } from "../../convert/describe.ts";
import { type RenameRule, rename } from "../../convert/shapes/rename.ts";
import { runSource } from "../../interpreter/bootstrap.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/object/any.ts";
import type { ModuleItem } from "../../types/code/module-item.ts";
import type { PyType } from "../../types/code/type.ts";
import { clearFlag, nameInMessages } from "../build/build-class.ts";
import { ClassDefinitionError } from "../class-definition-error.ts";
import { ENUM_SOURCE } from "./enum-source.ts";
import { enumMethod, type EnumMethods } from "./enum-methods.ts";

/** Members by their names: what a TypeScript `enum`, or an object that stands for one, has. */
export type EnumValues = Readonly<Record<string, number | string>>;

/** How Python sees an enum. */
export interface EnumOptions<V> {
  readonly module?: string;
  readonly doc?: string;
  /** Builds a class of Python's `enum` module in place of a plain one. */
  readonly base?: "Enum" | "IntEnum" | "Flag" | "IntFlag" | "StrEnum";
  /** `==` between members. */
  readonly eq?: boolean;
  /** `==` with their numbers, too. */
  readonly eqInt?: boolean;
  /** `<` and its like, in the order of the members. Wants `eq`. */
  readonly ord?: boolean;
  /** `hash()` by value. Wants `eq`; without both, members hash by identity. */
  readonly hash?: boolean;
  /** How Python writes the members' names. */
  readonly renameAll?: RenameRule;
  /** Names of single members in Python. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Other class attributes, by the default rules. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** Methods: functions that get the member's value as `this`. */
  readonly methods?: EnumMethods<V>;
}

/** An enum that Python knows: a converter between its values and Python's members. */
export class PyEnum<V extends number | string = number | string> implements Converter<V>, ModuleItem {
  readonly name: string;
  readonly options: EnumOptions<V>;
  readonly #members: readonly (readonly [name: string, value: V])[];
  #type: PyObjectPtr = NULL;
  #module: string | undefined;
  readonly #values = new Map<number, V>();
  readonly #objects = new Map<V, PyObjectPtr>();

  /** Use {@link pyenum}. */
  constructor(name: string, values: EnumValues, options: EnumOptions<V>) {
    this.name = name;
    this.options = options;
    this.#module = options.module;
    this.#members = Object.entries(values)
      .filter(([key, value]) => !isReverse(values, key, value))
      .map(([key, value]) => [this.#pythonName(key), value as V] as const);
    checkOptions(name, options as object, this.#members.length);
  }

  /** The Python annotation. */
  get pyType(): string {
    return this.name;
  }

  /** The annotation in stubs: the class of the module that lists it. */
  annotate(write: Annotator): string {
    return write.nameOf(this);
  }

  /** Names of the members in Python, and their values. */
  get members(): readonly (readonly [name: string, value: V])[] {
    return this.#members;
  }

  /** Names of the members in Python. */
  get names(): readonly string[] {
    return this.#members.map(([name]) => name);
  }

  /** The class, built on first use. */
  typeObject(py: Python): PyType {
    requireToken(py);
    return wrapBorrowed(this.#build()) as PyType;
  }

  /** The member of a value, as a handle. */
  member(py: Python, value: V): PyAny {
    requireToken(py);
    return wrapBorrowed(this.#objectOf(value)) as PyAny;
  }

  /** The value of a member. @throws {CastError} for any other object */
  fromPython(pointer: PyObjectPtr): V {
    const type = this.#build();
    const value = this.#values.get(pointer);
    if (value !== undefined) return value;
    if (objects.typeOf(pointer) === type && this.#isFlag()) return this.#combination(pointer);
    throw castFailure(pointer, this.name);
  }

  /** The member of a value: a new reference, to the same object each time. @throws {ConversionError} if none has it */
  intoPython(value: V): PyObjectPtr {
    return share(this.#objectOf(value));
  }

  mayAccept(pointer: PyObjectPtr): boolean {
    return objects.typeOf(pointer) === this.#build();
  }

  /** The class as a module's. */
  intoModule(moduleName: string): PyObjectPtr {
    this.#module ??= moduleName;
    return share(this.#build());
  }

  #objectOf(value: V): PyObjectPtr {
    const type = this.#build();
    const found = this.#objects.get(value);
    if (found !== undefined) return found;
    if (this.#isFlag() && typeof value === "number") return this.#combined(type, value);
    throw new ConversionError(describe(value), `${this.name} has no such member`);
  }

  #isFlag(): boolean {
    return this.options.base === "Flag" || this.options.base === "IntFlag";
  }

  /** Python keeps combinations of flags for ever, once they are made. */
  #combined(type: PyObjectPtr, value: V): PyObjectPtr {
    const pointer = callPython(type, [value]);
    this.#objects.set(value, pointer);
    this.#values.set(pointer, value);
    return pointer;
  }

  #combination(pointer: PyObjectPtr): V {
    return (wrapBorrowed(pointer) as PyAny).getAttr("value").extract() as V;
  }

  #pythonName(key: string): string {
    const { rename: names = {}, renameAll } = this.options;
    return names[key] ?? (renameAll === undefined ? key : rename(key, renameAll));
  }

  #build(): PyObjectPtr {
    if (this.#type !== NULL) return this.#type;
    const { doc, base, eq, eqInt, ord, hash, constants = {}, methods = {} } = this.options;
    const module = this.#module ?? "builtins";
    const common = [this.name, module, doc, this.#members] as const;
    const pair =
      base === undefined
        ? callPython(enumHalf("make_enum"), [...common, eq, eqInt, ord, hash, constants])
        : callPython(enumHalf("make_real_enum"), [...common, base, constants]);
    // Both are kept for the life of the process, and the list keeps the members.
    const type = objects.tupleItem(pair, 0);
    const list = objects.tupleItem(pair, 1);
    this.#members.forEach(([, value], index) => {
      const pointer = objects.listItem(list, index);
      this.#values.set(pointer, value);
      if (!this.#objects.has(value)) this.#objects.set(value, pointer);
    });
    this.#type = type;
    for (const [name, method] of Object.entries(methods)) this.#addMethod(type, name, method, module);
    if (base === undefined) {
      nameInMessages(type, `${module}.${this.name}`);
      clearFlag(type as PyTypeObjectPtr, Py_TPFLAGS_BASETYPE);
    }
    return type;
  }

  #addMethod(type: PyObjectPtr, name: string, method: EnumMethods<V>[string], module: string): void {
    const pointer = enumMethod(this, name, method, module);
    objects.decRef(callPython(enumHalf("add_method"), [new Borrowing(type), name, new Borrowing(pointer)]));
    objects.decRef(pointer);
  }
}

/**
 * Makes an enum known to Python (PyO3 `#[pyclass] enum`). What it gives is a converter: a function that returns
 * `Color.Red` by it gives Python the one object `Color.Red`.
 *
 * @example
 * ```ts
 * import { pyenum, Python } from "@taipan/core";
 * const Color = { Red: 0, Green: 1 } as const;
 * const PyColor = pyenum("Color", Color, { eq: true });
 * Python.attach((py) => {
 *   expect(PyColor.member(py, Color.Green).repr()).toBe("Color.Green");
 *   expect(PyColor.typeObject(py).getAttr("Red").extract(PyColor)).toBe(Color.Red);
 * });
 * ```
 * @param values names and values: a TypeScript `enum`, or an object
 * @throws {ClassDefinitionError} if there are no members, or the options contradict each other
 */
export function pyenum<const E extends EnumValues>(
  name: string,
  values: E,
  options: EnumOptions<E[keyof E]> = {},
): PyEnum<E[keyof E]> {
  return new PyEnum<E[keyof E]>(name, values, options);
}

let namespace: PyObjectPtr = NULL;

function enumHalf(name: string): PyObjectPtr {
  if (namespace === NULL) namespace = runSource(ENUM_SOURCE);
  return PyDict_GetItemString(namespace, name);
}

/** TypeScript's numeric enums lead from each value back to its name. */
function isReverse(values: EnumValues, key: string, value: number | string): boolean {
  return /^-?\d+(\.\d+)?$/.test(key) && typeof value === "string" && values[value] === Number(key);
}

function checkOptions(name: string, options: object, count: number): void {
  const fail = (reason: string): never => {
    throw new ClassDefinitionError(name, undefined, reason);
  };
  const given = options as { extends?: unknown; subclass?: unknown } & EnumOptions<unknown>;
  if (count === 0) fail("#[pyclass] can't be used on enums without any variants");
  if (given.extends !== undefined) fail("enums can't extend from other classes");
  if (given.subclass !== undefined) fail("enums can't be inherited by other classes");
  if (given.ord === true && given.eq !== true) fail("The `ord` option requires the `eq` option.");
  if (given.hash === true && given.eq !== true) fail("The `hash` option requires the `eq` option.");
}
