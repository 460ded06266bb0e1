import { NULL, objects, Py_DecRef, PyObject_Size, PyObject_VectorcallMethod, PyWeakref_NewRef } from "@taipan/ffi";
import { PyErr_Clear, PyUnicode_InternFromString } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { withArguments } from "../call/argument-stack.ts";

/**
 * Reports of Python objects' deaths. A weak reference's callback may run on any thread with the GIL held, where a koffi
 * callback would wait for the JavaScript loop that waits for the GIL. So the callback is C: it appends the weak
 * reference to a deque, which is read at the next attach.
 */
interface Watch {
  readonly reference: PyObjectPtr;
  readonly onDeath: () => void;
}

const watches = new Map<number, Watch>();
let deque: PyObjectPtr = NULL;
let isReadInPlace = false;
let append: PyObjectPtr = NULL;
let popleft: PyObjectPtr = NULL;

/** Takes the deque and its bound `append`; both are kept for ever. */
export function startDeaths(theDeque: PyObjectPtr, itsAppend: PyObjectPtr): void {
  deque = theDeque;
  isReadInPlace = objects.kind === "in place";
  append = itsAppend;
  popleft = PyUnicode_InternFromString("popleft");
}

/**
 * Calls `onDeath` at the first attach after `object` died, in this isolate. The address of `object` may have been given
 * to another object by then.
 *
 * @returns whether `object` can be watched; if not (its type has no weak references) an exception is set
 */
export function watchDeath(object: PyObjectPtr, onDeath: () => void): boolean {
  const reference = PyWeakref_NewRef(object, append);
  if (reference === NULL) return false;
  watches.set(reference, { reference, onDeath });
  return true;
}

/** Whether a report waits. One load where objects are read in place. */
export function deathsPending(): boolean {
  // `deque` keeps its length where every PyVarObject does.
  return deque !== NULL && (isReadInPlace ? objects.listSize(deque) : PyObject_Size(deque)) !== 0;
}

/** Reads all reports. SAFETY: the thread is attached. */
export function reapDeaths(): void {
  while (deathsPending()) {
    const reference = withArguments([deque], (args) => PyObject_VectorcallMethod(popleft, args, 1, NULL));
    if (reference === NULL) {
      // Another thread took the last one between the look and the call.
      PyErr_Clear();
      return;
    }
    const watch = watches.get(reference);
    Py_DecRef(reference);
    if (watch === undefined) continue;
    watches.delete(reference);
    Py_DecRef(watch.reference);
    watch.onDeath();
  }
}
