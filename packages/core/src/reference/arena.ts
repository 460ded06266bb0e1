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

/** At how many entries {@link reached} is called. */
let warnAt = Infinity;
let reached: () => void = () => undefined;

/** Calls `body` once, when open scopes hold `count` entries; `Infinity` for never. */
export function onManyScoped(count: number, body: () => void): void {
  warnAt = count;
  reached = body;
}

/** Gives `handle`'s reference to the innermost scope. */
export function adopt(handle: Handle): void {
  arena[top++] = handle;
  if (top === warnAt) reached();
}

/** Takes a handle out that spent its reference early, where that is cheap: the newest one. */
export function forget(handle: Handle): void {
  if (top > 0 && arena[top - 1] === handle) arena[--top] = undefined as never;
}

/**
 * Addresses whose handles are spent and whose references are being given back, innermost {@link releaseFrom} last. A
 * stack, because a destructor may close a scope of its own meanwhile; it stays as long as it ever was, as the arena does.
 */
const dying: PyObjectPtr[] = [];
let dyingTop = 0;

/**
 * Releases every reference from `start` on.
 *
 * Handles are spent before the first object dies: a destructor may run Python, call TypeScript and open scopes of its
 * own, which then begin at `start` again.
 */
export function releaseFrom(start: number): void {
  if (top === start) return;
  const first = dyingTop;
  for (let index = start; index < top; index++) {
    const handle = arena[index] as Handle;
    arena[index] = undefined as never;
    const pointer = handle[$ptr];
    if (pointer <= 0) continue;
    handle[$ptr] = SPENT.scope;
    dying[dyingTop++] = pointer as PyObjectPtr;
  }
  top = start;
  const end = dyingTop;
  releaseRange(dying, first, end);
  dyingTop = first;
}

/** Gives back one reference to each object. SAFETY: the thread is attached and owns them. */
export function releaseAll(pointers: readonly PyObjectPtr[]): void {
  releaseRange(pointers, 0, pointers.length);
}

function releaseRange(pointers: readonly PyObjectPtr[], first: number, end: number): void {
  if (end - first >= BULK) {
    // One deallocation of a tuple releases all of its items in C: 2 ns each instead of 60–100.
    const tuple = PyTuple_New(end - first);
    if (tuple !== NULL) {
      for (let index = first; index < end; index++) {
        objects.setTupleItem(tuple, index - first, pointers[index] as PyObjectPtr);
      }
      Py_DecRef(tuple);
      return;
    }
    PyErr_Clear();
  }
  for (let index = first; index < end; index++) objects.decRef(pointers[index] as PyObjectPtr);
}
