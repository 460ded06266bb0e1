import type { PyClass } from "../pyclass/define-class.ts";

/** What a module written in TypeScript offers to Python. */
export interface ModuleSpec {
  /** Name that Python imports; dots make it a submodule's. */
  readonly name: string;
  /** `__doc__` */
  readonly doc?: string;
  /** Functions, by their own names; or Python's name → function. */
  readonly functions?: readonly ModuleFunction[] | Readonly<Record<string, ModuleFunction>>;
  /** Classes, by their names in Python. */
  readonly classes?: readonly PyClass[];
  /** Other values, converted by the default rules. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** A function that Python calls with positional arguments. */
export type ModuleFunction = (...args: never[]) => unknown;
