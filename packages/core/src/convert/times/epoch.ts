import type { PyObjectPtr } from "@taipan/ffi";
import { PyOverflowError, PyTypeError } from "../../error/classes/exceptions.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { newDateTime } from "../../types/datetime/construct.ts";
import { readDate, readDateTimeClock } from "../../types/datetime/fields.ts";
import { DAY, dayAt, daysSinceEpoch, FIRST_INSTANT, LAST_INSTANT } from "./calendar.ts";
import { nanosecondsOf } from "./nanosecond.ts";
import { offsetOf } from "./utc-offset.ts";

/** A point in time, exact: milliseconds since 1970 in UTC, and nanoseconds (0 to 999,999) after that. */
export interface EpochTime {
  readonly milliseconds: number;
  readonly nanoseconds: number;
}

/** The point in time of a `datetime` (borrowed) of this zone (borrowed). @throws {PyTypeError} if the zone knows no offset */
export function epochOf(pointer: PyObjectPtr, zone: PyObjectPtr): EpochTime {
  // Asked first: a zone of Python's own code may run anything, and the fields are plain reads.
  const offset = offsetOf(pointer, zone);
  if (offset === undefined) throw new PyTypeError("expected a datetime with non-None tzinfo");
  const { year, month, day } = readDate(pointer);
  const { hour, minute, second, microsecond } = readDateTimeClock(pointer);
  const offsetMilliseconds = Math.floor(offset / 1000);
  const microseconds = microsecond - (offset - offsetMilliseconds * 1000);
  const carried = Math.floor(microseconds / 1000);
  const clock = ((hour * 60 + minute) * 60 + second) * 1000 + carried;
  return {
    milliseconds: daysSinceEpoch(year, month, day) * DAY + clock - offsetMilliseconds,
    nanoseconds: (microseconds - carried * 1000) * 1000 + nanosecondsOf(pointer, datetimeApi().dateTime, "nanosecond"),
  };
}

/** New `datetime` in UTC. @throws {PyOverflowError} beyond the years 1 to 9999 */
export function newUtcDateTime(milliseconds: number, microseconds: number): PyObjectPtr {
  if (!(milliseconds >= FIRST_INSTANT && milliseconds <= LAST_INSTANT)) {
    throw new PyOverflowError("date value out of range");
  }
  const days = Math.floor(milliseconds / DAY);
  const rest = milliseconds - days * DAY;
  const { year, month, day } = dayAt(days);
  const seconds = Math.floor(rest / 1000);
  const minutes = Math.floor(seconds / 60);
  return newDateTime(
    year,
    month,
    day,
    Math.floor(minutes / 60),
    minutes % 60,
    seconds % 60,
    (rest % 1000) * 1000 + microseconds,
    datetimeApi().utc,
    0,
  );
}
