import type { PyObjectPtr } from "@taipan/ffi";
import { datetimeApi } from "../../types/datetime/api.ts";
import { readTimeClock } from "../../types/datetime/fields.ts";
import { castFailure } from "../cast-failure.ts";
import { timeRecord } from "./read-record.ts";
import type { PlainTime, PlainTimeInit } from "./records.ts";
import { isTime, requireNaive } from "./requirements.ts";
import { temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { PlainTimeLike, TemporalPlainTime } from "./temporal-types.ts";
import { fieldsOf, writeTime } from "./write-record.ts";

/**
 * A naive `time` ⇄ `{ hour, minute, second, … }` (chrono `NaiveTime`); its `temporal` form reads `Temporal.PlainTime`. What
 * is left out when it is written is 0.
 */
export const plainTime: TemporalConverter<PlainTime, TemporalPlainTime, PlainTimeInit> = withTemporal<
  PlainTime,
  TemporalPlainTime,
  PlainTimeInit
>("datetime.time", {
  read,
  readTemporal: readPlainTime,
  write: plainTimeIntoPython,
  mayAccept: isTime,
});

function read(pointer: PyObjectPtr): PlainTime {
  if (!isTime(pointer)) throw castFailure(pointer, "time");
  requireNaive(pointer, "time");
  return timeRecord(pointer, readTimeClock(pointer), datetimeApi().time);
}

/** A `Temporal.PlainTime` of a naive `time` (borrowed). */
export function readPlainTime(pointer: PyObjectPtr): PlainTimeLike {
  return temporal().PlainTime.from(read(pointer) as never);
}

/** New `time` of a record or `Temporal.PlainTime`. */
export function plainTimeIntoPython(value: unknown): PyObjectPtr {
  return writeTime(fieldsOf(value, "an object with hour, minute, second"));
}
