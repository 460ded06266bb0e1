import { objects, Py_None } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { PyValueError } from "../../error/classes/exceptions.ts";
import { intern } from "../../intern.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { newDelta } from "../../types/datetime/construct.ts";
import { readDelta } from "../../types/datetime/fields.ts";
import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";

const DAY = 86_400_000_000;
const SECOND = 1_000_000;
const NONE: readonly unknown[] = [];

/** Microseconds that a `datetime` (borrowed) of this zone (borrowed) is ahead of UTC; `undefined` if the zone says none. */
export function offsetOf(pointer: PyObjectPtr, zone: PyObjectPtr): number | undefined {
  if (zone === datetimeApi().utc) return 0;
  return takeOffset(callPythonMethod(pointer, intern("utcoffset"), NONE));
}

/** The same of a zone (borrowed) whose offset is always the same; `undefined` where it depends on the time. */
export function fixedOffsetOf(zone: PyObjectPtr): number | undefined {
  if (zone === datetimeApi().utc) return 0;
  return takeOffset(callPythonMethod(zone, intern("utcoffset"), [null]));
}

function takeOffset(answer: PyObjectPtr): number | undefined {
  if (answer === Py_None()) {
    objects.decRef(answer);
    return undefined;
  }
  return released(answer, (delta) => {
    const { days, seconds, microseconds } = readDelta(delta);
    return days * DAY + seconds * SECOND + microseconds;
  });
}

/** An offset as ISO 8601 writes it: `+05:30`, `-00:00:01`, `+00:00:00.000001`. */
export function offsetText(microseconds: number): string {
  const sign = microseconds < 0 ? "-" : "+";
  const size = Math.abs(microseconds);
  const seconds = Math.floor(size / SECOND);
  const fraction = size % SECOND;
  const text = `${sign}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 === 0 && fraction === 0) return text;
  return `${text}:${two(seconds % 60)}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const OFFSET =
  /^(?<sign>[+-])(?<hours>\d\d):?(?<minutes>[0-5]\d)(?::?(?<seconds>[0-5]\d)(?:[.,](?<fraction>\d{1,9}))?)?$/;

/** Whether a text has the form of an offset. */
export function isOffsetText(text: string): boolean {
  return OFFSET.test(text);
}

/**
 * Microseconds of an offset's text.
 *
 * @throws {ConversionError} if it is none, or finer than microseconds
 * @throws {PyValueError} `fixed offset out of bounds` if it is a day or more
 */
export function parseOffset(text: unknown): number {
  const parts = typeof text === "string" ? OFFSET.exec(text)?.groups : undefined;
  if (parts === undefined) throw new ConversionError(describe(text), "an offset such as '+05:30' was expected");
  const { hours = "", minutes = "", seconds = "0", fraction = "" } = parts;
  const nanoseconds = Number(fraction.padEnd(9, "0"));
  if (nanoseconds % 1000 !== 0) throw new ConversionError(describe(text), "offsets count whole microseconds");
  if (Number(hours) > 23) throw new PyValueError("fixed offset out of bounds");
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND + nanoseconds / 1000;
  return parts["sign"] === "-" ? -size : size;
}

/** New `timedelta` of an offset. */
export function offsetDelta(microseconds: number): PyObjectPtr {
  const days = Math.floor(microseconds / DAY);
  const rest = microseconds - days * DAY;
  return newDelta(days, Math.floor(rest / SECOND), rest % SECOND);
}
