import {
  objects,
  PyDict_SetItem,
  PyImport_GetModuleDict,
  PyModule_New,
  PyModule_SetDocString,
  PyObject_SetAttr,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython, share } from "../convert/default/into-python.ts";
import { okOrThrow, ownedOrThrow } from "../error/fetch.ts";
import { intern } from "../intern.ts";
import { withScope } from "../interpreter/attach.ts";
import { makeNamedFunction } from "../pyfunction/function-object.ts";
import { appendToInittab } from "./inittab.ts";
import type { ModuleSpec } from "./module-spec.ts";

/** A module written in TypeScript. */
export class PyModuleDefinition {
  readonly spec: ModuleSpec;

  constructor(spec: ModuleSpec) {
    this.spec = spec;
  }

  /** Makes the module importable in the running interpreter, which starts if need be: it is put into `sys.modules`. */
  register(): void {
    withScope(() => {
      const module = ownedOrThrow(PyModule_New(this.spec.name));
      try {
        this.fill(module);
        okOrThrow(PyDict_SetItem(PyImport_GetModuleDict(), intern(this.spec.name), module));
      } finally {
        objects.decRef(module);
      }
    });
  }

  /**
   * Makes the module a built-in one of an interpreter that does not run yet.
   *
   * @throws {Error} if the interpreter runs already
   */
  appendToInittab(): void {
    appendToInittab(this.spec.name, (module) => this.fill(module));
  }

  /** Puts everything into a module object (borrowed). */
  fill(module: PyObjectPtr): void {
    const { doc, functions = [], classes = [], constants = {} } = this.spec;
    if (doc !== undefined) okOrThrow(PyModule_SetDocString(module, doc));
    const named = Array.isArray(functions)
      ? functions.map((one) => [one.name, one] as const)
      : Object.entries(functions);
    for (const [name, one] of named) add(module, name, makeNamedFunction(one, name, this.spec.name));
    for (const one of classes) add(module, one.name, share(one.typePointer()));
    for (const [name, value] of Object.entries(constants)) add(module, name, intoPython(value));
  }
}

/** Describes a module; `register()` or `appendToInittab()` makes it importable. @see PyO3 `#[pymodule]` */
export function pymodule(spec: ModuleSpec): PyModuleDefinition {
  return new PyModuleDefinition(spec);
}

/** Sets an attribute to a new reference, which is released. */
function add(module: PyObjectPtr, name: string, value: PyObjectPtr): void {
  try {
    okOrThrow(PyObject_SetAttr(module, intern(name), value));
  } finally {
    objects.decRef(value);
  }
}
