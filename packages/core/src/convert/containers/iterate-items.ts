import { NULL, PyErr_Occurred, PyIter_Next, PyObject_GetIter } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { released } from "../released.ts";

/** Calls `take` with each item of an iterable, borrowed for the call. @throws {PyErr} what the iterator raises */
export function iterateItems(iterable: PyObjectPtr, take: (pointer: PyObjectPtr, index: number) => void): void {
  released(ownedOrThrow(PyObject_GetIter(iterable)), (iterator) => {
    for (let index = 0; ; index++) {
      const item = PyIter_Next(iterator);
      if (item === NULL) break;
      released(item, () => take(item, index));
    }
    // Only an exception tells a failure from the end.
    if (PyErr_Occurred() !== NULL) throw fetchError();
  });
}
