import { ConversionError } from "../convert/conversion-error.ts";
import { PyImportError } from "../error/classes/exceptions.ts";
import { isolate } from "../interpreter/isolate.ts";
import type { Python } from "../interpreter/python.ts";
import { classOf } from "../pyclass/class-registry.ts";
import type { PyModule } from "../types/code/module.ts";
import { isModuleItem } from "../types/code/module-item.ts";
import { PyModuleDefinition } from "./define-module.ts";

/**
 * Fills a Python module with what a file exports.
 *
 * A default export made by `pymodule` says everything. Otherwise each export is an attribute of its name: what
 * `pyfunction`, `defineClass` and `createException` made as themselves, a class as what `defineClass` or a decorator made
 * of it, a plain function as one that takes positional arguments, other values by the default rules. A class that Python
 * was not told of, or a value without a Python form, is left out with an `ImportWarning`.
 */
export function fillFromExports(module: PyModule, exports: object): void {
  const { default: main } = exports as { default?: unknown };
  if (main instanceof PyModuleDefinition) {
    requireSameName(module.name(), main.name);
    main.fill(module);
    return;
  }
  for (const [name, value] of Object.entries(exports)) {
    if (name === "default" && value === exports) continue;
    addExport(module, name, value);
  }
}

/** A module of another name would be listed in `sys.modules` under a name that its functions and classes do not have. */
function requireSameName(imported: string, defined: string): void {
  if (imported === defined || imported.split(".").at(-1) === defined) return;
  throw new PyImportError(`the file of module '${imported}' defines module '${defined}': the names must be equal`);
}

function addExport(module: PyModule, name: string, value: unknown): void {
  if (isModuleItem(value)) {
    module.add(name, value);
  } else if (typeof value === "function" && isClass(value)) {
    const definition = classOf(value);
    if (definition === undefined) warn(module, `the class '${name}' is not defined for Python`);
    else module.add(name, definition);
  } else if (typeof value === "function") {
    module.addFunction(value as (...args: never[]) => unknown, name);
  } else {
    addValue(module, name, value);
  }
}

function addValue(module: PyModule, name: string, value: unknown): void {
  try {
    if (/^__\w+__$/.test(name)) module.setAttr(name, value);
    else module.add(name, value);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    warn(module, error.message);
  }
}

function isClass(value: object): boolean {
  return Function.prototype.toString.call(value).startsWith("class");
}

/** @throws {PyErr} the warning itself, where a filter says so */
function warn(module: PyModule, reason: string): void {
  const py = isolate.top as Python;
  const category = py.import("builtins").getAttr("ImportWarning");
  py.import("warnings").callMethod("warn", [`module '${module.name()}': ${reason}`, category, 2]);
}
