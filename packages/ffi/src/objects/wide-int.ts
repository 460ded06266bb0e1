import { OutOfMemoryError } from "../errors.ts";
import { PyNumber_ToBase } from "../headers/abstract.ts";
import { PyErr_Clear } from "../headers/pyerrors.ts";
import type { PyObjectPtr } from "../pointer.ts";
import type { ObjectAccess } from "./object-access.ts";

/**
 * An `int` of any length by way of Python's own hexadecimal text, which both sides make and read in linear time.
 *
 * @throws {OutOfMemoryError} if Python has no memory for the text
 */
export function wideInt(object: PyObjectPtr, objects: Pick<ObjectAccess, "text" | "decRef">): bigint {
  const text = PyNumber_ToBase(object, 16);
  if (text === 0) {
    PyErr_Clear();
    throw new OutOfMemoryError();
  }
  try {
    const hex = objects.text(text);
    return hex.startsWith("-") ? -BigInt(hex.slice(1)) : BigInt(hex);
  } finally {
    objects.decRef(text);
  }
}
