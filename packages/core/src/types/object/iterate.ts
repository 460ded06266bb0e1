import { NULL, objects, PyErr_Occurred, PyGen_Type, PyIter_Next } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { fetchError } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import type { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";

/**
 * A JavaScript iterator over a Python one. `take` gets each item as a new reference.
 *
 * Leaving a `for…of` early closes a generator, so that its `finally` blocks run now.
 */
export function iterate<T>(iterator: Handle, take: (item: PyObjectPtr) => T): IterableIterator<T> {
  let isDone = false;
  return {
    next(): IteratorResult<T> {
      if (isDone) return { done: true, value: undefined };
      const item = PyIter_Next(live(iterator));
      if (item !== NULL) return { done: false, value: take(item) };
      isDone = true;
      // Only an exception tells a failure from the end.
      if (PyErr_Occurred() !== NULL) throw fetchError();
      return { done: true, value: undefined };
    },
    return(value?: unknown): IteratorResult<T> {
      if (!isDone) close(live(iterator));
      isDone = true;
      return { done: true, value };
    },
    [Symbol.iterator](): IterableIterator<T> {
      return this;
    },
  };
}

function close(iterator: PyObjectPtr): void {
  if (objects.typeOf(iterator) !== PyGen_Type()) return;
  objects.decRef(callPythonMethod(iterator, intern("close"), []));
}
