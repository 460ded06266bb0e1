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
  readonly group: HolderGroup;
}

/**
 * Holders with one finalizer registry. Nothing is ever unregistered: a token for that doubles what registering costs, and
 * using it costs as much again. Instead a group whose last reference was released by hand is forgotten as a whole, so that
 * a loop that makes and drops references needs no turn of the event loop to get its memory back.
 */
class HolderGroup {
  /** JavaScript's collector calls it late, in no order and with no token, so it only files the reference. */
  readonly #registry = new FinalizationRegistry<OwnedReference>((reference) => {
    const { pointer } = reference;
    if (pointer === NULL) return;
    this.release(reference);
    defer(pointer);
  });
  #registered = 0;
  #left = 0;

  /** Whether it has taken as many holders as it may. */
  get isFull(): boolean {
    return this.#registered === GROUP;
  }

  /** Files the reference if `holder` becomes unreachable before {@link HolderGroup.release}. */
  register(holder: object, pointer: PyObjectPtr): OwnedReference {
    const reference = { pointer, group: this };
    this.#registered++;
    this.#registry.register(holder, reference);
    return reference;
  }

  /** Undoes {@link HolderGroup.register}. */
  release(reference: OwnedReference): void {
    reference.pointer = NULL;
    this.#leave();
  }

  #leave(): void {
    owned--;
    if (++this.#left === GROUP) groups.delete(this);
  }
}

/** Holders in a group. */
const GROUP = 1024;

/** Groups with a reference that was not released: an unreachable registry calls nobody. */
const groups = new Set<HolderGroup>();
let current: HolderGroup | undefined;
let owned = 0;
let tracker: OwnershipTracker | undefined;

/** Reports every owner from now on to `next`; for debugging. */
export function setOwnershipTracker(next: OwnershipTracker): void {
  tracker = next;
}

/** At how many references {@link reached} is called. */
let warnAt = Infinity;
let reached: () => void = () => undefined;

/** Calls `body` once, when `count` references are owned; `Infinity` for never. */
export function onManyOwned(count: number, body: () => void): void {
  warnAt = count;
  reached = body;
}

/** References of this isolate that no scope releases, and that were not released yet. */
export function ownedReferences(): number {
  return owned;
}

/** Releases `pointer` some time after `holder` became unreachable, unless {@link keepFrom} gets the result first. */
export function releaseWith(holder: object, pointer: PyObjectPtr): OwnedReference {
  if (current === undefined || current.isFull) {
    current = new HolderGroup();
    groups.add(current);
  }
  if (++owned === warnAt) reached();
  tracker?.add(holder, pointer);
  return current.register(holder, pointer);
}

/** Undoes {@link releaseWith} for a holder that is gone, unless its finalizer was sooner: whether the caller owns now. */
export function claimFrom(reference: OwnedReference): boolean {
  if (reference.pointer === NULL) return false;
  reference.group.release(reference);
  return true;
}

/** Undoes {@link releaseWith}: the reference was released or moved by hand. */
export function keepFrom(holder: object, reference: OwnedReference): void {
  reference.group.release(reference);
  tracker?.remove(holder);
}
