import { NULL, objects, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import type { Box } from "./box.ts";
import { weaklyReferenced } from "./weakly-referenced.ts";

/** A Python object that stands for a JavaScript one. */
export interface Link extends Box<object> {
  readonly pointer: PyObjectPtr;
  /** A weak reference to the Python object, owned: an address alone may belong to a younger object by now. */
  readonly reference: PyObjectPtr;
}

/** By the address of the Python object. */
const links = new Map<number, Link>();
/** Types whose objects stand for what another object stands for, and how to get at that one: a new reference. */
const aliases = new Map<number, (pointer: PyObjectPtr) => PyObjectPtr>();

/** From now on the Python object (borrowed) stands for `value`, which is kept until {@link unlink}. */
export function linkSides(pointer: PyObjectPtr, value: object): Link {
  const reference = ownedOrThrow(PyWeakref_NewRef(pointer, NULL));
  const stale = links.get(pointer);
  if (stale !== undefined) objects.decRef(stale.reference);
  const link = { pointer, value, reference };
  links.set(pointer, link);
  return link;
}

/** Forgets a link whose Python object died. One that was made at the same address since then stays. */
function unlink(link: Link): void {
  if (links.get(link.pointer) !== link) return;
  const object = weaklyReferenced(link.reference);
  if (object !== NULL) {
    objects.decRef(object);
    return;
  }
  links.delete(link.pointer);
  objects.decRef(link.reference);
}

/**
 * {@link unlink} as what is to be done at the object's death, for a link that may be made later. A function of its own,
 * because a report of death must not lead to the value: Python would keep it through that.
 */
export function unlinkLater(slot: { link?: Link }): () => void {
  return () => {
    if (slot.link !== undefined) unlink(slot.link);
  };
}

/** {@link unlink} for the link of `value`. */
export function unlinkSides(pointer: PyObjectPtr, value: object): void {
  const link = links.get(pointer);
  if (link !== undefined && link.value === value) unlink(link);
}

/** Links that stand now, by the addresses of the Python objects. */
export function livingLinks(): Iterable<[number, Box<object>]> {
  return links;
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
  link(pointer: PyObjectPtr, value: object): Link {
    this.#addresses.set(value, pointer);
    return linkSides(pointer, value);
  }

  /** The Python object of `value`: a new reference, or NULL where Python has none (any more). */
  find(value: object): PyObjectPtr {
    const link = links.get(this.#addresses.get(value) ?? NULL);
    return link?.value === value ? weaklyReferenced(link.reference) : NULL;
  }
}
