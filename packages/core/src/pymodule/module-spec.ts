import type { Python } from "../interpreter/python.ts";
import type { Constructor } from "../pyclass/spec.ts";
import type { PyModule } from "../types/code/module.ts";
import type { ModuleItem } from "../types/code/module-item.ts";
import type { PyModuleDefinition } from "./define-module.ts";

/** What a module written in TypeScript offers to Python. */
export interface ModuleSpec {
  /** Name that Python imports, in full: `pkg._native` belongs to a package `pkg`. Of a submodule, the last part. */
  readonly name: string;
  /** `__doc__` */
  readonly doc?: string;
  /** Functions, by their own names; or Python's name → function. */
  readonly functions?: readonly ModuleFunction[] | Readonly<Record<string, ModuleFunction>>;
  /** Classes, by their names in Python: definitions, or TypeScript classes that Python knows. */
  readonly classes?: readonly (ModuleItem | Constructor<object>)[];
  /** Exception types, by their names in Python. */
  readonly exceptions?: readonly ModuleItem[];
  /** Other values, converted by the default rules. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** Modules inside it, which `import parent.child` finds as well. */
  readonly submodules?: readonly PyModuleDefinition[];
  /**
   * Adds what the lists cannot say, after them, each time the module is made. What it throws is what `import` raises.
   * It must be done when it returns: a promise is refused.
   */
  readonly init?: (module: PyModule, py: Python) => void;
  /**
   * Whether a free-threaded interpreter must turn its GIL on to import the module (PyO3 `gil_used`). Only for
   * `appendToInittab`: CPython asks no other module. Default: no, TypeScript runs on one thread in any case.
   */
  readonly gilUsed?: boolean;
}

/** A function that takes positional arguments by the default rules, or one that says how: what `pyfunction` makes. */
export type ModuleFunction = ((...args: never[]) => unknown) | ModuleItem;
