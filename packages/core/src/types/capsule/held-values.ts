import { freeRaw, NULL, objects, PySys_GetObject } from "@taipan/ffi";
import type { PyObjectPtr, VoidPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { stopSweeping, sweepAtAttach } from "../../interpreter/sweep.ts";
import { Borrowing } from "../../reference/borrowing.ts";

/** A JavaScript value in a capsule. */
export interface HeldValue {
  readonly capsule: PyObjectPtr;
  readonly value: unknown;
  readonly onDestroy: ((value: never) => void) | undefined;
  /** Memory that only the capsule points to: what its pointer leads to, and its name. */
  readonly memory: readonly VoidPtr[];
}

/**
 * Values in capsules, by the capsule's address, with a reference of our own to each capsule. A capsule tells its death to
 * a C function alone, in whichever thread it happens, and knows no weak references: so it does not die before we let go,
 * and each attach, and each new capsule, looks whether ours is the last reference to the next one in turn.
 */
const held = new Map<number, HeldValue>();
let turn: IterableIterator<HeldValue> | undefined;

/** What {@link referencesTo} counts besides those of Python: ours, and the argument of the call that counts. */
const OWN = 2;

/** Keeps a value for a capsule, until the capsule is dropped. Takes one more reference to the capsule. */
export function holdValue(entry: HeldValue): void {
  objects.incRef(entry.capsule);
  held.set(entry.capsule, entry);
  sweepAtAttach(sweepOne);
  // Two for each new one: however many a single scope makes, those that are dropped do not pile up.
  sweepOne();
  sweepOne();
}

/** What a capsule (borrowed) holds; `undefined` for capsules of others. */
export function heldValue(capsule: PyObjectPtr): HeldValue | undefined {
  return held.get(capsule);
}

/** Looks at one capsule. */
function sweepOne(): void {
  turn ??= held.values();
  const next = turn.next();
  if (next.done === true) {
    turn = undefined;
    return;
  }
  if (referencesTo(next.value.capsule) <= OWN) destroy(next.value);
}

function destroy(entry: HeldValue): void {
  held.delete(entry.capsule);
  if (held.size === 0) {
    stopSweeping();
    turn = undefined;
  }
  objects.decRef(entry.capsule);
  for (const pointer of entry.memory) freeRaw(pointer);
  try {
    entry.onDestroy?.(entry.value as never);
  } catch (error) {
    // Not the fault of whoever attaches now.
    queueMicrotask(() => {
      throw error;
    });
  }
}

function referencesTo(pointer: PyObjectPtr): number {
  const getrefcount = PySys_GetObject("getrefcount");
  if (getrefcount === NULL) ownedOrThrow(NULL);
  const result = callPython(getrefcount, [new Borrowing(pointer)]);
  const count = Number(objects.int(result));
  objects.decRef(result);
  return count;
}
