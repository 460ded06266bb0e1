import { objects, PyList_Type, PyTuple_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../converter.ts";
import { iterateItems } from "./iterate-items.ts";
import { held, released } from "../released.ts";
import { othersMayChange, steadyItems } from "../steady.ts";
import { atPythonItem } from "../where.ts";

/** Up to here V8 keeps an array that was made with its length as plain memory. */
const MOST_PREALLOCATED = 2 ** 25;

/** Every item of an iterable (borrowed) by one converter. */
export function readItems<T>(iterable: PyObjectPtr, item: Converter<T>): T[] {
  const type = objects.typeOf(iterable);
  if (type === PyList_Type()) {
    return othersMayChange()
      ? released(steadyItems(iterable), (copy) => readTuple(copy, item))
      : readList(iterable, item);
  }
  if (type === PyTuple_Type()) return readTuple(iterable, item);
  const values: T[] = [];
  iterateItems(iterable, (pointer, index) => values.push(readItem(pointer, item, index)));
  return values;
}

/** An array with room for `size` items: growing one item by item takes half of the time that reading floats does. */
function emptyArray<T>(size: number): T[] {
  const values: T[] = [];
  if (size <= MOST_PREALLOCATED) values.length = size;
  return values;
}

/** The size is looked at again after every item that may have run Python code: the list may have changed. */
function readList<T>(list: PyObjectPtr, item: Converter<T>): T[] {
  let size = objects.listSize(list);
  const values = emptyArray<T>(size);
  let index = 0;
  for (; index < size; index++) {
    const pointer = objects.listItem(list, index);
    const value = item.exact?.(pointer);
    if (value !== undefined) {
      values[index] = value;
    } else {
      values[index] = readInexact(pointer, item, index);
      size = objects.listSize(list);
    }
  }
  values.length = index;
  return values;
}

function readTuple<T>(tuple: PyObjectPtr, item: Converter<T>): T[] {
  const size = objects.tupleSize(tuple);
  const values = emptyArray<T>(size);
  for (let index = 0; index < size; index++) values[index] = readItem(objects.tupleItem(tuple, index), item, index);
  return values;
}

/** Reads one item (borrowed from its container). */
export function readItem<T>(pointer: PyObjectPtr, item: Converter<T>, index: number): T {
  const value = item.exact?.(pointer);
  return value !== undefined ? value : readInexact(pointer, item, index);
}

function readInexact<T>(pointer: PyObjectPtr, item: Converter<T>, index: number): T {
  try {
    return held(pointer, (owned) => item.fromPython(owned));
  } catch (error) {
    throw atPythonItem(error, `item ${index}`);
  }
}
