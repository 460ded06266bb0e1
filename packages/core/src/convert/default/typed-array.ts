import { PyMemoryView_FromObject } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { arrayFormat, bytesOf, numericArrays } from "../../buffer/array-format.ts";
import { castItems } from "../../buffer/cast-items.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { bytearray } from "../scalars/binary.ts";
import { released } from "../released.ts";

/** Typed array classes and how each becomes a Python object: a writable `memoryview` of a copy, with its elements. */
export function typedArrayConversions(): [
  abstract new (...args: never[]) => ArrayBufferView,
  (view: ArrayBufferView) => PyObjectPtr,
][] {
  return numericArrays().map((type) => [type, memoryViewOfCopy]);
}

/** A new `memoryview` of a copy of an array, with its elements; the bytes cross as they are, in the machine's order. */
export function memoryViewOfCopy(view: ArrayBufferView): PyObjectPtr {
  const content = bytearray.intoPython(bytesOf(view));
  const plain = released(content, (owner) => ownedOrThrow(PyMemoryView_FromObject(owner)));
  return castItems(plain, arrayFormat(view));
}
