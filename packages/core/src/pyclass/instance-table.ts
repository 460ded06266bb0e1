import { NULL, objects, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow, throwPending } from "../error/fetch.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { weaklyReferenced } from "../reference/weakly-referenced.ts";
import { BorrowFlag } from "./borrow-flag.ts";

/** A TypeScript instance that Python sees, and who has borrowed it. */
export interface Instance {
  readonly value: object;
  readonly borrow: BorrowFlag;
  /** Its class forbids changes from Python. */
  readonly isFrozen: boolean;
}

/**
 * The state of every instance of a TypeScript class that Python holds, by the address of its Python object. It lives
 * here and not in the object, so that no C slot of the object needs JavaScript: Python may free it on any thread, and
 * tells us later.
 */
const instances = new Map<number, Instance>();

/** The entry of each instance that Python has seen: borrows are counted per instance. */
const entries = new WeakMap<object, Instance>();

/** The Python object of an instance: a weak reference, owned. */
const pythonObjects = new WeakMap<object, PyObjectPtr>();

/** Makes `value` what the Python object `self` (borrowed) stands for. */
export function bindInstance(self: PyObjectPtr, value: object, isFrozen: boolean): void {
  const entry: Instance = entries.get(value) ?? { value, borrow: new BorrowFlag(), isFrozen };
  entries.set(value, entry);
  instances.set(self, entry);
  const reference = ownedOrThrow(PyWeakref_NewRef(self, NULL));
  const previous = pythonObjects.get(value);
  if (previous !== undefined) objects.decRef(previous);
  pythonObjects.set(value, reference);
  const released = (): void => {
    // The address may belong to a younger instance by now.
    if (instances.get(self) === entry) instances.delete(self);
    if (pythonObjects.get(value) === reference) {
      pythonObjects.delete(value);
      objects.decRef(reference);
    }
  };
  if (!watchDeath(self, released)) throwPending();
}

/** What a Python object (borrowed) stands for; `undefined` for objects of any other kind. */
export function instanceAt(self: number): Instance | undefined {
  return instances.size === 0 ? undefined : instances.get(self);
}

/** The entry of an instance that Python has seen. */
export function instanceOf(value: object): Instance | undefined {
  return entries.get(value);
}

/** The Python object of an instance: a new reference, or NULL where Python has none (any more). */
export function pythonObjectOf(value: object): PyObjectPtr {
  const reference = pythonObjects.get(value);
  return reference === undefined ? NULL : weaklyReferenced(reference);
}
