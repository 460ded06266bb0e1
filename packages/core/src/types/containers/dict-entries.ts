import {
  NULL,
  objects,
  PyDict_Type,
  PyErr_Occurred,
  PyIter_Next,
  PyObject_GetAttr,
  PyObject_GetIter,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { fetchError, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import type { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import type { PyAny } from "../object/any.ts";

/** `dict.items` itself: a subclass may override the method. One reference for the life of the process. */
let itemsOfDict: PyObjectPtr = NULL;

/**
 * The pairs of a dict (borrowed), lazily, from CPython's own iterator: it notices changes, and it owns what it gives,
 * which the cursor of `PyDict_Next` does not.
 */
export function dictEntries(dict: PyObjectPtr): IterableIterator<[PyAny, PyAny]> {
  if (itemsOfDict === NULL) itemsOfDict = ownedOrThrow(PyObject_GetAttr(PyDict_Type(), intern("items")));
  const view = callPython(itemsOfDict, [new Borrowing(dict)]);
  const pointer = PyObject_GetIter(view);
  objects.decRef(view);
  return pairs(wrapOwned(ownedOrThrow(pointer)));
}

function* pairs(iterator: Handle): Generator<[PyAny, PyAny], undefined> {
  for (;;) {
    const pair = PyIter_Next(live(iterator));
    if (pair === NULL) break;
    const entry: [PyAny, PyAny] = [
      wrapBorrowed(objects.tupleItem(pair, 0)) as PyAny,
      wrapBorrowed(objects.tupleItem(pair, 1)) as PyAny,
    ];
    // Before the next step: CPython uses the tuple again if nobody else has it.
    objects.decRef(pair);
    yield entry;
  }
  if (PyErr_Occurred() !== NULL) throw fetchError();
  return undefined;
}
