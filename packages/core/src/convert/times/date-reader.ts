import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { readZone } from "../../types/datetime/fields.ts";
import type { DateMode } from "../default/read-rules.ts";
import { released } from "../released.ts";
import { readDuration } from "./duration.ts";
import { epochOf } from "./epoch.ts";
import { readPlainDate } from "./plain-date.ts";
import { readPlainDateTime } from "./plain-date-time.ts";
import { readPlainTime } from "./plain-time.ts";
import { zoneId } from "./time-zone.ts";
import { offsetOf } from "./utc-offset.ts";
import { readZonedDateTime } from "./zoned-date-time.ts";

/**
 * Whether an object (borrowed) is of exactly `date`, `datetime`, `time` or `timedelta`. Imports `datetime` the first time: ask
 * only where dates are wanted.
 */
export function isDateTimeLike(pointer: PyObjectPtr): boolean {
  const { date, dateTime, time, delta } = datetimeApi();
  const type = objects.typeOf(pointer);
  return type === dateTime || type === date || type === delta || type === time;
}

/**
 * An object (borrowed) for which {@link isDateTimeLike} holds, as JavaScript has it:
 *
 * | Python | `"date"` | `"temporal"` |
 * |---|---|---|
 * | aware `datetime` | Date, if it has no microseconds that a Date would lose | `Temporal.ZonedDateTime` |
 * | naive `datetime` | handle: it is no point in time | `Temporal.PlainDateTime` |
 * | `date` | handle | `Temporal.PlainDate` |
 * | `time` | handle | `Temporal.PlainTime` |
 * | `timedelta` | handle | `Temporal.Duration` |
 *
 * What has no such form (a `time` with a zone, a zone without a name or with seconds) stays a handle, as in the mode
 * `"handle"` everything does.
 *
 * @throws {NoTemporalError} in the mode `"temporal"`, if there is no Temporal
 */
export function dateIntoJs(pointer: PyObjectPtr, mode: DateMode): unknown {
  if (mode === "handle") return wrapBorrowed(pointer);
  return (mode === "date" ? readDateTime(pointer) : readTemporal(pointer)) ?? wrapBorrowed(pointer);
}

/** The Date of a `datetime` (borrowed) that is aware and that a Date holds all of; `undefined` for everything else. */
export function readDateTime(pointer: PyObjectPtr): Date | undefined {
  if (objects.typeOf(pointer) !== datetimeApi().dateTime) return undefined;
  const zone = readZone(pointer);
  if (zone === NULL) return undefined;
  return released(zone, () => {
    if (offsetOf(pointer, zone) === undefined) return undefined;
    const { milliseconds, nanoseconds } = epochOf(pointer, zone);
    return nanoseconds === 0 ? new Date(milliseconds) : undefined;
  });
}

function readTemporal(pointer: PyObjectPtr): unknown {
  const { date, dateTime, delta } = datetimeApi();
  const type = objects.typeOf(pointer);
  if (type === date) return readPlainDate(pointer);
  if (type === delta) return readDuration(pointer);
  const zone = readZone(pointer);
  if (zone === NULL) return type === dateTime ? readPlainDateTime(pointer) : readPlainTime(pointer);
  return released(zone, () => (type === dateTime && hasTemporalZone(zone) ? readZonedDateTime(pointer) : undefined));
}

/** Whether Temporal may know a zone: it has a name, which is no offset finer than minutes. */
function hasTemporalZone(zone: PyObjectPtr): boolean {
  const id = zoneId(zone);
  return id !== undefined && !/^[+-]\d\d:\d\d:/.test(id);
}
