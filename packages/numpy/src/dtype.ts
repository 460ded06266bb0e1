import type { Complex, Py } from "@taipan/core";

/** Units of `datetime64` and `timedelta64`. */
export type TimeUnit = "Y" | "M" | "W" | "D" | "h" | "m" | "s" | "ms" | "us" | "ns" | "ps" | "fs" | "as";

/** Element types with a name of their own: what one item is, and the typed array over many. */
interface Elements {
  /** One byte, 0 or 1. */
  bool: [value: boolean, array: Uint8Array<ArrayBuffer>];
  int8: [value: number, array: Int8Array<ArrayBuffer>];
  int16: [value: number, array: Int16Array<ArrayBuffer>];
  int32: [value: number, array: Int32Array<ArrayBuffer>];
  int64: [value: bigint, array: BigInt64Array<ArrayBuffer>];
  uint8: [value: number, array: Uint8Array<ArrayBuffer>];
  uint16: [value: number, array: Uint16Array<ArrayBuffer>];
  uint32: [value: number, array: Uint32Array<ArrayBuffer>];
  uint64: [value: bigint, array: BigUint64Array<ArrayBuffer>];
  /** Of the size of a pointer: the same as `int64`. */
  intp: [value: bigint, array: BigInt64Array<ArrayBuffer>];
  /** Of the size of a pointer: the same as `uint64`. */
  uintp: [value: bigint, array: BigUint64Array<ArrayBuffer>];
  /** Half precision; the array holds their bits, since not every runtime has `Float16Array`. */
  float16: [value: number, array: Uint16Array<ArrayBuffer>];
  float32: [value: number, array: Float32Array<ArrayBuffer>];
  float64: [value: number, array: Float64Array<ArrayBuffer>];
  /** Two floats; the array holds real and imaginary parts in turn. */
  complex64: [value: Complex, array: Float32Array<ArrayBuffer>];
  complex128: [value: Complex, array: Float64Array<ArrayBuffer>];
  /** References to Python objects. There is no array over them. */
  object: [value: Py, array: never];
}

/** A NumPy element type by name. */
export type DType =
  | keyof Elements
  | `datetime64[${TimeUnit}]`
  | `timedelta64[${TimeUnit}]`
  /** Bytes of a fixed length, padded with zero bytes: a string of Latin-1 characters. */
  | `S${number}`
  /** Text of a fixed number of characters. */
  | `U${number}`;

/** What one item of an array is; ticks of a date or a duration, `undefined` for NaT. */
export type ValueOf<E extends DType> = E extends keyof Elements
  ? Elements[E][0]
  : E extends `datetime64[${string}` | `timedelta64[${string}`
    ? bigint | undefined
    : string;

/** The typed array over an array's memory; bytes of text, ticks of dates. */
export type ArrayOf<E extends DType> = E extends keyof Elements
  ? Elements[E][1]
  : E extends `datetime64[${string}` | `timedelta64[${string}`
    ? BigInt64Array<ArrayBuffer>
    : Uint8Array<ArrayBuffer>;
