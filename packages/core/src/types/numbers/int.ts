import { objects, Py_TPFLAGS_LONG_SUBCLASS, PyLong_FromLongLong, PyLong_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ConversionError } from "../../convert/conversion-error.ts";
import { intFromBigint } from "../../convert/default/number.ts";
import { PyOverflowError } from "../../error/classes/exceptions.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { hasTypeFlag } from "../object/instance-check.ts";

/** An `int` of any size (PyO3 `PyInt`). */
export class PyInt extends PyAny {
  static override readonly pyName: string = "int";
  static override readonly $type: () => PyObjectPtr = PyLong_Type;

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_LONG_SUBCLASS);
  }

  /** An `int` of exactly this value. @throws {ConversionError} if the number is not whole */
  static from(py: Python, value: number | bigint): PyInt {
    requireToken(py);
    if (typeof value === "number" && !Number.isInteger(value)) {
      throw new ConversionError(`the number ${value}`, "an int has no fraction, make a float");
    }
    // Adding 0 makes −0, which is whole, the 0 that it equals.
    const pointer = Number.isSafeInteger(value) ? PyLong_FromLongLong(Number(value) + 0) : intFromBigint(BigInt(value));
    return wrapOwned(ownedOrThrow(pointer)) as PyInt;
  }

  /** The value, exactly. */
  toBigInt(): bigint {
    return BigInt(objects.int(checked(this, PyInt)));
  }

  /** The value as a number. @throws {PyOverflowError} beyond ±(2^53 − 1), where numbers are not exact */
  toNumber(): number {
    const value = objects.int(checked(this, PyInt));
    if (typeof value === "number") return value;
    throw new PyOverflowError(
      `Cannot convert int to a number: ${abbreviated(value)} is beyond ±(2**53 - 1), use toBigInt()`,
    );
  }
}

/** The digits of an integer, or their number where nobody would read them. */
function abbreviated(value: bigint): string {
  const bits = (value < 0n ? -value : value).toString(16).length * 4;
  return bits <= 128 ? value.toString() : `an integer of about ${bits} bits`;
}
