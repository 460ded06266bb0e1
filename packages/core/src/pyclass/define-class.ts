import { NULL, objects, PyObject_SetAttr } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { share } from "../convert/default/into-python.ts";
import { onInstance } from "../convert/default/instances.ts";
import { registerIntoPython } from "../convert/default/registry.ts";
import { okOrThrow } from "../error/fetch.ts";
import { intern } from "../intern.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import type { Python } from "../interpreter/python.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { live } from "../reference/live.ts";
import { registerWrapper, wrapBorrowed } from "../reference/wrap.ts";
import type { PyAny } from "../types/any.ts";
import { bindInstance, instanceAt, pythonObjectOf } from "./instance-table.ts";
import { classMembers } from "./members.ts";
import { PyInstance } from "./py-instance.ts";
import type { ClassSpec, Constructor } from "./spec.ts";

/** A TypeScript class that Python knows. */
export class PyClass<T extends object = object> {
  readonly spec: ClassSpec;
  readonly #source: Constructor<T>;
  #type: PyObjectPtr = NULL;
  #isInModule = false;

  constructor(constructor: Constructor<T>, spec: ClassSpec) {
    this.#source = constructor;
    this.spec = spec;
  }

  /** Its name in Python. */
  get name(): string {
    return this.spec.name ?? this.#source.name;
  }

  /** The class object, built on first use. */
  typeObject(py: Python): PyAny {
    live(py.None);
    return wrapBorrowed(this.typePointer()) as PyAny;
  }

  /** A new instance, made by the TypeScript constructor, as a Python object. */
  create(py: Python, ...args: readonly unknown[]): PyInstance<T> {
    return py.toPython(Reflect.construct(this.#source, args)) as PyInstance<T>;
  }

  /** The class object, borrowed; it is kept for the life of the process. SAFETY: attached. */
  typePointer(): PyObjectPtr {
    if (this.#type !== NULL) return this.#type;
    const construct = (self: unknown, args: unknown, keywords: unknown): void => {
      const handle = self as PyAny;
      const values = (args as PyAny).toJs() as unknown[];
      if ((keywords as PyAny).len() > 0) throw new TypeError(`${this.name}() takes no keyword arguments`);
      bindInstance(live(handle), Reflect.construct(this.#source, values), this.spec.frozen === true);
    };
    const { methods, properties } = classMembers(this.#source, this.spec);
    const type = callPython(bootstrapped("make_class"), [
      this.name,
      this.spec.module ?? "builtins",
      this.spec.doc,
      construct,
      methods,
      properties,
    ]);
    for (const pointer of [...methods.values(), ...[...properties.values()].flat()]) pointer?.release();
    this.#type = type;
    registerWrapper(type as PyTypeObjectPtr, (pointer) => new PyInstance(pointer));
    onInstance(instanceAt);
    return type;
  }

  /** The class object as a module's: a new reference. The first module that takes it is its `__module__`. */
  intoModule(moduleName: string): PyObjectPtr {
    const type = this.typePointer();
    if (this.spec.module === undefined && !this.#isInModule) {
      this.#isInModule = true;
      okOrThrow(PyObject_SetAttr(type, intern("__module__"), intern(moduleName)));
    }
    return share(type);
  }

  /** The Python object of an instance: the one that Python has, or a new one. Gives a new reference. */
  intoPython(value: T): PyObjectPtr {
    const known = pythonObjectOf(value);
    if (known !== NULL) return known;
    const object = callPython(bootstrapped("new_instance"), [new Borrowing(this.typePointer())]);
    try {
      bindInstance(object, value, this.spec.frozen === true);
    } catch (error) {
      objects.decRef(object);
      throw error;
    }
    return object;
  }
}

/**
 * Makes a TypeScript class known to Python: its instances cross as Python objects of a class of the same name, and one
 * that comes back is the same instance. Plain data; nothing happens until Python is used.
 *
 * @see PyO3 `#[pyclass]`
 */
export function defineClass<T extends object>(constructor: Constructor<T>, spec: ClassSpec = {}): PyClass<T> {
  const definition = new PyClass(constructor, spec);
  registerIntoPython(constructor as never, (value: T) => definition.intoPython(value));
  return definition;
}
