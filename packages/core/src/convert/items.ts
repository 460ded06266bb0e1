import { NULL, objects, PyErr_Occurred, PyIter_Next, PyList_Type, PyObject_GetIter, PyTuple_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { fetchError, ownedOrThrow } from "../error/fetch.ts";
import type { Converter } from "./converter.ts";
import { held, released } from "./released.ts";
import { atPythonItem } from "./where.ts";

/**
 * Reads every item of an iterable (borrowed) by one converter and hands it to `take`. A list that changes its size
 * meanwhile, because reading an item runs Python code, is read as far as it then goes.
 */
export function readItems<T>(iterable: PyObjectPtr, item: Converter<T>, take: (value: T) => void): void {
  const type = objects.typeOf(iterable);
  if (type === PyList_Type()) {
    for (let index = 0; index < objects.listSize(iterable); index++) {
      take(readItem(objects.listItem(iterable, index), item, index));
    }
  } else if (type === PyTuple_Type()) {
    const size = objects.tupleSize(iterable);
    for (let index = 0; index < size; index++) take(readItem(objects.tupleItem(iterable, index), item, index));
  } else {
    iterateItems(iterable, (pointer, index) => take(readItem(pointer, item, index)));
  }
}

/** Reads one item (borrowed from its container). */
export function readItem<T>(pointer: PyObjectPtr, item: Converter<T>, index: number): T {
  const value = item.exact?.(pointer);
  return value !== undefined ? value : readInexactItem(pointer, item, index);
}

function readInexactItem<T>(pointer: PyObjectPtr, item: Converter<T>, index: number): T {
  try {
    return held(pointer, () => item.fromPython(pointer));
  } catch (error) {
    throw atPythonItem(error, `item ${index}`);
  }
}

/** Calls `take` with each item of an iterable, borrowed for the call. */
export function iterateItems(iterable: PyObjectPtr, take: (pointer: PyObjectPtr, index: number) => void): void {
  released(ownedOrThrow(PyObject_GetIter(iterable)), (iterator) => {
    for (let index = 0; ; index++) {
      const item = PyIter_Next(iterator);
      if (item === NULL) break;
      released(item, () => take(item, index));
    }
    // Only an exception tells a failure from the end.
    if (PyErr_Occurred() !== NULL) throw fetchError();
  });
}
