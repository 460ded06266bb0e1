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
/** Types whose objects stand for what another object stands for, and how to get at that one: a new reference. */
const aliases = new Map<number, (pointer: PyObjectPtr) => PyObjectPtr>();

/** From now on the Python object (borrowed) stands for `value`, which is kept until {@link unlinkSides}. */
export function linkSides(pointer: PyObjectPtr, value: object): void {
  const reference = ownedOrThrow(PyWeakref_NewRef(pointer, NULL));
  const stale = links.get(pointer);
  if (stale !== undefined) objects.decRef(stale.reference);
  links.set(pointer, { value, reference });
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

/** Lets objects of a type (kept for ever) stand for what `original` leads to. */
export function aliasSides(type: PyObjectPtr, original: (pointer: PyObjectPtr) => PyObjectPtr): void {
  aliases.set(type, original);
}

/** What a Python object (borrowed) stands for; `undefined` for one of Python's own. */
export function javascriptSide(pointer: PyObjectPtr): object | undefined {
  if (links.size === 0) return undefined;
  const link = links.get(pointer);
  if (link === undefined) return aliases.size === 0 ? undefined : aliasedSide(pointer);
  const object = weaklyReferenced(link.reference);
  if (object === NULL) return undefined;
  objects.decRef(object);
  return link.value;
}

function aliasedSide(pointer: PyObjectPtr): object | undefined {
  const original = aliases.get(objects.typeOf(pointer))?.(pointer);
  if (original === undefined) return undefined;
  const value = javascriptSide(original);
  objects.decRef(original);
  return value;
}

/** The one Python object of each JavaScript object, among those of one kind. */
export class PythonSides {
  readonly #addresses = new WeakMap<object, number>();

  /** {@link linkSides}, and back. */
  link(pointer: PyObjectPtr, value: object): void {
    linkSides(pointer, value);
    this.#addresses.set(value, pointer);
  }

  /** The Python object of `value`: a new reference, or NULL where Python has none (any more). */
  find(value: object): PyObjectPtr {
    const link = links.get(this.#addresses.get(value) ?? NULL);
    return link?.value === value ? weaklyReferenced(link.reference) : NULL;
  }
}
