import { NULL, objects, Py_TPFLAGS_BASETYPE, PyObject_SetAttr } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { castFailure } from "../../convert/cast-failure.ts";
import { ConversionError } from "../../convert/conversion-error.ts";
import type { Annotator } from "../../convert/annotation.ts";
import type { Converter, Infer } from "../../convert/converter.ts";
import { intoPython, share } from "../../convert/default/into-python.ts";
import { describe } from "../../convert/describe.ts";
import { PyIndexError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { ModuleItem } from "../../types/code/module-item.ts";
import type { PyType } from "../../types/code/type.ts";
import { clearFlag, nameInMessages } from "../build/build-class.ts";
import { ClassDefinitionError } from "../class-definition-error.ts";
import { defineClass } from "../define-class.ts";
import { instanceAt } from "../instance/instance-table.ts";
import type { PyClass } from "../py-class.ts";
import type { ClassSpec, Constructor } from "../spec.ts";

/** Variants by their names: fields with names, or a list of fields without (a tuple variant). */
export type UnionVariants = Readonly<
  Record<string, Readonly<Record<string, Converter<unknown>>> | readonly Converter<unknown>[]>
>;

/** The discriminated union that variants describe: `{ kind: "Circle", radius: number } | …`. */
export type InferUnion<U extends UnionVariants> = {
  [K in keyof U]: { readonly kind: K } & (U[K] extends readonly Converter<unknown>[]
    ? { readonly [I in keyof U[K] as I extends `${number}` ? `_${I}` : never]: Infer<U[K][I]> }
    : { readonly [F in keyof U[K]]: Infer<U[K][F]> });
}[keyof U];

/** How Python sees a union. */
export interface UnionOptions {
  readonly module?: string;
  readonly doc?: string;
  /** Signatures of the variants' constructors, where they have defaults. */
  readonly constructors?: Readonly<Record<string, string>>;
  /** `==`, field by field. */
  readonly eq?: boolean;
  /** `hash()` of the fields. Wants `eq`. */
  readonly hash?: boolean;
  /** Methods of all variants. */
  readonly methods?: ClassSpec["methods"];
}

/** A union of variants that Python knows: a converter between its values and instances of the variants' classes. */
export class PyUnion<T extends { readonly kind: PropertyKey }> implements Converter<T>, ModuleItem {
  readonly name: string;
  readonly #variants: UnionVariants;
  readonly #options: UnionOptions;
  readonly #sources = new Map<string, Constructor<object>>();
  readonly #classes = new Map<string, PyClass>();
  readonly #base: PyClass;
  #type: PyObjectPtr = NULL;

  /** Use {@link pyunion}. */
  constructor(name: string, variants: UnionVariants, options: UnionOptions) {
    this.name = name;
    this.#variants = variants;
    this.#options = options;
    checkVariants(name, variants, options);
    const { module, doc, methods } = options;
    const source = class {};
    this.#base = defineClass(source, {
      name,
      subclass: true,
      ...(module !== undefined && { module }),
      ...(doc !== undefined && { doc }),
      ...(methods !== undefined && { methods }),
    });
    for (const variant of Object.keys(variants)) this.#define(variant, source);
  }

  /** The Python annotation. */
  get pyType(): string {
    return this.name;
  }

  /** The annotation in stubs: the class of the module that lists it. */
  annotate(write: Annotator): string {
    return write.nameOf(this);
  }

  /** The class of all variants. */
  get base(): PyClass {
    return this.#base;
  }

  /** The class of each variant by its name. */
  get variants(): ReadonlyMap<string, PyClass> {
    return this.#classes;
  }

  /** The class of all variants, built on first use. */
  typeObject(py: Python): PyType {
    requireToken(py);
    return wrapBorrowed(this.#build()) as PyType;
  }

  /** The value that a variant's instance is. @throws {CastError} for any other object */
  fromPython(pointer: PyObjectPtr): T {
    const entry = instanceAt(pointer);
    if (entry?.value instanceof this.#base.source) return entry.value as T;
    throw castFailure(pointer, this.name);
  }

  /** The instance of a value: a new reference; the same object while Python has it, if Python made the value. */
  intoPython(value: T): PyObjectPtr {
    this.#build();
    if ((value as object) instanceof this.#base.source) return intoPython(value);
    const source = this.#sources.get(String(value.kind));
    if (source === undefined) throw new ConversionError(describe(value), `${this.name} has no variant of its kind`);
    return intoPython(Object.assign(Reflect.construct(source as never, []) as object, value));
  }

  mayAccept(pointer: PyObjectPtr): boolean {
    return this.#base.check(pointer);
  }

  /** The class as a module's. */
  intoModule(moduleName: string): PyObjectPtr {
    for (const one of this.#classes.values()) objects.decRef(one.intoModule(moduleName));
    objects.decRef(this.#base.intoModule(moduleName));
    return share(this.#build());
  }

  #define(variant: string, base: Constructor<object>): void {
    const shape = this.#variants[variant] as UnionVariants[string];
    const isTuple = Array.isArray(shape);
    const fields = Object.fromEntries(Object.entries(shape).map(([key, one]) => [isTuple ? `_${key}` : key, one]));
    const names = Object.keys(fields);
    const Parent = base as new () => object;
    const source = class extends Parent {
      readonly kind: string = variant;
    };
    const signature = this.#options.constructors?.[variant];
    const construct = (...values: readonly unknown[]): object =>
      Object.assign(new source(), Object.fromEntries(names.map((name, index) => [name, values[index]])));
    const { module, eq = false, hash = false } = this.#options;
    const definition = defineClass(source, {
      name: variant,
      ...(module !== undefined && { module }),
      new: {
        call: construct,
        signature: signature ?? `(${names.join(", ")})`,
        args: names.map((name) => fields[name] as Converter<unknown>),
      },
      fields,
      getAll: true,
      frozen: true,
      eq,
      hash,
      matchArgs: names,
      ...(isTuple && { methods: tupleMethods(names) }),
    });
    this.#sources.set(variant, source);
    this.#classes.set(variant, definition as unknown as PyClass);
  }

  #build(): PyObjectPtr {
    if (this.#type !== NULL) return this.#type;
    const type = this.#base.typePointer();
    this.#type = type;
    for (const [variant, one] of this.#classes) {
      const inner = one.typePointer();
      okOrThrow(PyObject_SetAttr(type, intern(variant), inner));
      okOrThrow(PyObject_SetAttr(inner, intern("__qualname__"), intern(`${this.name}.${variant}`)));
      nameInMessages(inner, `${this.#base.fullName}.${variant}`);
    }
    // Its variants are made; nobody else may derive from it.
    clearFlag(type as PyTypeObjectPtr, Py_TPFLAGS_BASETYPE);
    return type;
  }
}

/**
 * Makes a discriminated union known to Python (PyO3's complex enums): each variant is a class in the union's class.
 *
 * @example
 * ```ts
 * import { pyunion, Python, t } from "@taipan/core";
 * const Shape = pyunion("Shape", { Circle: { radius: t.f64 }, Square: { side: t.f64 } });
 * Python.attach((py) => {
 *   const circle = Shape.typeObject(py).getAttr("Circle").call([], { radius: 2 });
 *   const value = circle.extract(Shape);
 *   expect(value.kind === "Circle" && value.radius).toBe(2);
 * });
 * ```
 * @throws {ClassDefinitionError} if there are no variants, or the options contradict each other
 */
export function pyunion<const U extends UnionVariants>(
  name: string,
  variants: U,
  options: UnionOptions = {},
): PyUnion<InferUnion<U>> {
  return new PyUnion<InferUnion<U>>(name, variants, options);
}

function tupleMethods(names: readonly string[]): NonNullable<ClassSpec["methods"]> {
  return {
    __len__: { call: () => names.length },
    __getitem__: {
      call(this: object, index: number): unknown {
        const name = names.at(index);
        if (name === undefined) throw new PyIndexError("tuple index out of range");
        return Reflect.get(this, name);
      },
    },
  };
}

function checkVariants(name: string, variants: UnionVariants, options: object): void {
  const fail = (reason: string): never => {
    throw new ClassDefinitionError(name, undefined, reason);
  };
  if (Object.keys(variants).length === 0) fail("#[pyclass] can't be used on enums without any variants");
  if ("extends" in options) fail("enums can't extend from other classes");
  if ("subclass" in options) fail("enums can't be inherited by other classes");
}
