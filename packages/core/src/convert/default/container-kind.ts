import { coversPlain, intoPythonOf } from "./registry.ts";

/** The JavaScript values that become Python containers. */
export type ContainerKind = "array" | "map" | "set" | "record";

/** Which container an object is by the default rules; `undefined` where it is none, or its class is registered. */
export function containerKind(value: object): ContainerKind | undefined {
  if (!coversPlain) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Array.prototype && Array.isArray(value)) return "array";
    if (prototype === Object.prototype && !Array.isArray(value)) return isAsyncIterable(value) ? undefined : "record";
  }
  if (intoPythonOf(value) !== undefined) return undefined;
  if (Array.isArray(value)) return "array";
  if (value instanceof Map) return "map";
  if (value instanceof Set) return "set";
  return isPlain(value) ? "record" : undefined;
}

/** Made by a literal or by `Object.create(null)`, in this realm or another. One that can be iterated stands for more. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) {
    return !isAsyncIterable(value);
  }
  return false;
}

function isAsyncIterable(value: object): boolean {
  return Symbol.asyncIterator in value;
}
