import {
  atomicWords,
  library,
  NULL,
  objects,
  Py_DecRef,
  PyVarObject,
  PyObject_Size,
  PyObject_VectorcallMethod,
  PyWeakref_NewRef,
} from "@taipan/ffi";
import { PyErr_Clear, PyUnicode_InternFromString } from "@taipan/ffi";
import type { PyObjectPtr, VoidPtr } from "@taipan/ffi";
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
/** The deque's length, where objects are read in place: a typed array is read faster than memory by address. */
let length: Int32Array | undefined;
let append: PyObjectPtr = NULL;
let popleft: PyObjectPtr = NULL;

/** Takes the deque and its bound `append`; both are kept for ever. */
export function startDeaths(theDeque: PyObjectPtr, itsAppend: PyObjectPtr): void {
  deque = theDeque;
  if (objects.kind === "in place") {
    const { minor } = library("Py_GetVersion").version;
    const { ob_size } = PyVarObject({ minor, freeThreaded: false });
    // SAFETY: the deque is never freed.
    length = new Int32Array(atomicWords((theDeque + ob_size) as VoidPtr, 1).buffer);
  }
  append = itsAppend;
  popleft = PyUnicode_InternFromString("popleft");
}

/**
 * Calls `onDeath` at the first attach after `object` died, in this isolate. The address of `object` may have been given
 * to another object by then.
 *
 * @returns the weak reference that reports it, borrowed until `onDeath` is called; NULL, and an exception is set, if the
 *   type of `object` has no weak references
 */
export function watchDeath(object: PyObjectPtr, onDeath: () => void): PyObjectPtr {
  const reference = PyWeakref_NewRef(object, append);
  if (reference !== NULL) watches.set(reference, { reference, onDeath });
  return reference;
}

/** Whether a report waits. One load where objects are read in place. */
export function deathsPending(): boolean {
  return length === undefined ? deque !== NULL && PyObject_Size(deque) > 0 : length[0] !== 0;
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
