import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { onOwnException } from "../error/crossing/own-exception.ts";
import { onInstance } from "../convert/default/instances.ts";
import { share } from "../convert/default/into-python.ts";
import type { Python } from "../interpreter/python.ts";
import { requireToken } from "../interpreter/require-token.ts";
import { registerWrapper, wrapBorrowed } from "../reference/wrap.ts";
import { isInstanceOfType } from "../types/object/instance-check.ts";
import type { ModuleItem } from "../types/code/module-item.ts";
import type { PyType } from "../types/code/type.ts";
import { type BuiltClass, buildClass, rename } from "./build/build-class.ts";
import { asRecord, checkMembers, checkSpec } from "./build/check-spec.ts";
import { initializeClass } from "./build/class-attributes.ts";
import { ClassPlan } from "./build/class-plan.ts";
import { classAbove, registerClass } from "./class-registry.ts";
import { ClassDefinitionError } from "./class-definition-error.ts";
import { exceptionOf } from "./build/class-exception.ts";
import { type ConstructedClass, makeObject } from "./build/construct.ts";
import { instanceAt, pythonObjectOf } from "./instance/instance-table.ts";
import { PyInstance } from "./instance/py-instance.ts";
import type { ClassSpec, Constructor, MemberSpec } from "./spec.ts";

/** A TypeScript class that Python knows. It stands for its type, as `PyList` does: `obj.cast(PyPoint)`. */
export class PyClass<T extends object = object> implements ConstructedClass, ModuleItem {
  readonly spec: ClassSpec<T>;
  readonly source: Constructor<T>;
  readonly prototype: PyInstance<T> = PyInstance.prototype as PyInstance<T>;
  readonly #plan: ClassPlan;
  #built: BuiltClass | undefined;
  #module: string;
  #isInModule = false;
  /** Why the class could not be initialized. */
  #failure: Error | undefined;

  /** Use {@link defineClass}. */
  constructor(source: Constructor<T>, spec: ClassSpec<T>) {
    this.source = source;
    this.spec = spec;
    this.#module = spec.module ?? "builtins";
    checkSpec(source, spec as ClassSpec<never>);
    this.#plan = new ClassPlan(this, spec as ClassSpec<never>);
    registerClass(source, this as unknown as PyClass);
  }

  /** Its name in Python. */
  get name(): string {
    return this.spec.name ?? this.source.name;
  }

  /** Its name in messages. */
  get pyName(): string {
    return this.name;
  }

  /** Module and name. */
  get fullName(): string {
    return `${this.#module}.${this.name}`;
  }

  /** `__module__` */
  get module(): string {
    return this.#module;
  }

  get borrowCheck(): boolean {
    return this.spec.borrowCheck === true;
  }

  get isFrozen(): boolean {
    return this.spec.frozen === true;
  }

  get baseArgs(): ((instance: never) => readonly unknown[]) | undefined {
    return this.spec.baseArgs as ((instance: never) => readonly unknown[]) | undefined;
  }

  get baseNew(): PyObjectPtr {
    return this.#build().baseNew;
  }

  get setLife(): PyObjectPtr {
    return this.#build().setLife;
  }

  /** What Python has in the class. */
  get plan(): ClassPlan {
    return this.#plan;
  }

  /** See {@link augment}. */
  augment(more: MemberSpec): void {
    if (this.#built !== undefined) {
      throw new ClassDefinitionError(
        this.name,
        Object.keys(asRecord(more.methods))[0],
        "Python uses the class already",
      );
    }
    checkMembers(this.source, more);
    this.#plan.add(more);
  }

  /** The class object, built on first use. */
  typeObject(py: Python): PyType {
    requireToken(py);
    return wrapBorrowed(this.typePointer()) as PyType;
  }

  /** A new instance, made by the TypeScript constructor, as a Python object. */
  create(py: Python, ...args: readonly unknown[]): PyInstance<T> {
    return py.toPython(Reflect.construct(this.source as never, args)) as PyInstance<T>;
  }

  /** Whether an object (borrowed) is an instance, subclasses included. */
  check(pointer: PyObjectPtr): boolean {
    return isInstanceOfType(pointer, this.typePointer());
  }

  /** Whether an object's (borrowed) type is exactly this one. */
  checkExact(pointer: PyObjectPtr): boolean {
    return objects.typeOf(pointer) === this.typePointer();
  }

  /** The same as {@link PyClass.typePointer}: what stands for a type has it. */
  $type(): PyObjectPtr {
    return this.typePointer();
  }

  /** The class object, borrowed; it is kept for the life of the process. SAFETY: attached. */
  typePointer(): PyObjectPtr {
    return this.#build().type;
  }

  /** The class object as a module's: a new reference. The first module that takes it is its `__module__`. */
  intoModule(moduleName: string): PyObjectPtr {
    if (this.spec.module === undefined && !this.#isInModule) {
      this.#isInModule = true;
      this.#module = moduleName;
      if (this.#built !== undefined) rename(this.#built.type, moduleName, this.fullName);
    }
    return share(this.typePointer());
  }

  /** The Python object of an instance: the one that Python has, or a new one. Gives a new reference. */
  intoPython(value: T): PyObjectPtr {
    const known = pythonObjectOf(value);
    return known === NULL ? makeObject(this, this.typePointer(), value, false) : known;
  }

  #build(): BuiltClass {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#built !== undefined) return this.#built;
    const built = buildClass(this as unknown as PyClass, classAbove(this.source));
    // Its attributes may be instances of it.
    this.#built = built;
    registerWrapper(built.type as PyTypeObjectPtr, (pointer) => new PyInstance(pointer));
    onInstance(instanceAt);
    onOwnException(exceptionOf);
    try {
      initializeClass(this as unknown as PyClass);
    } catch (error) {
      throw (this.#failure = error as Error);
    }
    return built;
  }
}
