import { Py, type PyAny, Python, t } from "@taipan/core";
import type { Complex } from "@taipan/core";
import { NULL, objects, Py_None } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** A typed array over an array's memory. */
export type ItemArray =
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

/** How items of one type lie in memory, and their JavaScript form. */
export interface Element {
  /** The type's name, such as `float64` or `datetime64[ns]`. */
  readonly name: string;
  /** Bytes of an item. */
  readonly size: number;
  /** Bytes of what the typed array counts: half of a complex number, one of a text. 0 where there is no array. */
  readonly unit: number;
  /** Whether the typed array's items are the values. */
  readonly isDirect: boolean;
  /** The typed array over `count` items. */
  over(buffer: ArrayBuffer, byteOffset: number, count: number): ItemArray;
  /** The value at a byte of the view; `little` is the order of its bytes. */
  read(view: DataView, at: number, little: boolean): unknown;
  /** Overwrites the value. A number is cut to the type's size, as typed arrays do. */
  write(view: DataView, at: number, value: never, little: boolean): void;
}

type ItemArrayClass = (new (buffer: ArrayBuffer, byteOffset: number, length: number) => ItemArray) & {
  readonly BYTES_PER_ELEMENT: number;
};

type Read = (view: DataView, at: number, little: boolean) => unknown;
type Write<T> = (view: DataView, at: number, value: T, little: boolean) => void;

function element<T>(
  name: string,
  size: number,
  type: ItemArrayClass | undefined,
  isDirect: boolean,
  read: Read,
  write: Write<T>,
): Element {
  const unit = type?.BYTES_PER_ELEMENT ?? 0;
  const over = (buffer: ArrayBuffer, byteOffset: number, count: number): ItemArray => {
    if (type === undefined) throw new TypeError(`Cannot view items of ${name} as a typed array: they are references`);
    return new type(buffer, byteOffset, (count * size) / unit);
  };
  return { name, size, unit, isDirect, over, read, write: write as Write<never> };
}

const HALF = t.f16.element;

/** Element types of numbers, by name. */
const NUMBERS: readonly Element[] = [
  element(
    "bool",
    1,
    Uint8Array,
    false,
    (v, at) => v.getUint8(at) !== 0,
    (v, at, x: boolean) => v.setUint8(at, Number(x)),
  ),
  element(
    "int8",
    1,
    Int8Array,
    true,
    (v, at) => v.getInt8(at),
    (v, at, x: number) => v.setInt8(at, x),
  ),
  element(
    "uint8",
    1,
    Uint8Array,
    true,
    (v, at) => v.getUint8(at),
    (v, at, x: number) => v.setUint8(at, x),
  ),
  element(
    "int16",
    2,
    Int16Array,
    true,
    (v, at, le) => v.getInt16(at, le),
    (v, at, x: number, le) => v.setInt16(at, x, le),
  ),
  element(
    "uint16",
    2,
    Uint16Array,
    true,
    (v, at, le) => v.getUint16(at, le),
    (v, at, x: number, le) => v.setUint16(at, x, le),
  ),
  element(
    "int32",
    4,
    Int32Array,
    true,
    (v, at, le) => v.getInt32(at, le),
    (v, at, x: number, le) => v.setInt32(at, x, le),
  ),
  element(
    "uint32",
    4,
    Uint32Array,
    true,
    (v, at, le) => v.getUint32(at, le),
    (v, at, x: number, le) => v.setUint32(at, x, le),
  ),
  element(
    "int64",
    8,
    BigInt64Array,
    true,
    (v, at, le) => v.getBigInt64(at, le),
    (v, at, x: bigint, le) => v.setBigInt64(at, x, le),
  ),
  element(
    "uint64",
    8,
    BigUint64Array,
    true,
    (v, at, le) => v.getBigUint64(at, le),
    (v, at, x: bigint, le) => v.setBigUint64(at, x, le),
  ),
  element(
    "float16",
    2,
    Uint16Array,
    false,
    (v, at, le) => HALF.decode(v.getUint16(at, le)),
    (v, at, x: number, le) => v.setUint16(at, Number(HALF.encode(x)), le),
  ),
  element(
    "float32",
    4,
    Float32Array,
    true,
    (v, at, le) => v.getFloat32(at, le),
    (v, at, x: number, le) => v.setFloat32(at, x, le),
  ),
  element(
    "float64",
    8,
    Float64Array,
    true,
    (v, at, le) => v.getFloat64(at, le),
    (v, at, x: number, le) => v.setFloat64(at, x, le),
  ),
  element(
    "complex64",
    8,
    Float32Array,
    false,
    (v, at, le) => ({ re: v.getFloat32(at, le), im: v.getFloat32(at + 4, le) }),
    writeComplex64,
  ),
  element(
    "complex128",
    16,
    Float64Array,
    false,
    (v, at, le) => ({ re: v.getFloat64(at, le), im: v.getFloat64(at + 8, le) }),
    writeComplex128,
  ),
];

