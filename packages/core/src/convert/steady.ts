import {
  features,
  objects,
  PyBytes_FromObject,
  PyDict_Copy,
  PyDict_Type,
  PyFrozenSet_New,
  PyList_AsTuple,
  PyList_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { released } from "./released.ts";

let withoutGil: boolean | undefined;

/**
 * Whether other threads may change a container while this one reads it: on a free-threaded Python, where an item that is
 * merely borrowed can be gone before it is looked at. With a GIL nobody else runs until this thread runs Python code.
 */
export function othersMayChange(): boolean {
  return (withoutGil ??= features.freeThreaded);
}

/**
 * What a list, dict or set (exactly; borrowed) holds at this moment, as a new reference to a copy that nobody else knows and
 * that owns its items: a tuple for a list, a frozenset for a set. CPython makes each while it holds the object's lock.
 *
 * @throws {PyErr} `MemoryError`
 */
export function steadyCopy(container: PyObjectPtr): PyObjectPtr {
  const type = objects.typeOf(container);
  if (type === PyList_Type()) return steadyItems(container);
  return type === PyDict_Type() ? steadyEntries(container) : steadySet(container);
}

/** {@link steadyCopy} of a list or an object of a subclass. */
export function steadyItems(list: PyObjectPtr): PyObjectPtr {
  return ownedOrThrow(PyList_AsTuple(list));
}

/** {@link steadyCopy} of a dict or an object of a subclass, which becomes a plain dict. */
export function steadyEntries(dict: PyObjectPtr): PyObjectPtr {
  return ownedOrThrow(PyDict_Copy(dict));
}

/** {@link steadyCopy} of a set or frozenset. */
export function steadySet(set: PyObjectPtr): PyObjectPtr {
  return ownedOrThrow(PyFrozenSet_New(set));
}

/** The content of a bytearray (borrowed), which others may resize: its buffer is held while it is copied. */
export function steadyBytes(bytearray: PyObjectPtr): Uint8Array<ArrayBuffer> {
  return released(ownedOrThrow(PyBytes_FromObject(bytearray)), (bytes) => objects.bytes(bytes));
}
