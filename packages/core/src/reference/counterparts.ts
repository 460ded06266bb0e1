import { NULL, objects, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/fetch.ts";
import { weaklyReferenced } from "./weakly-referenced.ts";

/** A Python object that stands for a JavaScript one. */
interface Link {
  readonly value: object;
  /** A weak reference to the Python object, owned: an address alone may belong to a younger object by now. */
  readonly reference: PyObjectPtr;
}

/** By the address of the Python object. */
const links = new Map<number, Link>();
/** Address of the Python object that a JavaScript one had last. */
const addresses = new WeakMap<object, number>();

/**
 * From now on `value` and the Python object (borrowed) are two sides of one thing: {@link javascriptSide} and
 * {@link pythonSide} lead from one to the other. `value` is kept until {@link unlinkSides}.
 */
export function linkSides(pointer: PyObjectPtr, value: object): void {
  const reference = ownedOrThrow(PyWeakref_NewRef(pointer, NULL));
  const stale = links.get(pointer);
  if (stale !== undefined) objects.decRef(stale.reference);
  links.set(pointer, { value, reference });
  addresses.set(value, pointer);
}

/** Forgets a link whose Python object died. One that was made at the same address since then stays. */
export function unlinkSides(pointer: PyObjectPtr, value: object): void {
  const link = links.get(pointer);
  if (link?.value !== value) return;
  const object = weaklyReferenced(link.reference);
  if (object !== NULL) {
    objects.decRef(object);
    return;
  }
  links.delete(pointer);
  objects.decRef(link.reference);
}

/** What a Python object (borrowed) stands for; `undefined` for one of Python's own. */
export function javascriptSide(pointer: PyObjectPtr): object | undefined {
  if (links.size === 0) return undefined;
  const link = links.get(pointer);
  if (link === undefined) return undefined;
  const object = weaklyReferenced(link.reference);
  if (object === NULL) return undefined;
  objects.decRef(object);
  return link.value;
}

/** The Python object of a JavaScript one: a new reference, or NULL where Python has none (any more). */
export function pythonSide(value: object): PyObjectPtr {
  const link = links.get(addresses.get(value) ?? NULL);
  return link?.value === value ? weaklyReferenced(link.reference) : NULL;
}
