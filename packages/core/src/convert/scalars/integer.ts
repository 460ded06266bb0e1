import { NULL, objects, PyIndex_Check, PyLong_Type, PyNumber_Index } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { integerAnnotation } from "../annotation.ts";
import { ELEMENTS } from "../../buffer/element.ts";
import { PyOverflowError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow, throwPending } from "../../error/crossing/fetch.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { type ElementConverter, withElement } from "../element-converter.ts";
import { describe } from "../describe.ts";
import { intFromBigint } from "../default/number.ts";

const OUT_OF_RANGE = "out of range integral type conversion attempted";
const LONG_MIN = -(2n ** 63n);
const LONG_MAX = 2n ** 63n - 1n;

/**
 * The value of an `int`, or of whatever has `__index__` (NumPy's integers, `True`).
 *
 * @throws {PyTypeError} `'str' object cannot be interpreted as an integer`
 */
export function readInteger(pointer: PyObjectPtr): number | bigint {
  if (objects.typeOf(pointer) === PyLong_Type()) return objects.int(pointer);
  const index = PyNumber_Index(pointer);
  if (index === NULL) throwPending();
  const value = objects.int(index);
  objects.decRef(index);
  return value;
}

/** Whether an object (borrowed) is an `int` or has `__index__`. */
export function isInteger(pointer: PyObjectPtr): boolean {
  return objects.typeOf(pointer) === PyLong_Type() || PyIndex_Check(pointer) === 1;
}

/** New `int` from an integer that is exact, whichever of its two JavaScript types it has. */
export function integerIntoPython(
  value: unknown,
  least: number | bigint,
  most: number | bigint,
  name: string,
): PyObjectPtr {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value))) {
    if (value < least || value > most) throw new ConversionError(describe(value), `it is out of range of ${name}`);
    return typeof value === "bigint" ? intFromBigint(value) : ownedOrThrow(objects.newInt(value));
  }
  const isInexact = typeof value === "number" && Number.isInteger(value);
  throw new ConversionError(
    describe(value),
    isInexact ? "it is too large to be exact as a number, pass a bigint" : "an integer was expected",
  );
}

/** An integer type whose values fit in a number. Beyond C's `long` the message is C's, as in PyO3. */
function narrow(name: string, least: number, most: number): Converter<number> {
  return {
    pyType: "int",
    annotate: integerAnnotation,
    fromPython(pointer) {
      const value = readInteger(pointer);
      if (value >= least && value <= most) return value as number;
      throw new PyOverflowError(
        value >= LONG_MIN && value <= LONG_MAX ? OUT_OF_RANGE : "Python int too large to convert to C long",
      );
    },
    intoPython: (value) => integerIntoPython(value, least, most, name),
    exact(pointer) {
      if (objects.typeOf(pointer) !== PyLong_Type()) return undefined;
      const value = objects.int(pointer);
      return value >= least && value <= most ? (value as number) : undefined;
    },
    mayAccept: isInteger,
  };
}

/** 8 bits, signed: `int` ⇄ `number`. */
export const i8: ElementConverter<number, Int8Array<ArrayBuffer>> = withElement(narrow("i8", -128, 127), ELEMENTS.i8);
/** 16 bits, signed: `int` ⇄ `number`. */
export const i16: ElementConverter<number, Int16Array<ArrayBuffer>> = withElement(
  narrow("i16", -32_768, 32_767),
  ELEMENTS.i16,
);
/** 32 bits, signed: `int` ⇄ `number`. */
export const i32: ElementConverter<number, Int32Array<ArrayBuffer>> = withElement(
  narrow("i32", -(2 ** 31), 2 ** 31 - 1),
  ELEMENTS.i32,
);
/** 8 bits, unsigned: `int` ⇄ `number`. */
export const u8: ElementConverter<number, Uint8Array<ArrayBuffer>> = withElement(narrow("u8", 0, 255), ELEMENTS.u8);
/** 16 bits, unsigned: `int` ⇄ `number`. */
export const u16: ElementConverter<number, Uint16Array<ArrayBuffer>> = withElement(
  narrow("u16", 0, 65_535),
  ELEMENTS.u16,
);
/** 32 bits, unsigned: `int` ⇄ `number`. */
export const u32: ElementConverter<number, Uint32Array<ArrayBuffer>> = withElement(
  narrow("u32", 0, 2 ** 32 - 1),
  ELEMENTS.u32,
);
/** What a number holds exactly, ±(2^53 − 1): `int` ⇄ `number`. */
export const int53: Converter<number> = narrow("int53", Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

function exactBigint(pointer: PyObjectPtr, least: bigint, most: bigint): bigint | undefined {
  if (objects.typeOf(pointer) !== PyLong_Type()) return undefined;
  const value = objects.int(pointer);
  return value >= least && value <= most ? BigInt(value) : undefined;
}

/** 64 bits, signed: `int` ⇄ `bigint`. */
export const i64: ElementConverter<bigint, BigInt64Array<ArrayBuffer>> = {
  pyType: "int",
  annotate: integerAnnotation,
  fromPython(pointer) {
    const value = BigInt(readInteger(pointer));
    if (value >= LONG_MIN && value <= LONG_MAX) return value;
    throw new PyOverflowError("Python int too large to convert to C long");
  },
  intoPython: (value) => integerIntoPython(value, LONG_MIN, LONG_MAX, "i64"),
  exact: (pointer) => exactBigint(pointer, LONG_MIN, LONG_MAX),
  mayAccept: isInteger,
  element: ELEMENTS.i64,
};

const U64_MAX = 2n ** 64n - 1n;

/** 64 bits, unsigned: `int` ⇄ `bigint`. */
export const u64: ElementConverter<bigint, BigUint64Array<ArrayBuffer>> = {
  pyType: "int",
  annotate: integerAnnotation,
  fromPython(pointer) {
    const value = BigInt(readInteger(pointer));
    if (value >= 0n && value <= U64_MAX) return value;
    throw new PyOverflowError(value < 0n ? "can't convert negative int to unsigned" : "int too big to convert");
  },
  intoPython: (value) => integerIntoPython(value, 0n, U64_MAX, "u64"),
  exact: (pointer) => exactBigint(pointer, 0n, U64_MAX),
  mayAccept: isInteger,
  element: ELEMENTS.u64,
};

/** Any size: `int` ⇄ `bigint`. */
export const bigint: Converter<bigint> = {
  pyType: "int",
  annotate: integerAnnotation,
  fromPython: (pointer) => BigInt(readInteger(pointer)),
  intoPython: (value) => integerIntoPython(value, -Infinity, Infinity, "bigint"),
  mayAccept: isInteger,
};

/** Any size: `int` ⇄ `number` where that is exact, else `bigint`. */
export const int: Converter<number | bigint> = {
  pyType: "int",
  annotate: integerAnnotation,
  fromPython: readInteger,
  intoPython: (value) => integerIntoPython(value, -Infinity, Infinity, "int"),
  exact: (pointer) => (objects.typeOf(pointer) === PyLong_Type() ? objects.int(pointer) : undefined),
  mayAccept: isInteger,
};
