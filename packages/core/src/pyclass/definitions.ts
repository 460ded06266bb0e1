import type { ModuleItem } from "../types/module-item.ts";

/** What Python knows each TypeScript class as. */
const definitions = new WeakMap<object, ModuleItem>();

/** Notes the definition of a class. */
export function rememberDefinition(constructor: object, definition: ModuleItem): void {
  definitions.set(constructor, definition);
}

/** The definition of a class; `undefined` of one that Python was not told of. A base class's does not count. */
export function classDefinition(constructor: object): ModuleItem | undefined {
  return definitions.get(constructor);
}
