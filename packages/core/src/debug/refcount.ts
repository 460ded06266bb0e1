import { library, NULL, objects, PySys_GetObject } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { Borrowing } from "../reference/borrowing.ts";
import type { Py } from "../reference/py.ts";
import { live } from "../reference/live.ts";
import type { PyAny } from "../types/object/any.ts";

/** Counts from here on mark an object that lives for ever (PEP 683), on 64-bit builds. */
const IMMORTAL = 2 ** 31;

/**
 * How many references an object has, that of the handle included; `Infinity` for one that lives for ever, such as `None`
 * from Python 3.12 on, whose count says nothing.
 *
 * @see `sys.getrefcount`, which counts its own argument as well
 */
export function refcount(object: PyAny | Py): number {
  const pointer = live(object);
  const getrefcount = PySys_GetObject("getrefcount");
  if (getrefcount === NULL) ownedOrThrow(NULL);
  const result = callPython(getrefcount, [new Borrowing(pointer)]);
  // The argument array holds one of its own during the call.
  const count = Number(objects.int(result)) - 1;
  objects.decRef(result);
  return library("PySys_GetObject").version.atLeast(3, 12) && count >= IMMORTAL - 1 ? Infinity : count;
}
