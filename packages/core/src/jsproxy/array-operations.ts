import type { PyObjectPtr } from "@taipan/ffi";
import { fromPythonShallow } from "../convert/default/from-python.ts";
import { intoPython } from "../convert/default/into-python.ts";
import { TypedValue } from "../convert/default/typed-value.ts";
import { f64 } from "../convert/scalars/float.ts";
import { PyAny } from "../types/object/any.ts";
import { inward } from "./inward.ts";
import { absent, type Operation } from "./operation.ts";
import { presented } from "./outward.ts";

/** What arrays and typed arrays can do. Indexes are Python's: below zero they count from the end. */
export const ARRAY_OPERATIONS: Readonly<Record<string, Operation<unknown[]>>> = {
  length: (array) => array.length,
  item(array, [index]) {
    const place = placeOf(array, index);
    if (place === undefined) return absent();
    const value = array[place];
    // 1.0 of a float array is no int.
    return typeof value === "number" && holdsFloats(array) ? new TypedValue(f64, value) : presented(value);
  },
  set_item(array, [index, value]) {
    const place = placeOf(array, index);
    if (place === undefined) return false;
    array[place] = inward(value);
    return true;
  },
  delete_item(array, [index]) {
    const place = placeOf(array, index);
    if (place === undefined) return absent();
    array.splice(place, 1);
    return undefined;
  },
  insert: (array, [index, value]) => void array.splice(Number(index), 0, inward(value)),
  splice(array, [start, count, values]) {
    const items = values instanceof PyAny ? [...values.tryIter(ITEM)] : [];
    if (items.length < MOST_ARGUMENTS) array.splice(start as number, count as number, ...items);
    else {
      const rest = array.splice(start as number);
      for (const item of items) array.push(item);
      for (const item of rest.slice(count as number)) array.push(item);
    }
  },
  pick: (array, [start, stop, step]) => presented(pick(array, start as number, stop as number, step as number)),
  reverse: (array) => void array.reverse(),
};

/** More arguments than this may exceed V8's stack. */
const MOST_ARGUMENTS = 10_000;

/** Reads an item of a list that is put into an array. */
const ITEM = {
  pyType: "Any",
  fromPython: (pointer: PyObjectPtr): unknown => inward(fromPythonShallow(pointer)),
  intoPython,
};

/** Whether an array is one of the typed arrays of floating-point numbers. */
function holdsFloats(array: object): boolean {
  return ArrayBuffer.isView(array) && String(Reflect.get(array, Symbol.toStringTag)).startsWith("Float");
}

/** Where an index of Python's leads; `undefined` outside the array. */
function placeOf(array: readonly unknown[], index: unknown): number | undefined {
  const place = Number(index);
  const { length } = array;
  const absolute = place < 0 ? place + length : place;
  return absolute >= 0 && absolute < length ? absolute : undefined;
}

/** A new array of the same kind with the items of a slice. */
function pick(array: readonly unknown[], start: number, stop: number, step: number): object {
  const items: unknown[] = [];
  for (let index = start; step > 0 ? index < stop : index > stop; index += step) items.push(array[index]);
  if (Array.isArray(array)) return items;
  return Reflect.construct((array as object).constructor as new (items: unknown[]) => object, [items]);
}
