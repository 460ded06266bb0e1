import type { PyObjectPtr } from "@taipan/ffi";
import { defer } from "../interpreter/reference-pool.ts";

/** Who wants to know which references outlive their scopes. */
export interface OwnershipTracker {
  add(holder: object, pointer: PyObjectPtr): void;
  remove(holder: object): void;
}

/**
 * The one finalizer of this isolate. JavaScript's collector calls it late, in no order and with no token, so it only
 * files the reference; an attach releases it.
 */
const registry = new FinalizationRegistry<PyObjectPtr>((pointer) => {
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

/** Releases `pointer` some time after `holder` became unreachable. */
export function releaseWith(holder: object, pointer: PyObjectPtr): void {
  owned++;
  registry.register(holder, pointer, holder);
  tracker?.add(holder, pointer);
}

/** Forgets {@link releaseWith}: the reference was released or moved by hand. */
export function keepFrom(holder: object): void {
  owned--;
  registry.unregister(holder);
  tracker?.remove(holder);
}