function writeComplex64(view: DataView, at: number, { re, im }: Complex, little: boolean): void {
  view.setFloat32(at, re, little);
  view.setFloat32(at + 4, im, little);
}

function writeComplex128(view: DataView, at: number, { re, im }: Complex, little: boolean): void {
  view.setFloat64(at, re, little);
  view.setFloat64(at + 8, im, little);
}

/** Element types of numbers, by name. */
export const NUMERIC_ELEMENTS: ReadonlyMap<string, Element> = new Map(NUMBERS.map((one) => [one.name, one]));

/** What NumPy stores for "no time". */
const NAT = -(2n ** 63n);

/** Ticks of dates and durations; `undefined` is NaT. */
export function timeElement(name: string): Element {
  return element(
    name,
    8,
    BigInt64Array,
    false,
    (view, at, little) => {
      const ticks = view.getBigInt64(at, little);
      return ticks === NAT ? undefined : ticks;
    },
    (view, at, ticks: bigint | undefined, little) => view.setBigInt64(at, ticks ?? NAT, little),
  );
}

/** Bytes of a fixed length as Latin-1 characters, without the padding. */
export function bytesElement(size: number): Element {
  const read: Read = (view, at) =>
    Buffer.from(view.buffer, view.byteOffset + at, size)
      .toString("latin1")
      .replace(/\0+$/, "");
  return element(`S${size}`, size, Uint8Array, false, read, (view, at, text: string) => {
    if (text.length > size || /[^\0-\xff]/.test(text)) refuseText(text, `S${size}`);
    const bytes = Buffer.from(view.buffer, view.byteOffset + at, size);
    bytes.fill(0);
    bytes.write(text, "latin1");
  });
}

/** Text of a fixed number of characters, of four bytes each, without the padding. */
export function textElement(length: number): Element {
  const read: Read = (view, at, little) => {
    let text = "";
    for (let index = 0; index < length; index++) text += String.fromCodePoint(view.getUint32(at + index * 4, little));
    return text.replace(/\0+$/, "");
  };
  return element(`U${length}`, length * 4, Uint8Array, false, read, (view, at, text: string, little) => {
    const characters = Array.from(text, (character) => character.codePointAt(0) as number);
    if (characters.length > length) refuseText(text, `U${length}`);
    for (let index = 0; index < length; index++) view.setUint32(at + index * 4, characters[index] ?? 0, little);
  });
}

function refuseText(text: string, type: string): never {
  throw new RangeError(`Cannot store ${JSON.stringify(text)} as ${type}: it is too long or has other characters`);
}

/** References, which attach for themselves. SAFETY: the thread that reads or writes may wait for the interpreter. */
export const OBJECT_ELEMENT: Element = element(
  "object",
  8,
  undefined,
  false,
  (view, at) =>
    Python.attach(() => {
      const stored = Number(view.getBigUint64(at, true)) as PyObjectPtr;
      // NumPy reads a place that was never written as None.
      const object = stored === NULL ? Py_None() : stored;
      objects.incRef(object);
      return Py.fromRaw(object);
    }),
  (view, at, value: Py | PyAny) =>
    Python.attach(() => {
      const before = Number(view.getBigUint64(at, true)) as PyObjectPtr;
      const object = value.asPtr();
      objects.incRef(object);
      view.setBigUint64(at, BigInt(object), true);
      // Last: its destructor may run any code, which must find the array in order.
      if (before !== NULL) objects.decRef(before);
    }),
);
