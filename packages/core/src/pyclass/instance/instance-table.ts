import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callNoArguments, callPython } from "../../call/call.ts";
import { throwPending } from "../../error/crossing/fetch.ts";
import { bootstrapped } from "../../interpreter/bootstrap.ts";
import { deathsPending, reapDeaths, watchDeath } from "../../interpreter/deaths.ts";
import { isolate } from "../../interpreter/isolate.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import type { Box } from "../../reference/box.ts";
import { noteExport } from "../../reference/exports.ts";
import { weaklyReferenced } from "../../reference/weakly-referenced.ts";
import { BorrowFlag } from "./borrow-flag.ts";
import { disposeDropped } from "./dispose-dropped.ts";

/** A TypeScript instance that Python sees, and who has borrowed it. */
export interface Instance extends Box<object> {
  readonly borrow: BorrowFlag;
  /** Its class forbids changes from Python. */
  readonly isFrozen: boolean;
  /** Where its Python object is; `undefined` while Python has none. */
  place: Whereabouts | undefined;
}

/** Who knows the Python object of an instance: a weak reference, or for classes without those, the object itself. */
interface Whereabouts {
  readonly object: PyObjectPtr;
  /** That which reports its death, borrowed until then; NULL for classes whose instances have none. */
  reference: PyObjectPtr;
}

/** What {@link bindInstance} wants to know of the class. */
export interface InstanceClass {
  readonly isFrozen: boolean;
  /** Sets the hidden slot of an instance that has no weak references, borrowed; NULL where it has. */
  readonly setLife: PyObjectPtr;
}

/**
 * The state of every instance of a TypeScript class that Python holds, by the address of its Python object. It lives
 * here and not in the object, so that no C slot of the object needs JavaScript: Python may free it on any thread, and
 * tells us later.
 */
const instances = new Map<number, Instance>();

/** The entry of each instance that Python has seen: borrows are counted per instance. */
const entries = new WeakMap<object, Instance>();

/**
 * Makes `value` what the Python object `self` (borrowed) stands for.
 *
 * @param isPythons Python made the instance: when it drops the object, the instance is disposed
 */
export function bindInstance(self: PyObjectPtr, value: object, type: InstanceClass, isPythons: boolean): void {
  const known = entries.get(value);
  const entry = known ?? newEntry(value, type.isFrozen);
  const place: Whereabouts = { object: self, reference: NULL };
  const released = (): void => release(self, entry, place, isPythons);
  if (type.setLife === NULL) {
    place.reference = watchDeath(self, released);
    if (place.reference === NULL) throwPending();
  } else watchLife(self, type.setLife, released);
  if (known === undefined) entries.set(value, entry);
  entry.place = place;
  instances.set(self, entry);
  noteExport();
}

function newEntry(value: object, isFrozen: boolean): Instance {
  return { value, borrow: new BorrowFlag(), isFrozen, place: undefined };
}

/** Python dropped the object `self`, whose address may belong to a younger instance by now. */
function release(self: PyObjectPtr, entry: Instance, place: Whereabouts, isPythons: boolean): void {
  if (instances.get(self) === entry) instances.delete(self);
  if (entry.place === place) entry.place = undefined;
  if (isPythons && entry.value !== undefined) disposeDropped(entry.value);
}

/** Reports the death of an object that has no weak references: by that of another one, which only it holds. */
function watchLife(self: PyObjectPtr, setLife: PyObjectPtr, released: () => void): void {
  const life = callNoArguments(bootstrapped("Handle"));
  try {
    if (watchDeath(life, released) === NULL) throwPending();
    objects.decRef(callPython(setLife, [new Borrowing(self), new Borrowing(life)]));
  } finally {
    objects.decRef(life);
  }
}

/** An instance that was not collected. */
export type LivingInstance = Instance & { readonly value: object };

/** What a Python object (borrowed) stands for; `undefined` for objects of any other kind. */
export function instanceAt(self: number): LivingInstance | undefined {
  if (instances.size === 0) return undefined;
  // The address of one that died may be another object's by now, of any type.
  if (isolate.count > 0 && deathsPending()) reapDeaths();
  const entry = instances.get(self);
  return entry?.value === undefined ? undefined : (entry as LivingInstance);
}

/** The Python object of an instance: a new reference, or NULL where Python has none (any more). */
export function pythonObjectOf(value: object): PyObjectPtr {
  const entry = entries.get(value);
  const place = entry?.place;
  if (place === undefined) return NULL;
  if (place.reference !== NULL) return weaklyReferenced(place.reference);
  // SAFETY: once all reports are read, an object that is still listed has its memory; that nobody else can refer to it
  // weakly means that its last references and its slots, and with them the report, go together. The GIL keeps it so until
  // the count is raised; where there is none, every class has weak references.
  if (deathsPending()) {
    reapDeaths();
    if (entry?.place !== place) return NULL;
  }
  objects.incRef(place.object);
  return place.object;
}

/** Instances that Python holds now, by the addresses of their objects. */
export function livingInstances(): ReadonlyMap<number, Box<object>> {
  return instances;
}
