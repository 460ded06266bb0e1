import type { PyModuleDefinition } from "@taipan/core/definitions";
import { DefinitionNames } from "./definition-names.ts";
import { exportedItems, itemsOf, type ModuleItems } from "./module-items.ts";
import type { StubModule } from "./model.ts";
import { nameDefinitions, readModule } from "./read-module.ts";
import { definedNames, writeModule } from "./write-module.ts";

/** What stubs are written for: definitions, or what a file exports that Python imports by a name. */
export type StubSource = PyModuleDefinition | { readonly name: string; readonly exports: object };

/** How stubs are written. */
export interface StubOptions {
  /**
   * Whether a module without others inside is a file (`shop.pyi`), or a folder (`shop/__init__.pyi` with `py.typed`), which
   * is what type checkers want of an installed distribution (PEP 561). Default: a file.
   */
  readonly layout?: "file" | "folder";
}

/** Texts of files by their paths, with `/`, relative to where Python looks for modules. */
export type StubFiles = ReadonlyMap<string, string>;

/**
 * Writes the stubs of modules that are defined in TypeScript. Nothing is registered, and Python need not run. A folder that
 * stubs fill alone gets a `py.typed`; a module of a package that is Python's (`pkg._native`) gets its one file.
 *
 * @example
 * ```ts
 * import { pyfunction, pymodule, t } from "@taipan/core";
 * import { generateStubs } from "@taipan/introspection";
 * const double = pyfunction({ name: "double", signature: "(x, /)", args: [t.f64], returns: t.f64 }, (x) => 2 * x);
 * const files = generateStubs([pymodule({ name: "pycool", functions: [double] })]);
 * expect(files.get("pycool.pyi")).toContain("def double(x: SupportsFloat | SupportsIndex, /) -> float: ...");
 * ```
 * @see PyO3 `pyo3-introspection`, maturin `generate-stubs`
 */
export function generateStubs(sources: readonly StubSource[], options: StubOptions = {}): StubFiles {
  const modules = describeModules(sources);
  const defined = new Map(modules.map((one) => [one.name, definedNames(one)] as const));
  const files = new Map<string, string>();
  for (const one of modules) {
    const isPackage = one.submodules.length > 0 || (options.layout === "folder" && !one.name.includes("."));
    const folder = one.name.replaceAll(".", "/");
    files.set(isPackage ? `${folder}/__init__.pyi` : `${folder}.pyi`, writeModule(one, isPackage, defined));
    if (isPackage && !one.name.includes(".")) files.set(`${folder}/py.typed`, "");
  }
  return files;
}

function withInner(module: ModuleItems): ModuleItems[] {
  return [module, ...module.submodules.flatMap(withInner)];
}

/** What the stubs say before they are text, for programs with a form of their own. */
export function describeModules(sources: readonly StubSource[]): readonly StubModule[] {
  const tops = sources.map((one) => ("exports" in one ? exportedItems(one.name, one.exports) : itemsOf(one)));
  const names = new DefinitionNames();
  for (const one of tops) nameDefinitions(one, names);
  return tops.flatMap(withInner).map((items) => readModule(items, names));
}
