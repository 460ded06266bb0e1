import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { callPython } from "../../call/call.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { bigint, isInteger, readInteger } from "../scalars/integer.ts";
import { readAttribute } from "../shapes/attribute.ts";
import { pythonAttribute } from "./python-attribute.ts";

/** A rational number. */
export interface Fraction {
  readonly numerator: bigint;
  /** Positive, without a divisor in common with the numerator, when it comes from Python. */
  readonly denominator: bigint;
}

const fractionType = pythonAttribute("fractions", "Fraction");

/** `fractions.Fraction`, or anything with `__index__`, ⇄ `{ numerator, denominator }`. Python cancels common divisors. */
export const fraction: Converter<Fraction> = {
  pyType: "fractions.Fraction",
  annotate: accepting("fractions.Fraction | SupportsIndex", "fractions.Fraction"),
  fromPython(pointer) {
    if (isFraction(pointer)) {
      return {
        numerator: readAttribute(pointer, "numerator", bigint),
        denominator: readAttribute(pointer, "denominator", bigint),
      };
    }
    if (!isInteger(pointer)) throw castFailure(pointer, "Fraction");
    return { numerator: BigInt(readInteger(pointer)), denominator: 1n };
  },
  intoPython(value) {
    if (typeof value?.numerator !== "bigint" || typeof value.denominator !== "bigint") {
      throw new ConversionError(describe(value), "an object with bigints numerator and denominator was expected");
    }
    if (value.denominator === 0n) throw new ConversionError("a fraction", "its denominator is zero");
    return callPython(fractionType(), [value.numerator, value.denominator]);
  },
  mayAccept: (pointer) => isFraction(pointer) || isInteger(pointer),
};

function isFraction(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, fractionType());
}
