import { halfToNumber, numberToHalf } from "./half.ts";

/** A typed array over memory of Python, or over memory that Python shall see. */
export type ElementArray =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | BigInt64Array<ArrayBuffer>
  | BigUint64Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** What a number in memory is, apart from its size. */
export type ElementKind = "signed" | "unsigned" | "float" | "bool";

/** One type of array element: its name, its place in memory and its JavaScript forms. */
export interface BufferElement<T = number | bigint | boolean, A extends ElementArray = ElementArray> {
  /** The name of its converter, such as `f64`. */
  readonly name: string;
  readonly kind: ElementKind;
  /** Bytes of one. */
  readonly size: 1 | 2 | 4 | 8;
  /** Its character in the module `struct`, in the machine's sizes. */
  readonly format: string;
  /** The typed array class. */
  readonly type: abstract new (...args: never[]) => A;
  /** Whether an item of an array is another JavaScript value than what it stands for. */
  readonly isEncoded: boolean;
  /** A new array of numbers that the element can hold; absent where its values are bigints. */
  readonly fromNumbers: ((numbers: Float64Array) => A) | undefined;
  /** A new array of `length` zeroes. */
  allocate(length: number): A;
  /** An array over `buffer`. */
  over(buffer: ArrayBuffer, byteOffset?: number, length?: number): A;
  /** The value of an item of such an array. */
  decode(item: number | bigint): T;
  /** The item for a value. */
  encode(value: T): number | bigint;
}

/** A typed array class, as a maker of arrays. */
type ArrayClass<A extends ElementArray> = new (
  source: number | ArrayBuffer | Float64Array,
  byteOffset?: number,
  length?: number,
) => A;

/** How items of an array and values belong together. */
interface Encoding<T> {
  readonly decode: (item: never) => T;
  readonly encode: (value: T) => number | bigint;
}

const AS_IS = { decode: (item: number) => item, encode: (value: number) => value };
const AS_BIGINT = { decode: (item: bigint) => item, encode: (value: bigint) => value };
const AS_BOOLEAN = { decode: (item: number) => item !== 0, encode: (value: boolean) => Number(value) };
const AS_HALF = { decode: halfToNumber, encode: numberToHalf };

function element<T, A extends ElementArray>(
  name: string,
  format: string,
  kind: ElementKind,
  size: 1 | 2 | 4 | 8,
  type: ArrayClass<A>,
  values: Encoding<T>,
): BufferElement<T, A> {
  return {
    name,
    kind,
    size,
    format,
    type,
    isEncoded: ![AS_IS, AS_BIGINT].includes(values as never),
    fromNumbers:
      (values as unknown) === AS_BIGINT
        ? undefined
        : (numbers) => new type(name === "f16" ? numbers.map(numberToHalf) : numbers),
    allocate: (length) => new type(length),
    over: (buffer, byteOffset, length) => new type(buffer, byteOffset, length),
    decode: values.decode as (item: number | bigint) => T,
    encode: values.encode,
  };
}

/** Least and greatest value of a type of whole numbers. */
export function integerLimits({ kind, size }: BufferElement<unknown>): readonly [least: bigint, most: bigint] {
  const bits = BigInt(size * 8);
  return kind === "unsigned" ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
}

/**
 * Every element type. Half-precision floats and booleans are shown as their bytes, `Uint16Array` and `Uint8Array`: not
 * every runtime has `Float16Array`, and none has an array of booleans. Single items are numbers and booleans.
 */
export const ELEMENTS: {
  readonly i8: BufferElement<number, Int8Array<ArrayBuffer>>;
  readonly u8: BufferElement<number, Uint8Array<ArrayBuffer>>;
  readonly i16: BufferElement<number, Int16Array<ArrayBuffer>>;
  readonly u16: BufferElement<number, Uint16Array<ArrayBuffer>>;
  readonly i32: BufferElement<number, Int32Array<ArrayBuffer>>;
  readonly u32: BufferElement<number, Uint32Array<ArrayBuffer>>;
  readonly i64: BufferElement<bigint, BigInt64Array<ArrayBuffer>>;
  readonly u64: BufferElement<bigint, BigUint64Array<ArrayBuffer>>;
  readonly f16: BufferElement<number, Uint16Array<ArrayBuffer>>;
  readonly f32: BufferElement<number, Float32Array<ArrayBuffer>>;
  readonly f64: BufferElement<number, Float64Array<ArrayBuffer>>;
  readonly bool: BufferElement<boolean, Uint8Array<ArrayBuffer>>;
} = {
  i8: element("i8", "b", "signed", 1, Int8Array, AS_IS),
  u8: element("u8", "B", "unsigned", 1, Uint8Array, AS_IS),
  i16: element("i16", "h", "signed", 2, Int16Array, AS_IS),
  u16: element("u16", "H", "unsigned", 2, Uint16Array, AS_IS),
  i32: element("i32", "i", "signed", 4, Int32Array, AS_IS),
  u32: element("u32", "I", "unsigned", 4, Uint32Array, AS_IS),
  i64: element("i64", "q", "signed", 8, BigInt64Array, AS_BIGINT),
  u64: element("u64", "Q", "unsigned", 8, BigUint64Array, AS_BIGINT),
  f16: element("f16", "e", "float", 2, Uint16Array, AS_HALF),
  f32: element("f32", "f", "float", 4, Float32Array, AS_IS),
  f64: element("f64", "d", "float", 8, Float64Array, AS_IS),
  bool: element("bool", "?", "bool", 1, Uint8Array, AS_BOOLEAN),
};
