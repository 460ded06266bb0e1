import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { epochOf, type EpochTime, newUtcDateTime } from "./epoch.ts";
import { isDateTime, requireZone } from "./requirements.ts";
import { isTemporal, temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { InstantLike, TemporalInstant } from "./temporal-types.ts";
import { isUtc } from "./time-zone.ts";

const MILLISECOND = 1_000_000n;

/** Points in time as Dates, with forms for what a Date has no room for. */
export interface InstantConverter extends TemporalConverter<Date, TemporalInstant> {
  /** Reads Dates, too, and cuts microseconds off instead of refusing them. */
  readonly truncated: Converter<Date>;
}

/**
 * A point in time: an aware `datetime` of any zone ⇄ Date; outwards in UTC (PyO3 `SystemTime`, chrono `DateTime<Utc>`).
 *
 * A Date counts milliseconds. A `datetime` with microseconds that it would lose is refused: `t.instant.truncated` cuts them
 * off, `t.instant.temporal` reads a `Temporal.Instant`, which keeps them. Outwards a `Temporal.Instant` loses the
 * nanoseconds that Python has no room for.
 */
export const instant: InstantConverter = instantOf((pointer) => requireZone(pointer));

/** {@link instant} for objects whose zone is UTC: any other one is refused, where `t.instant` would convert it. */
export const utcDateTime: InstantConverter = instantOf((pointer) => {
  const zone = requireZone(pointer);
  return isUtc(zone) ? zone : released(zone, refuseZone);
});

function refuseZone(): never {
  throw new PyTypeError("expected a datetime with UTC timezone");
}

/** @param zoneOf gives a new reference to the zone of an object (borrowed), or throws */
function instantOf(zoneOf: (pointer: PyObjectPtr) => PyObjectPtr): InstantConverter {
  const read = (pointer: PyObjectPtr): EpochTime => {
    const zone = zoneOf(pointer);
    try {
      return epochOf(pointer, zone);
    } finally {
      objects.decRef(zone);
    }
  };
  const base = withTemporal<Date, TemporalInstant>("datetime.datetime", {
    read: (pointer) => exactDate(read(pointer)),
    readTemporal(pointer) {
      const { milliseconds, nanoseconds } = read(pointer);
      return temporal().Instant.fromEpochNanoseconds(BigInt(milliseconds) * MILLISECOND + BigInt(nanoseconds));
    },
    write: instantIntoPython,
    mayAccept: isDateTime,
  });
  const truncated: Converter<Date> = {
    pyType: base.pyType,
    fromPython: (pointer) => new Date(read(pointer).milliseconds),
    intoPython: instantIntoPython,
    mayAccept: isDateTime,
  };
  return { ...base, truncated };
}

function exactDate({ milliseconds, nanoseconds }: EpochTime): Date {
  if (nanoseconds === 0) return new Date(milliseconds);
  throw new PyValueError(
    "a Date has no microseconds: t.instant.truncated cuts them off, t.instant.temporal keeps them",
  );
}

/**
 * New `datetime` in UTC.
 *
 * @throws {PyOverflowError} beyond the years 1 to 9999
 */
export function dateIntoPython(value: Date): PyObjectPtr {
  const time = value.getTime();
  if (Number.isNaN(time)) throw new ConversionError("an invalid Date", "it is no point in time");
  return newUtcDateTime(time, 0);
}

/** The same of a `Temporal.Instant`, whose nanoseconds below a microsecond are cut off. */
export function temporalInstantIntoPython({ epochNanoseconds }: InstantLike): PyObjectPtr {
  // BigInt division rounds towards zero, a cut goes to the past: hence the non-negative rest.
  const rest = Number(((epochNanoseconds % MILLISECOND) + MILLISECOND) % MILLISECOND);
  return newUtcDateTime(Number((epochNanoseconds - BigInt(rest)) / MILLISECOND), Math.floor(rest / 1000));
}

function instantIntoPython(value: Date | TemporalInstant): PyObjectPtr {
  if (value instanceof Date) return dateIntoPython(value);
  if (isTemporal(value, "Instant")) return temporalInstantIntoPython(value);
  throw new ConversionError(describe(value), "a Date was expected");
}
