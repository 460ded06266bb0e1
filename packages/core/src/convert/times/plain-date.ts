import type { PyObjectPtr } from "@taipan/ffi";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { readDate } from "../../types/datetime/fields.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import type { PlainDate } from "./records.ts";
import { isDateTime } from "./requirements.ts";
import { temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { PlainDateLike, TemporalPlainDate } from "./temporal-types.ts";
import { fieldsOf, writeDate } from "./write-record.ts";

/**
 * A `date` ⇄ `{ year, month, day }` (chrono `NaiveDate`); its `temporal` form reads `Temporal.PlainDate`. A `datetime`, which
 * is a `date` to Python, is refused: it would lose its time of day.
 */
export const plainDate: TemporalConverter<PlainDate, TemporalPlainDate> = withTemporal<PlainDate, TemporalPlainDate>(
  "datetime.date",
  {
    read,
    readTemporal: readPlainDate,
    write: plainDateIntoPython,
    mayAccept: (pointer) => isInstanceOfType(pointer, datetimeApi().date) && !isDateTime(pointer),
  },
);

function read(pointer: PyObjectPtr): PlainDate {
  if (!isInstanceOfType(pointer, datetimeApi().date)) throw castFailure(pointer, "date");
  if (isDateTime(pointer)) throw new PyTypeError("expected a date without a time of day");
  return readDate(pointer);
}

/** A `Temporal.PlainDate` of a `date` (borrowed). */
export function readPlainDate(pointer: PyObjectPtr): PlainDateLike {
  return temporal().PlainDate.from(read(pointer) as never);
}

/** New `date` of a record or `Temporal.PlainDate`. */
export function plainDateIntoPython(value: unknown): PyObjectPtr {
  return writeDate(fieldsOf(value, "an object with year, month and day"));
}
