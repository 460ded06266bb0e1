import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/**
 * Whether `object`'s type is `type` or derives from it, for types with a layout of their own: the chain of bases that
 * CPython chose for the layout passes through them.
 */
export function isInstanceOfType(object: PyObjectPtr, type: PyObjectPtr): boolean {
  let base: PyObjectPtr = objects.typeOf(object);
  while (base !== NULL) {
    if (base === type) return true;
    base = objects.typeBase(base as never);
  }
  return false;
}

/** Whether `object`'s type has one of the `Py_TPFLAGS_…_SUBCLASS` bits, which CPython keeps for its commonest types. */
export function hasTypeFlag(object: PyObjectPtr, flag: number): boolean {
  return (objects.typeFlags(objects.typeOf(object)) & flag) !== 0;
}
