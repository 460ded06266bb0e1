import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { released } from "../released.ts";
import { epochOf } from "./epoch.ts";
import { dateTimeRecord } from "./read-record.ts";
import type { OffsetDateTime, OffsetDateTimeInit, ZonedDateTime, ZonedDateTimeInit } from "./records.ts";
import { isDateTime, requireZone } from "./requirements.ts";
import { temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { TemporalZonedDateTime, ZonedDateTimeLike } from "./temporal-types.ts";
import { newFixedZone, newZone, requireFixedOffset, requireZoneId } from "./time-zone.ts";
import { offsetOf, offsetText, parseOffset } from "./utc-offset.ts";
import { fieldsOf, writeDateTime } from "./write-record.ts";

/**
 * An aware `datetime` whose zone has a name ⇄ `{ year, month, …, timeZone, offset }` (chrono-tz, jiff `Zoned`); its
 * `temporal` form reads `Temporal.ZonedDateTime`. `offset` tells which of two equal times of a clock is meant, as `fold` does
 * in Python, and either is written.
 */
export const zonedDateTime: TemporalConverter<ZonedDateTime, TemporalZonedDateTime, ZonedDateTimeInit> = withTemporal<
  ZonedDateTime,
  TemporalZonedDateTime,
  ZonedDateTimeInit
>("datetime.datetime", {
  read: (pointer) =>
    released(requireZone(pointer), (zone) => ({
      timeZone: requireZoneId(zone),
      ...offsetRecord(pointer, requireOffset(pointer, zone)),
    })),
  readTemporal: readZonedDateTime,
  write: zonedDateTimeIntoPython,
  mayAccept: isDateTime,
});

/**
 * An aware `datetime` of a fixed offset, such as of `datetime.timezone` ⇄ `{ year, month, …, offset }` (chrono
 * `DateTime<FixedOffset>`); its `temporal` form reads `Temporal.ZonedDateTime` with an offset for a zone. A zone of changing
 * offsets is refused, since it would be lost.
 */
export const offsetDateTime: TemporalConverter<OffsetDateTime, TemporalZonedDateTime, OffsetDateTimeInit> =
  withTemporal<OffsetDateTime, TemporalZonedDateTime, OffsetDateTimeInit>("datetime.datetime", {
    read: (pointer) => released(requireZone(pointer), (zone) => offsetRecord(pointer, requireFixedOffset(zone))),
    readTemporal: (pointer) =>
      released(requireZone(pointer), (zone) => zonedAt(pointer, zone, offsetText(requireFixedOffset(zone)))),
    write(value) {
      const fields = fieldsOf(value, "an object with year, month, day, hour, offset");
      return released(newFixedZone(parseOffset(fields["offset"])), (zone) => writeDateTime(fields, zone, 0));
    },
    mayAccept: isDateTime,
  });

function requireOffset(pointer: PyObjectPtr, zone: PyObjectPtr): number {
  const offset = offsetOf(pointer, zone);
  if (offset === undefined) throw new PyTypeError("expected a datetime with non-None tzinfo");
  return offset;
}

function offsetRecord(pointer: PyObjectPtr, offset: number): OffsetDateTime {
  return { ...dateTimeRecord(pointer), offset: offsetText(offset) };
}

/** A `Temporal.ZonedDateTime` of an aware `datetime` (borrowed). */
export function readZonedDateTime(pointer: PyObjectPtr): ZonedDateTimeLike {
  return released(requireZone(pointer), (zone) => zonedAt(pointer, zone, requireZoneId(zone)));
}

/** Offsets of whole minutes, which Temporal's zones are. */
const MINUTES = /^[+-]\d\d:\d\d$/;

function zonedAt(pointer: PyObjectPtr, zone: PyObjectPtr, id: string): ZonedDateTimeLike {
  if (/^[+-]/.test(id) && !MINUTES.test(id)) {
    throw new PyValueError(`fixed offset out of bounds: ${id} is none of whole minutes, which Temporal's are`);
  }
  const { milliseconds, nanoseconds } = epochOf(pointer, zone);
  const { ZonedDateTime } = temporal();
  try {
    return new ZonedDateTime(BigInt(milliseconds) * 1_000_000n + BigInt(nanoseconds), id);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PyValueError(`${id} is no time zone of Temporal's`, { cause: error });
  }
}

/**
 * New `datetime` of a record or `Temporal.ZonedDateTime`, with the `fold` that gives its offset.
 *
 * @throws {PyValueError} if the zone has no such offset then
 */
export function zonedDateTimeIntoPython(value: unknown): PyObjectPtr {
  const fields = fieldsOf(value, "an object with year, month, day, hour, timeZone");
  const { timeZone, timeZoneId, offset, fold } = fields;
  return released(newZone(timeZoneId ?? timeZone), (zone) =>
    offset === undefined
      ? writeDateTime(fields, zone, fold === 1 ? 1 : 0)
      : writeAtOffset(fields, zone, parseOffset(offset)),
  );
}

function writeAtOffset(fields: Readonly<Record<string, unknown>>, zone: PyObjectPtr, offset: number): PyObjectPtr {
  let found: PyObjectPtr = NULL;
  for (let fold = 0; fold < 2 && found === NULL; fold++) {
    const pointer = writeDateTime(fields, zone, fold);
    try {
      if (offsetOf(pointer, zone) === offset) found = pointer;
    } finally {
      if (found === NULL) objects.decRef(pointer);
    }
  }
  if (found !== NULL) return found;
  throw new PyValueError(`invalid or out-of-range date/time: its time zone is not at ${offsetText(offset)} then`);
}
