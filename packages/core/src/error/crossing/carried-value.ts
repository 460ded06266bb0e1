import { NULL, objects, PyWeakref_NewRef } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { bootstrapped } from "../../interpreter/bootstrap.ts";
import { watchDeath } from "../../interpreter/deaths.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { weaklyReferenced } from "../../reference/weakly-referenced.ts";
import { ownedOrThrow, throwPending } from "./fetch.ts";

/** A JavaScript value that an exception of a built-in type came from. */
interface Carried {
  readonly value: object;
  /** A weak reference to the handle in the exception's `__dict__`, owned: it lives as long as the exception. */
  readonly handle: PyObjectPtr;
}

const carried = new Map<number, Carried>();

/**
 * Makes an exception (borrowed) lead back to the value that it came from, for as long as Python keeps it. Built-in
 * exceptions have no weak references, but they have attributes: one of them holds what can be watched.
 */
export function carryValue(exception: PyObjectPtr, value: object, name: string, stack: string): void {
  if (carriedValue(exception) === value) return;
  const handle = callPython(bootstrapped("Handle"), []);
  try {
    const entry: Carried = { value, handle: ownedOrThrow(PyWeakref_NewRef(handle, NULL)) };
    const released = (): void => {
      // The address may be another exception's by now.
      if (carried.get(exception) === entry) carried.delete(exception);
      objects.decRef(entry.handle);
    };
    if (!watchDeath(handle, released)) {
      objects.decRef(entry.handle);
      throwPending();
    }
    const parts = [new Borrowing(exception), new Borrowing(handle), name, stack];
    objects.decRef(callPython(bootstrapped("carry"), parts));
    carried.set(exception, entry);
  } finally {
    objects.decRef(handle);
  }
}

/** What an exception (borrowed) came from. */
export function carriedValue(exception: PyObjectPtr): object | undefined {
  if (carried.size === 0) return undefined;
  const entry = carried.get(exception);
  if (entry === undefined) return undefined;
  const alive = weaklyReferenced(entry.handle);
  if (alive === NULL) return undefined;
  objects.decRef(alive);
  return entry.value;
}
