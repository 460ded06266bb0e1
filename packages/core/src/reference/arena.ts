import { NULL, objects, Py_DecRef, PyErr_Clear, PyTuple_New } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { $ptr, type Handle, SPENT } from "./handle.ts";

/**
 * The references of all open scopes, innermost last. A scope is a range of it: opening one remembers where it starts,
 * closing one releases what lies beyond. 8 ns an entry, against 200–300 ns for a finalizer.
 */
const arena: Handle[] = [];
let top = 0;

/** From how many dying objects on a tuple that takes them all along is cheaper than a call for each. */
const BULK = 16;

/** Where the next handle will go: the start of a scope opened now. */
export function arenaTop(): number {
  return top;
}

/** References that open scopes hold. Walks over all of them: for debugging. */
export function scopedReferences(): number {
  let count = 0;
  for (let index = 0; index < top; index++) if ((arena[index] as Handle)[$ptr] > 0) count++;
  return count;
}

/** Gives `handle`'s reference to the innermost scope. */
export function adopt(handle: Handle): void {
  arena[top++] = handle;
}

/** Takes a handle out that spent its reference early, where that is cheap: the newest one. */
export function forget(handle: Handle): void {
  if (top > 0 && arena[top - 1] === handle) arena[--top] = undefined as never;
}

/**
 * Releases every reference from `start` on.
 *
 * Handles are spent before the first object dies: a destructor may run Python, call TypeScript and open scopes of its
 * own, which then begin at `start` again.
 */
export function releaseFrom(start: number): void {
  let dying: number[] | undefined;
  for (let index = start; index < top; index++) {
    const handle = arena[index] as Handle;
    arena[index] = undefined as never;
    const pointer = handle[$ptr];
    if (pointer <= 0) continue;
    handle[$ptr] = SPENT.scope;
    (dying ??= []).push(pointer);
  }
  top = start;
  if (dying !== undefined) releaseAll(dying as PyObjectPtr[]);
}

/** Gives back one reference to each object. SAFETY: the thread is attached and owns them. */
export function releaseAll(pointers: readonly PyObjectPtr[]): void {
  if (pointers.length >= BULK) {
    // One deallocation of a tuple releases all of its items in C: 2 ns each instead of 60–100.
    const tuple = PyTuple_New(pointers.length);
    if (tuple !== NULL) {
      for (let index = 0; index < pointers.length; index++) {
        objects.setTupleItem(tuple, index, pointers[index] as PyObjectPtr);
      }
      Py_DecRef(tuple);
      return;
    }
    PyErr_Clear();
  }
  for (let index = 0; index < pointers.length; index++) objects.decRef(pointers[index] as PyObjectPtr);
}
