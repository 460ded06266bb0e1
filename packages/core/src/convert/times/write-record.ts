import { PyErr_WarnEx, PyExc_UserWarning } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { newDate, newDateTime, newTime } from "../../types/datetime/construct.ts";
import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { outOfRange } from "./requirements.ts";

/** An object whose fields are looked at one by one. */
type Fields = Readonly<Record<string, unknown>>;

/** The fields of a record or Temporal object, whose calendar is made ISO 8601's. @throws {ConversionError} if it is none */
export function fieldsOf(value: unknown, noun: string): Fields {
  if (typeof value !== "object" || value === null) throw new ConversionError(describe(value), `${noun} was expected`);
  const { calendarId, withCalendar } = value as Fields;
  if (calendarId === undefined || calendarId === "iso8601" || typeof withCalendar !== "function")
    return value as Fields;
  return withCalendar.call(value, "iso8601") as Fields;
}

/** New `date`. @throws {PyValueError} `invalid or out-of-range date/time` */
export function writeDate(fields: Fields): PyObjectPtr {
  const [year, month, day] = [whole(fields, "year"), whole(fields, "month"), whole(fields, "day")];
  try {
    return newDate(year, month, day);
  } catch (error) {
    throw outOfRange(error);
  }
}

/** New `time`. @throws {PyValueError} `invalid or out-of-range date/time` */
export function writeTime(fields: Fields): PyObjectPtr {
  const microsecond = microseconds(fields);
  const [hour, minute, second] = [whole(fields, "hour", 0), whole(fields, "minute", 0), seconds(fields)];
  try {
    return newTime(hour, minute, second, microsecond, 0 as PyObjectPtr, 0);
  } catch (error) {
    throw outOfRange(error);
  }
}

/** New `datetime` of a zone (borrowed; NULL for none). @throws {PyValueError} `invalid or out-of-range date/time` */
export function writeDateTime(fields: Fields, zone: PyObjectPtr, fold: number): PyObjectPtr {
  const [year, month, day] = [whole(fields, "year"), whole(fields, "month"), whole(fields, "day")];
  const microsecond = microseconds(fields);
  const [hour, minute, second] = [whole(fields, "hour", 0), whole(fields, "minute", 0), seconds(fields)];
  try {
    return newDateTime(year, month, day, hour, minute, second, microsecond, zone, fold);
  } catch (error) {
    throw outOfRange(error);
  }
}

/** A whole number under `name`. */
function whole(fields: Fields, name: string, otherwise?: number): number {
  const value = fields[name] ?? otherwise;
  if (Number.isInteger(value)) return value as number;
  throw new ConversionError(describe(value), "a whole number was expected", [name]);
}

/** The second. Python has no 60: a leap second becomes the one before it, and a warning says so. */
function seconds(fields: Fields): number {
  const second = whole(fields, "second", 0);
  if (second !== 60) return second;
  okOrThrow(PyErr_WarnEx(PyExc_UserWarning(), "ignored leap-second, `datetime` does not support leap-seconds", 1));
  return 59;
}

/** Microseconds as Python counts them, to 999,999. Nanoseconds are cut off. */
function microseconds(fields: Fields): number {
  const microsecond = whole(fields, "microsecond", 0);
  if (fields["millisecond"] === undefined) return microsecond;
  const millisecond = whole(fields, "millisecond");
  if (millisecond < 0 || millisecond > 999 || microsecond < 0 || microsecond > 999) {
    throw new PyValueError("invalid or out-of-range date/time");
  }
  return millisecond * 1000 + microsecond;
}
