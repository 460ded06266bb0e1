import type { DType } from "./dtype.ts";
import type { ItemArray } from "./element.ts";

/** `Float16Array`, where the runtime has it: Node does from version 24 on. */
const HalfArray = (globalThis as { Float16Array?: new (buffer: ArrayBuffer) => object }).Float16Array;

const NAMES: readonly (readonly [type: abstract new (...args: never[]) => object, name: DType])[] = [
  [Int8Array, "int8"],
  [Uint8Array, "uint8"],
  [Uint8ClampedArray, "uint8"],
  [Int16Array, "int16"],
  [Uint16Array, "uint16"],
  [Int32Array, "int32"],
  [Uint32Array, "uint32"],
  [BigInt64Array, "int64"],
  [BigUint64Array, "uint64"],
  [Float32Array, "float32"],
  [Float64Array, "float64"],
  ...(HalfArray === undefined ? [] : [[HalfArray, "float16"] as const]),
];

/** The element type of a typed array class. */
export type DTypeOf<A> = A extends Int8Array
  ? "int8"
  : A extends Uint8Array | Uint8ClampedArray
    ? "uint8"
    : A extends Int16Array
      ? "int16"
      : A extends Uint16Array
        ? "uint16"
        : A extends Int32Array
          ? "int32"
          : A extends Uint32Array
            ? "uint32"
            : A extends BigInt64Array
              ? "int64"
              : A extends BigUint64Array
                ? "uint64"
                : A extends Float32Array
                  ? "float32"
                  : A extends Float64Array
                    ? "float64"
                    : DType;

/** A typed array of JavaScript's. `Float16Array` is one, too, where the runtime has it. */
export type TypedArray = ItemArray | Uint8ClampedArray<ArrayBuffer>;

/** The element type of what a typed array holds. @throws {TypeError} for a DataView */
export function dtypeOf(source: ArrayBufferView): DType {
  const name = NAMES.find(([type]) => source instanceof type)?.[1];
  if (name === undefined) throw new TypeError(`Cannot make an array of a ${source.constructor.name}: it has no items`);
  return name;
}

/** The bytes of a typed array. */
export function bytesOf(source: ArrayBufferView): Uint8Array<ArrayBufferLike> {
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
