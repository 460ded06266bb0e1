import type { PyAny } from "@taipan/core";
import { PyArray } from "@taipan/numpy";

/**
 * The elements of an array of digits, in NumPy's own memory: without a copy where they are bytes already. It stays while
 * the result is reachable.
 */
export function bytesIn(digits: PyAny): Uint8Array<ArrayBuffer> {
  const array = digits.cast(PyArray);
  return (array.dtype === "uint8" ? array.typed("uint8") : array.astype("uint8")).readonly().asSlice();
}
