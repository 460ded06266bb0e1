import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { castFailure } from "../cast-failure.ts";
import { dateTimeRecord } from "./read-record.ts";
import type { PlainDateTime, PlainDateTimeInit } from "./records.ts";
import { isDateTime, requireNaive } from "./requirements.ts";
import { temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { PlainDateTimeLike, TemporalPlainDateTime } from "./temporal-types.ts";
import { fieldsOf, writeDateTime } from "./write-record.ts";

/**
 * A naive `datetime` ⇄ `{ year, month, day, hour, … }` (chrono `NaiveDateTime`); its `temporal` form reads
 * `Temporal.PlainDateTime`. What is left out of the time of day when it is written is 0.
 */
export const plainDateTime: TemporalConverter<PlainDateTime, TemporalPlainDateTime, PlainDateTimeInit> = withTemporal<
  PlainDateTime,
  TemporalPlainDateTime,
  PlainDateTimeInit
>("datetime.datetime", {
  read,
  readTemporal: readPlainDateTime,
  write: plainDateTimeIntoPython,
  mayAccept: isDateTime,
});

function read(pointer: PyObjectPtr): PlainDateTime {
  if (!isDateTime(pointer)) throw castFailure(pointer, "datetime");
  requireNaive(pointer, "datetime");
  return dateTimeRecord(pointer);
}

/** A `Temporal.PlainDateTime` of a naive `datetime` (borrowed). */
export function readPlainDateTime(pointer: PyObjectPtr): PlainDateTimeLike {
  return temporal().PlainDateTime.from(read(pointer) as never);
}

/** New naive `datetime` of a record or `Temporal.PlainDateTime`. */
export function plainDateTimeIntoPython(value: unknown): PyObjectPtr {
  return writeDateTime(fieldsOf(value, "an object with year, month, day, hour"), NULL, 0);
}
