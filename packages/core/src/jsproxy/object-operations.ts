import { inspect } from "node:util";
import { wrapOwned } from "../reference/wrap.ts";
import { copyIntoPython } from "./deep-copy.ts";
import { inward } from "./inward.ts";
import { iteratorOver } from "./iterator-over.ts";
import { absent, type Operation } from "./operation.ts";
import { presented } from "./outward.ts";
import { PyTypeError } from "../error/classes/exceptions.ts";

/** What every proxy can do: properties, text, copies. */
export const OBJECT_OPERATIONS: Readonly<Record<string, Operation<object>>> = {
  get: (target, [name]) => (Reflect.has(target, key(name)) ? presented(Reflect.get(target, key(name))) : absent()),
  own: (target, [name]) => (Object.hasOwn(target, key(name)) ? presented(Reflect.get(target, key(name))) : absent()),
  has: (target, [name]) => Reflect.has(target, key(name)),
  has_own: (target, [name]) => Object.hasOwn(target, key(name)),
  set: (target, [name, value]) => setProperty(target, key(name), inward(value)),
  delete(target, [name]) {
    if (!Object.hasOwn(target, key(name))) return absent();
    if (!Reflect.deleteProperty(target, key(name))) throw new PyTypeError(`property '${key(name)}' cannot be deleted`);
    return undefined;
  },
  names: (target) => [...propertyNames(target)],
  repr: (target) => inspect(target, { depth: 1, breakLength: Infinity }),
  text: (target) => ownText(target),
  iterator: (target) => iteratorOver(target as Iterable<unknown>),
  size: (target) => sizeOf(target),
  to_py: (target, [depth]) => wrapOwned(copyIntoPython(target, Number(depth))),
};

function key(name: unknown): string {
  return name as string;
}

/** Assignment to `__proto__` would replace the prototype. */
function setProperty(target: object, name: string, value: unknown): boolean {
  if (name !== "__proto__") return Reflect.set(target, name, value);
  return Reflect.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Names of properties, inherited ones included, without indexes and what every object inherits. */
function propertyNames(target: object): Set<string> {
  const names = new Set<string>();
  let source: object | null = target;
  while (source !== null && source !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(source)) if (!/^\d+$/.test(name)) names.add(name);
    source = Object.getPrototypeOf(source) as object | null;
  }
  return names;
}

/** Whose `toString` says less than `repr` does. */
const MUTE: readonly object[] = [Object.prototype, Array.prototype, Function.prototype];

/** The text of an object whose class has one; `undefined` for others. */
function ownText(target: object): string | undefined {
  const toText: unknown = Reflect.get(target, "toString");
  if (typeof toText !== "function") return undefined;
  if (MUTE.some((prototype) => Reflect.get(prototype, "toString") === toText)) return undefined;
  return String(Reflect.apply(toText, target, []));
}

function sizeOf(target: object): number | undefined {
  for (const name of ["size", "length"]) {
    const size: unknown = Reflect.get(target, name);
    if (typeof size === "number" && Number.isSafeInteger(size) && size >= 0) return size;
  }
  return undefined;
}
