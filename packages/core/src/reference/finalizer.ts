import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { defer } from "../interpreter/reference-pool.ts";

/** Who wants to know which references outlive their scopes. */
export interface OwnershipTracker {
  add(holder: object, pointer: PyObjectPtr): void;
  remove(holder: object): void;
}

/** A reference that no scope releases: what the finalizer knows of its holder, to which it must not lead. */
export interface OwnedReference {
  /** The object; NULL when the reference was released or moved by hand. */
  pointer: PyObjectPtr;
}

/**
 * The one finalizer of this isolate. JavaScript's collector calls it late, in no order and with no token, so it only
 * files the reference; an attach releases it.
 *
 * Nothing is ever unregistered: a token for that doubles what registering costs, and using it costs as much again.
 */
const registry = new FinalizationRegistry<OwnedReference>(({ pointer }) => {
  if (pointer === NULL) return;
  owned--;
  defer(pointer);
});

let owned = 0;
let tracker: OwnershipTracker | undefined;

/** Reports every owner from now on to `next`; for debugging. */
export function setOwnershipTracker(next: OwnershipTracker): void {
  tracker = next;
}

/** References of this isolate that no scope releases, and that were not released yet. */
export function ownedReferences(): number {
  return owned;
}

/** Releases `pointer` some time after `holder` became unreachable, unless {@link keepFrom} gets the result first. */
export function releaseWith(holder: object, pointer: PyObjectPtr): OwnedReference {
  const reference = { pointer };
  owned++;
  registry.register(holder, reference);
  tracker?.add(holder, pointer);
  return reference;
}

/** Undoes {@link releaseWith}: the reference was released or moved by hand. */
export function keepFrom(holder: object, reference: OwnedReference): void {
  reference.pointer = NULL;
  owned--;
  tracker?.remove(holder);
}
