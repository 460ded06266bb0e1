import { type ReadOptions, readModules } from "./read-modules.ts";
import { writeDeclarations, type WriteOptions } from "./write-declarations.ts";

/** How types are read and written. */
export interface TypesOptions extends ReadOptions, WriteOptions {}

/**
 * Types of installed Python modules, as the text of a `.d.ts`. A program that has it among its files gets typed proxies:
 * `py.import("json").proxy.dumps(…)`. What Python does not say is `unknown`.
 *
 * @example
 * ```ts
 * import { generateTypes } from "@taipan/introspection";
 * const text = await generateTypes(["string"]);
 * expect(text).toContain('declare module "@taipan/core"');
 * ```
 * @throws {PythonModuleError} if a module is not there, or Python cannot be run
 */
export async function generateTypes(modules: readonly string[], options: TypesOptions = {}): Promise<string> {
  return writeDeclarations(await readModules(modules, options), options);
}
