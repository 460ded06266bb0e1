import { PyMemoryView_FromObject } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/fetch.ts";
import { intern } from "../../intern.ts";
import { bytearray } from "../scalars/binary.ts";
import { released } from "../released.ts";

/** Format characters of `struct` by typed array class; the bytes cross as they are, in the machine's order. */
const FORMATS: readonly (readonly [abstract new (...args: never[]) => ArrayBufferView, string])[] = [
  [Int8Array, "b"],
  [Uint8ClampedArray, "B"],
  [Int16Array, "h"],
  [Uint16Array, "H"],
  [Int32Array, "i"],
  [Uint32Array, "I"],
  [BigInt64Array, "q"],
  [BigUint64Array, "Q"],
  [Float32Array, "f"],
  [Float64Array, "d"],
];

/** Typed array classes and how each becomes a Python object: a writable `memoryview` of a copy, with its elements. */
export function typedArrayConversions(): [
  abstract new (...args: never[]) => ArrayBufferView,
  (view: ArrayBufferView) => PyObjectPtr,
][] {
  return FORMATS.map(([type, format]) => [type, (view) => memoryViewOf(view, format)]);
}

function memoryViewOf(view: ArrayBufferView, format: string): PyObjectPtr {
  const content = bytearray.intoPython(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  const plain = released(content, (owner) => ownedOrThrow(PyMemoryView_FromObject(owner)));
  return released(plain, (owner) => callPythonMethod(owner, intern("cast"), [format]));
}
