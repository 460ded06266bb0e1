import type { PyObjectPtr } from "@taipan/ffi";

/** Makes a new reference to the Python form of a value. */
export type IntoPython<T> = (value: T) => PyObjectPtr;

const converters = new Map<unknown, IntoPython<never>>();

/** Whether a class was registered that literals are of: until then they need no look-up. */
export let coversPlain = false;

/** Symbols of protocols, such as `Symbol.asyncIterator`, and how values that follow them convert. */
const protocols = new Map<symbol, IntoPython<never>>();

/**
 * Says how instances of a class, and of its subclasses, become Python objects by default; or, for a symbol, how objects
 * do that have it as a key and whose class is not registered. A later registration replaces an earlier one.
 *
 * The function gives a new reference, which the caller takes over.
 *
 * @example Promises, and whatever can be iterated asynchronously, are refused until a package for them says otherwise
 * ```ts
 * import { registerIntoPython, t } from "@taipan/core";
 * class Money {
 *   readonly cents = 1250n;
 * }
 * registerIntoPython(Money, ({ cents }) => t.fraction.intoPython({ numerator: cents, denominator: 100n }));
 * ```
 */
export function registerIntoPython<T>(constructor: abstract new (...args: never[]) => T, convert: IntoPython<T>): void;
export function registerIntoPython(protocol: symbol, convert: IntoPython<object>): void;
export function registerIntoPython(
  key: symbol | (abstract new (...args: never[]) => unknown),
  convert: IntoPython<never>,
): void {
  if (typeof key === "symbol") {
    protocols.set(key, convert);
    return;
  }
  converters.set(key.prototype, convert);
  coversPlain ||= key.prototype === Object.prototype || key.prototype === Array.prototype;
}

/** The converter of the first registered protocol that a value follows. */
export function protocolOf(value: object): IntoPython<object> | undefined {
  for (const [symbol, convert] of protocols) if (symbol in value) return convert as IntoPython<object>;
  return undefined;
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
