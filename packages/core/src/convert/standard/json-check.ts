import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { type JsonPlace, keysOf } from "./json-path.ts";

/** A container whose items are being checked. */
interface Open {
  readonly value: object;
  readonly keys: readonly string[] | undefined;
  readonly place: JsonPlace | undefined;
  next: number;
}

/**
 * Makes sure that a value is JSON: only arrays and plain objects, no cycles, no NaN, nothing absent. Walked without
 * recursion.
 *
 * @throws {ConversionError} with the path of what is not
 */
export function requireJson(root: unknown): void {
  const open: Open[] = [];
  const ancestors = new Set<object>();
  const checked = new Set<object>();
  const enter = (value: unknown, place: JsonPlace | undefined): void => {
    if (!isContainer(value, place) || checked.has(value)) return;
    if (ancestors.has(value)) throw refused(value, "it contains itself", place);
    ancestors.add(value);
    open.push({ value, keys: Array.isArray(value) ? undefined : Object.keys(value), place, next: 0 });
  };
  enter(root, undefined);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { value, keys, place } = top;
    const index = top.next++;
    if (index < (keys ?? (value as unknown[])).length) {
      const key = keys === undefined ? index : (keys[index] as string);
      enter(Reflect.get(value, key) as unknown, { above: place, key });
    } else {
      open.pop();
      ancestors.delete(value);
      checked.add(value);
    }
  }
}

/** Whether a value is an array or object; other values are checked here. */
function isContainer(value: unknown, place: JsonPlace | undefined): value is object {
  if (value === null || typeof value === "string" || typeof value === "boolean") return false;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return false;
    throw refused(value, "JSON has finite numbers only", place);
  }
  if (value === undefined) throw refused(value, "JSON has null instead, or the key is left out", place);
  if (typeof value === "object" && (Array.isArray(value) || isPlain(value))) return true;
  throw refused(value, "it is no JSON value", place);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refused(value: unknown, why: string, place: JsonPlace | undefined): ConversionError {
  return new ConversionError(describe(value), why, keysOf(place));
}
