import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

// A function for each type and nothing else in it: V8 then knows what kind of array it fills, and makes no object for a
// number on its way there.

/** Copies a list's items (borrowed) from `start` on while they are floats. @returns the index of the first that is none */
export function readFloats(list: PyObjectPtr, target: unknown[], start: number, size: number, float: number): number {
  const numbers = target as number[];
  for (let index = start; index < size; index++) {
    const item = objects.listItem(list, index);
    if (objects.typeOf(item) !== float) return index;
    numbers[index] = objects.float(item);
  }
  return size;
}

/** The same for ints. */
export function readInts(list: PyObjectPtr, target: unknown[], start: number, size: number, int: number): number {
  const numbers = target as (number | bigint)[];
  for (let index = start; index < size; index++) {
    const item = objects.listItem(list, index);
    if (objects.typeOf(item) !== int) return index;
    numbers[index] = objects.int(item);
  }
  return size;
}

/** The same for texts. */
export function readTexts(list: PyObjectPtr, target: unknown[], start: number, size: number, text: number): number {
  const texts = target as string[];
  for (let index = start; index < size; index++) {
    const item = objects.listItem(list, index);
    if (objects.typeOf(item) !== text) return index;
    texts[index] = objects.text(item);
  }
  return size;
}
