import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { callPython } from "../../call/call.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter, WideConverter } from "../converter.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { isInteger, readInteger } from "../scalars/integer.ts";
import { str } from "../scalars/text.ts";
import { pythonAttribute } from "./python-attribute.ts";

/** How a decimal class of JavaScript is made from text and written as text. */
export interface DecimalAdaptor<D> {
  /** Makes a value from text such as `1.50`, `-1E+400`, `NaN`, `Infinity`. */
  parse(text: string): D;
  /** Every digit of a value, in any notation that Python's `Decimal` reads. A number is refused: it may be rounded. */
  format(value: D): string;
}

/** The converter {@link decimal}, and how it takes another class. */
export interface DecimalConverter extends WideConverter<string, bigint> {
  /** The same for a class of decimals: `t.decimal.as({ parse: (text) => new Big(text), format: String })`. */
  as<D>(adaptor: DecimalAdaptor<D>): Converter<D>;
}

const decimalType = pythonAttribute("decimal", "Decimal");
/** Of `Decimal` itself: a subclass may write itself otherwise. */
const decimalText = pythonAttribute("decimal", "Decimal", "__str__");

/** What `Decimal(text)` reads, without the liberties of spaces and underscores. */
const NUMERAL = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|s?nan\d*)$/i;

const annotateDecimal = accepting("decimal.Decimal | SupportsIndex", "decimal.Decimal");

/**
 * `decimal.Decimal`, or anything with `__index__`, → its digits as a `string`; a `string` or `bigint` → `Decimal`. No
 * digit is lost; a `float`, or a number, is refused, because it may be rounded already.
 */
export const decimal: DecimalConverter = {
  pyType: "decimal.Decimal",
  annotate: annotateDecimal,
  fromPython(pointer) {
    if (isDecimal(pointer)) {
      return released(callPython(decimalText(), [new Borrowing(pointer)]), (text) => str.fromPython(text));
    }
    if (!isInteger(pointer)) throw castFailure(pointer, "Decimal");
    return String(readInteger(pointer));
  },
  intoPython(value) {
    if (typeof value === "bigint") return callPython(decimalType(), [value]);
    if (typeof value === "number") {
      throw new ConversionError(describe(value), "it may be rounded already, pass the digits as a string");
    }
    if (typeof value !== "string" || !NUMERAL.test(value)) {
      throw new ConversionError(describe(value), "a string that is a decimal number was expected");
    }
    return callPython(decimalType(), [value]);
  },
  mayAccept: (pointer) => isDecimal(pointer) || isInteger(pointer),
  as: <D>(adaptor: DecimalAdaptor<D>): Converter<D> => ({
    pyType: decimal.pyType,
    annotate: annotateDecimal,
    fromPython: (pointer) => adaptor.parse(decimal.fromPython(pointer)),
    intoPython: (value) => decimal.intoPython(adaptor.format(value)),
    mayAccept: (pointer) => isDecimal(pointer) || isInteger(pointer),
  }),
};

function isDecimal(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, decimalType());
}
