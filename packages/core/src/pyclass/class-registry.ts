import type { PyClass } from "./py-class.ts";
import type { Constructor } from "./spec.ts";

const definitions = new Map<unknown, PyClass>();

/** Remembers which class of Python stands for a TypeScript class. */
export function registerClass(source: Constructor<object>, definition: PyClass): void {
  definitions.set(source, definition);
}

/** The class that stands for a TypeScript class; `undefined` for one that is not defined for Python. */
export function classOf(source: unknown): PyClass | undefined {
  return definitions.get(source);
}

/** The same for the nearest class above a TypeScript class. */
export function classAbove(source: Constructor<object>): PyClass | undefined {
  let above: unknown = Object.getPrototypeOf(source);
  while (typeof above === "function") {
    const found = definitions.get(above);
    if (found !== undefined) return found;
    above = Object.getPrototypeOf(above);
  }
  return undefined;
}

/** {@link classOf} for what must be known. @throws {TypeError} if it is not defined for Python */
export function requireClass(source: Constructor<object>): PyClass {
  const found = definitions.get(source);
  if (found !== undefined) return found;
  throw new TypeError(
    `Cannot find class '${source.name}' in Python: it is not defined for it, use defineClass() or @pyclass`,
  );
}
