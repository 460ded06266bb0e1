/** `Float16Array`, where the runtime has it: Node does from version 24 on. */
const HalfArray = (globalThis as { Float16Array?: new (buffer: ArrayBuffer) => object }).Float16Array;

/** A typed array class. */
export type TypedArrayClass = (abstract new (...args: never[]) => ArrayBufferView) & {
  readonly BYTES_PER_ELEMENT: number;
};

/** Format characters of the module `struct`, in the machine's sizes, by typed array class. */
const FORMATS: readonly (readonly [type: abstract new (...args: never[]) => object, format: string])[] = [
  [Int8Array, "b"],
  [Uint8Array, "B"],
  [Uint8ClampedArray, "B"],
  [Int16Array, "h"],
  [Uint16Array, "H"],
  [Int32Array, "i"],
  [Uint32Array, "I"],
  [BigInt64Array, "q"],
  [BigUint64Array, "Q"],
  [Float32Array, "f"],
  [Float64Array, "d"],
  ...(HalfArray === undefined ? [] : [[HalfArray, "e"] as const]),
];

/** The format of an array's elements; bytes for a DataView and for a buffer, which have none. */
export function arrayFormat(source: ArrayBufferView | ArrayBufferLike): string {
  return FORMATS.find(([type]) => source instanceof type)?.[1] ?? "B";
}

/** The format of what a typed array class, or one that extends it, holds; `undefined` for another class. */
export function classFormat(type: TypedArrayClass): string | undefined {
  return FORMATS.find(([known]) => type === known || type.prototype instanceof known)?.[1];
}

/** Typed array classes whose form in Python has items: all but `Uint8Array`, which is `bytes`. */
export function numericArrays(): (abstract new (...args: never[]) => ArrayBufferView)[] {
  return FORMATS.filter(([type]) => type !== Uint8Array).map(([type]) => type as never);
}

/** The bytes of an array, a DataView or a buffer. */
export function bytesOf(source: ArrayBufferView | ArrayBufferLike): Uint8Array {
  if (!ArrayBuffer.isView(source)) return new Uint8Array(source);
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
