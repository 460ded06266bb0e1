import type { PyObjectPtr } from "@taipan/ffi";

/** Makes a new reference to the Python form of a value. */
export type IntoPython<T> = (value: T) => PyObjectPtr;

const converters = new Map<unknown, IntoPython<never>>();

/** Says how instances of a class, and of its subclasses, become Python objects by default. */
export function registerIntoPython<T>(constructor: abstract new (...args: never[]) => T, convert: IntoPython<T>): void {
  converters.set(constructor.prototype, convert as IntoPython<never>);
}

/** The converter of a value's class or of the nearest class above it that has one. */
export function intoPythonOf(value: object): IntoPython<object> | undefined {
  let prototype: unknown = Object.getPrototypeOf(value);
  while (prototype !== null) {
    const convert = converters.get(prototype);
    if (convert !== undefined) return convert as IntoPython<object>;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}
