import { NULL, objects, PyErr_NewExceptionWithDoc, PyImport_ImportModule, PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intern } from "../../intern.ts";
import type { ModuleItem } from "../../types/code/module-item.ts";
import { awaitImport, registerExceptionClass } from "./exception-registry.ts";
import { PyException } from "./exceptions.ts";
import { ownedOrThrow } from "../crossing/fetch.ts";
import type { ExceptionClass } from "../py-err.ts";

/** What a new exception type is besides its name. */
export interface ExceptionOptions<B extends ExceptionClass = ExceptionClass> {
  /** Default: `PyException`. */
  readonly base?: B;
  /** `__doc__` */
  readonly doc?: string;
}

/** What is known of an exception type before Python is asked. */
export interface ExceptionOrigin {
  /** Of the type, which may be another one than that which offers it. */
  readonly module: string;
  readonly base: ExceptionClass;
  readonly doc: string | undefined;
  /** Whether Python code defines it. */
  readonly isImported: boolean;
}

const origins = new WeakMap<object, ExceptionOrigin>();

/** Where a class of errors comes from; `undefined` if neither function here made it. */
export function exceptionOrigin(one: object): ExceptionOrigin | undefined {
  return origins.get(one);
}

/** A class of errors whose exception type was made or found by name. */
export type NamedException<B extends ExceptionClass> = B & ModuleItem;

/**
 * Makes a new exception type and the class that stands for it (PyO3 `create_exception!`). The type is made when it is
 * first needed; a `pymodule` offers it under its name with `exceptions: [MyError]`.
 *
 * @param module `__module__` of the type
 */
export function createException<B extends ExceptionClass = typeof PyException>(
  module: string,
  name: string,
  options: ExceptionOptions<B> = {},
): NamedException<B> {
  const base = (options.base ?? PyException) as B;
  let type: PyObjectPtr = NULL;
  const origin = { module, base, doc: options.doc, isImported: false };
  return namedClass(origin, name, (made) => {
    if (type !== NULL) return type;
    const fullName = `${module}.${name}`;
    type = ownedOrThrow(PyErr_NewExceptionWithDoc(fullName, options.doc ?? null, base.$type(), NULL));
    registerExceptionClass(type, made);
    return type;
  });
}

/**
 * The class for an exception type that Python code defines (PyO3 `import_exception!`). The module is imported when TypeScript
 * makes such an error, or asks for one with `matches`; errors that Python raises are instances of the class in any case.
 *
 * @param base the class for the nearest built-in base of the type. Default: `PyException`
 */
export function importException<B extends ExceptionClass = typeof PyException>(
  module: string,
  name: string,
  base: B = PyException as unknown as B,
): NamedException<B> {
  let type: PyObjectPtr = NULL;
  const named: NamedException<B> = namedClass({ module, base, doc: undefined, isImported: true }, name, (made) => {
    if (type !== NULL) return type;
    const imported = ownedOrThrow(PyImport_ImportModule(module));
    try {
      type = ownedOrThrow(PyObject_GetAttr(imported, intern(name)));
    } finally {
      objects.decRef(imported);
    }
    registerExceptionClass(type, made);
    return type;
  });
  awaitImport(module, () => named.$type());
  return named;
}

/** A subclass of the base, of a name, whose exception type `find` gives: borrowed, kept for ever. */
function namedClass<B extends ExceptionClass>(
  origin: ExceptionOrigin,
  name: string,
  find: (made: ExceptionClass) => PyObjectPtr,
): NamedException<B> {
  const parent = origin.base;
  class Named extends parent {
    static override $type(): PyObjectPtr {
      return find(Named);
    }

    static intoModule(): PyObjectPtr {
      const pointer = find(Named);
      objects.incRef(pointer);
      return pointer;
    }
  }
  Object.defineProperty(Named, "name", { value: name });
  origins.set(Named, origin);
  return Named as unknown as NamedException<B>;
}
