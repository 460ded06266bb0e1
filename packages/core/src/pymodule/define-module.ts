import { library } from "@taipan/ffi";
import { withScope } from "../interpreter/attach.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Python } from "../interpreter/python.ts";
import { requireClass } from "../pyclass/class-registry.ts";
import type { PyModule } from "../types/code/module.ts";
import { importModule, registerModule } from "./importer.ts";
import { appendToInittab } from "./inittab.ts";
import type { ModuleSpec } from "./module-spec.ts";

/** A module written in TypeScript. */
export class PyModuleDefinition {
  readonly spec: ModuleSpec;

  constructor(spec: ModuleSpec) {
    this.spec = spec;
  }

  /** Its name in Python; of a submodule the last part. */
  get name(): string {
    return this.spec.name;
  }

  /**
   * Makes the module importable in the running interpreter, which starts if need be. It is made when Python imports it,
   * on this isolate's thread; once made, every thread can import it.
   *
   * @throws {Error} if Python has imported another module of that name, or if the module needs the GIL turned on
   */
  register(): void {
    withScope(() => {
      if (this.spec.gilUsed === true && library("PyModule_New").freeThreaded) {
        throw new Error(
          `Cannot register module '${this.name}': it needs the GIL, which only built-in modules turn on, use appendToInittab()`,
        );
      }
      this.#register(this.name);
    });
  }

  /** Registers the module if that was not done, imports it and gives it. @throws {PyErr} what its `init` throws */
  bind(py: Python): PyModule {
    if (!this.#isRegistered) this.register();
    return py.import(this.name);
  }

  /**
   * Makes the module a built-in one of an interpreter that does not run yet.
   *
   * @throws {Error} if the interpreter runs already
   */
  appendToInittab(): void {
    appendToInittab(this.name, this.spec.gilUsed === true, (module) => {
      // What is inside is imported while this is filled.
      for (const inner of this.spec.submodules ?? []) inner.#register(`${this.name}.${inner.name}`);
      this.fill(module, this.name);
    });
  }

  #isRegistered = false;

  #register(fullName: string): void {
    const { doc, submodules = [] } = this.spec;
    const fill = (module: PyModule): void => this.fill(module, fullName);
    registerModule(fullName, fill, doc, submodules.length > 0);
    this.#isRegistered = true;
    for (const inner of submodules) inner.#register(`${fullName}.${inner.name}`);
  }

  /**
   * Puts everything into a module that was made otherwise.
   *
   * @param fullName its name with those of the modules around it
   */
  fill(module: PyModule, fullName: string = module.name()): void {
    const { doc, functions = [], classes = [], exceptions = [], constants = {}, submodules = [], init } = this.spec;
    if (doc !== undefined) module.setAttr("__doc__", doc);
    const isList = Array.isArray(functions);
    for (const [name, one] of Object.entries(functions)) module.addFunction(one, isList ? undefined : name);
    for (const one of classes) module.addClass(typeof one === "function" ? requireClass(one) : one);
    for (const one of exceptions) module.add(one.name, one);
    for (const [name, value] of Object.entries(constants)) module.add(name, value);
    for (const inner of submodules) module.addSubmodule(importModule(`${fullName}.${inner.name}`), inner.name);
    const outcome: unknown = init?.(module, isolate.top as Python);
    if (outcome instanceof Promise) {
      outcome.catch(() => undefined);
      throw new TypeError(`Cannot initialize module '${fullName}': its init function is asynchronous`);
    }
  }
}

/**
 * Describes a module; `register()` makes it importable in the running interpreter, `appendToInittab()` a built-in module
 * of one that will start. In short form, a function that adds everything.
 *
 * @example Declared
 * ```ts
 * import { pymodule, Python } from "@taipan/core";
 * const cool = pymodule({ name: "pycool", constants: { VERSION: "1" }, functions: [function double(x: number) { return 2 * x; }] });
 * cool.register();
 * Python.attach((py) => py.run("import pycool; assert pycool.double(4) == 8 and pycool.VERSION == '1'"));
 * ```
 * @see PyO3 `#[pymodule]`
 */
export function pymodule(spec: ModuleSpec): PyModuleDefinition;
export function pymodule(name: string, init: NonNullable<ModuleSpec["init"]>): PyModuleDefinition;
export function pymodule(spec: ModuleSpec | string, init?: ModuleSpec["init"]): PyModuleDefinition {
  if (typeof spec !== "string") return new PyModuleDefinition(spec);
  return new PyModuleDefinition(init === undefined ? { name: spec } : { name: spec, init });
}
