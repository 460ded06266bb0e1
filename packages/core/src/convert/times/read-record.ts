import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { datetimeApi } from "../../types/datetime/api.ts";
import { type ClockFields, readDate, readDateTimeClock } from "../../types/datetime/fields.ts";
import { nanosecondsOf } from "./nanosecond.ts";
import type { PlainDateTime, PlainTime } from "./records.ts";

/** The record of a time of day that was read from an object (borrowed); `exact` is the type that has no nanoseconds. */
export function timeRecord(pointer: PyObjectPtr, clock: ClockFields, exact: PyTypeObjectPtr): PlainTime {
  const { hour, minute, second, microsecond } = clock;
  const rest = microsecond % 1000;
  return {
    hour,
    minute,
    second,
    millisecond: (microsecond - rest) / 1000,
    microsecond: rest,
    nanosecond: nanosecondsOf(pointer, exact, "nanosecond"),
  };
}

/** The record of a `datetime` (borrowed), whatever its zone. */
export function dateTimeRecord(pointer: PyObjectPtr): PlainDateTime {
  const { year, month, day } = readDate(pointer);
  return { year, month, day, ...timeRecord(pointer, readDateTimeClock(pointer), datetimeApi().dateTime) };
}
