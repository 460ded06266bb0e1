import { inspect } from "node:util";

/**
 * Says how `node:util` shows instances of a class. A plain member with a computed name would keep the compiler from
 * writing declarations file by file.
 */
export function inspectAs<T extends object>(prototype: T, show: (object: T) => string): void {
  Object.defineProperty(prototype, inspect.custom, {
    configurable: true,
    value(this: T) {
      return show(this);
    },
  });
}
