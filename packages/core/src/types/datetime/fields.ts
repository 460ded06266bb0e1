import { memory, NULL, objects, Py_None, PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { int53 } from "../../convert/scalars/integer.ts";
import { readAttribute } from "../../convert/shapes/attribute.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { datetimeApi } from "./api.ts";
import { datetimeLayout } from "./in-place.ts";

/** A day. */
export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time of day; `microsecond` counts to 999,999. */
export interface ClockFields {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** 1 for the second of two times that a clock shows when it is set back. */
  readonly fold: number;
}

/** A `timedelta`: `days` carries the sign, the others are 0 to 86,399 and 0 to 999,999. */
export interface DeltaFields {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
}

// Objects of exactly these types are read in place. A subclass may answer otherwise than its memory says (`pandas.NaT`
// holds the year 1), so it is asked for its attributes.

/** Day of a `date` or `datetime` (borrowed). */
export function readDate(pointer: PyObjectPtr): DateFields {
  const layout = datetimeLayout();
  const { date, dateTime } = datetimeApi();
  const type = objects.typeOf(pointer);
  if (layout === undefined || (type !== dateTime && type !== date)) {
    return { year: attribute(pointer, "year"), month: attribute(pointer, "month"), day: attribute(pointer, "day") };
  }
  const address = pointer + (type === date ? layout.date : layout.dateTime);
  const word = memory.u32(address);
  return {
    year: (word & 0xff00) | ((word >>> 16) & 0xff),
    month: word >>> 24,
    day: memory.u8(address + 4),
  };
}

/** Time of day of a `datetime` (borrowed). */
export function readDateTimeClock(pointer: PyObjectPtr): ClockFields {
  const layout = datetimeLayout();
  if (layout === undefined || objects.typeOf(pointer) !== datetimeApi().dateTime) return clockAttributes(pointer);
  const address = pointer + layout.dateTime;
  return clock(memory.u32(address + 4), memory.u32(address + 8));
}

/** Time of day of a `time` (borrowed). */
export function readTimeClock(pointer: PyObjectPtr): ClockFields {
  const layout = datetimeLayout();
  if (layout === undefined || objects.typeOf(pointer) !== datetimeApi().time) return clockAttributes(pointer);
  const address = pointer + layout.time;
  return clock(memory.u32(address), memory.u32(address + 4));
}

/** Parts of a `timedelta` (borrowed). */
export function readDelta(pointer: PyObjectPtr): DeltaFields {
  const layout = datetimeLayout();
  if (layout === undefined || objects.typeOf(pointer) !== datetimeApi().delta) {
    return {
      days: attribute(pointer, "days"),
      seconds: attribute(pointer, "seconds"),
      microseconds: attribute(pointer, "microseconds"),
    };
  }
  const address = pointer + layout.deltaDays;
  return { days: memory.i32(address), seconds: memory.i32(address + 4), microseconds: memory.i32(address + 8) };
}

/** `tzinfo` of a `datetime` or `time` (borrowed): a new reference, NULL for `None`. */
export function readZone(pointer: PyObjectPtr): PyObjectPtr {
  const layout = datetimeLayout();
  const { dateTime, time } = datetimeApi();
  const type = objects.typeOf(pointer);
  if (layout === undefined || (type !== dateTime && type !== time)) return zoneAttribute(pointer);
  const isDateTime = type === dateTime;
  // A naive object ends before the place of its zone.
  if (memory.u8(pointer + (isDateTime ? layout.dateTime : layout.time)) === 0) return NULL;
  const zone = memory.pointer(pointer + (isDateTime ? layout.dateTimeZone : layout.timeZone)) as PyObjectPtr;
  objects.incRef(zone);
  return zone;
}

function zoneAttribute(pointer: PyObjectPtr): PyObjectPtr {
  const zone = ownedOrThrow(PyObject_GetAttr(pointer, intern("tzinfo")));
  if (zone !== Py_None()) return zone;
  objects.decRef(zone);
  return NULL;
}

/** The last byte of the first word is the second; of the other one, `fold`. */
function clock(first: number, second: number): ClockFields {
  return {
    hour: (first >>> 8) & 0xff,
    minute: (first >>> 16) & 0xff,
    second: first >>> 24,
    microsecond: ((second & 0xff) << 16) | (second & 0xff00) | ((second >>> 16) & 0xff),
    fold: second >>> 24,
  };
}

function clockAttributes(pointer: PyObjectPtr): ClockFields {
  return {
    hour: attribute(pointer, "hour"),
    minute: attribute(pointer, "minute"),
    second: attribute(pointer, "second"),
    microsecond: attribute(pointer, "microsecond"),
    fold: attribute(pointer, "fold"),
  };
}

function attribute(pointer: PyObjectPtr, name: string): number {
  return readAttribute(pointer, name, int53);
}
