import type { PyObjectPtr } from "@taipan/ffi";
import { PyOverflowError, PyValueError } from "../../error/classes/exceptions.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { newDelta } from "../../types/datetime/construct.ts";
import { readDelta } from "../../types/datetime/fields.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import { describe } from "../describe.ts";
import { DAY } from "./calendar.ts";
import { nanosecondsOf } from "./nanosecond.ts";
import { isDelta } from "./requirements.ts";
import { isTemporal, temporal } from "./temporal.ts";
import { type TemporalConverter, withTemporal } from "./temporal-converter.ts";
import type { DurationLike, TemporalDuration } from "./temporal-types.ts";

const DAY_OF_MICROSECONDS = 86_400_000_000n;
/** Up to here (71 years) a number of milliseconds tells every microsecond apart, and comes back to the same one. */
const LONGEST_EXACT = 2 ** 51 / 1000;

/**
 * A `timedelta` that is not negative ⇄ milliseconds, with microseconds as thousandths (PyO3 `Duration`). Its `temporal`
 * form reads `Temporal.Duration` of hours and less, so that it can be added to an instant.
 *
 * A `timedelta` that a number would round is refused: one of microseconds and more than 71 years.
 */
export const duration: TemporalConverter<number, TemporalDuration> = durationOf(true);

/** {@link duration} of either sign (chrono `Duration`, jiff `SignedDuration`). */
export const signedDuration: TemporalConverter<number, TemporalDuration> = durationOf(false);

function durationOf(isUnsigned: boolean): TemporalConverter<number, TemporalDuration> {
  const require = (pointer: PyObjectPtr): void => {
    if (!isDelta(pointer)) throw castFailure(pointer, "timedelta");
    if (isUnsigned && readDelta(pointer).days < 0) {
      throw new PyValueError("a negative timedelta is no duration: t.signedDuration reads both signs");
    }
  };
  return withTemporal<number, TemporalDuration>("datetime.timedelta", {
    read(pointer) {
      require(pointer);
      return readMilliseconds(pointer);
    },
    readTemporal(pointer) {
      require(pointer);
      return readDuration(pointer);
    },
    write: (value) => writeDuration(value, isUnsigned),
    mayAccept: isDelta,
  });
}

function nanoseconds(pointer: PyObjectPtr): number {
  return nanosecondsOf(pointer, datetimeApi().delta, "nanoseconds");
}

/** Milliseconds of a `timedelta` (borrowed). @throws {PyOverflowError} where a number has no room for all of it */
function readMilliseconds(pointer: PyObjectPtr): number {
  const { days, seconds, microseconds } = readDelta(pointer);
  const rest = microseconds % 1000;
  const whole = days * DAY + seconds * 1000 + (microseconds - rest) / 1000;
  const isExact = rest === 0 ? Number.isSafeInteger(whole) : Math.abs(whole) < LONGEST_EXACT;
  if (!isExact || nanoseconds(pointer) !== 0) {
    throw new PyOverflowError(
      "timedelta too large or too fine for a number of milliseconds, t.duration.temporal has room",
    );
  }
  return rest === 0 ? whole : (whole * 1000 + rest) / 1000;
}

/** A `Temporal.Duration` of hours and less: a day of `timedelta` has always 24 of them. */
export function readDuration(pointer: PyObjectPtr): DurationLike {
  const { days, seconds, microseconds } = readDelta(pointer);
  // A negative one is −days + something, while the parts of a Temporal.Duration have one sign.
  const isNegative = days < 0;
  const total = (BigInt(days) * DAY_OF_MICROSECONDS + BigInt(seconds) * 1_000_000n + BigInt(microseconds)) * 1000n;
  const exact = total + BigInt(nanoseconds(pointer));
  const size = isNegative ? -exact : exact;
  // −0 is what Temporal refuses to tell from 0, and equality in tests does not.
  const part = (value: bigint): number => (isNegative && value !== 0n ? -Number(value) : Number(value));
  return temporal().Duration.from({
    hours: part(size / 3_600_000_000_000n),
    minutes: part((size / 60_000_000_000n) % 60n),
    seconds: part((size / 1_000_000_000n) % 60n),
    milliseconds: part((size / 1_000_000n) % 1000n),
    microseconds: part((size / 1000n) % 1000n),
    nanoseconds: part(size % 1000n),
  });
}

function writeDuration(value: unknown, isUnsigned: boolean): PyObjectPtr {
  if (typeof value === "number") {
    if (isUnsigned && value < 0) refuseNegative(value);
    return millisecondsIntoPython(value);
  }
  if (!isTemporal(value, "Duration")) throw new ConversionError(describe(value), "milliseconds were expected");
  if (isUnsigned && (value as { readonly sign?: number }).sign === -1) refuseNegative(value);
  return durationIntoPython(value as DurationLike);
}

function refuseNegative(value: unknown): never {
  throw new ConversionError(describe(value), "it is negative, t.signedDuration takes both signs");
}

/** New `timedelta` of milliseconds, rounded to microseconds as Python's own constructor does. */
function millisecondsIntoPython(value: number): PyObjectPtr {
  if (!Number.isFinite(value)) throw new ConversionError(describe(value), "it is no number of milliseconds");
  const days = Math.floor(value / DAY);
  const rest = value - days * DAY;
  const seconds = Math.floor(rest / 1000);
  return newDelta(days, seconds, Math.round((rest - seconds * 1000) * 1000));
}

/**
 * New `timedelta` of a `Temporal.Duration`; nanoseconds below a microsecond are cut off.
 *
 * @throws {ConversionError} for years and months, which have no fixed length
 */
export function durationIntoPython(value: DurationLike): PyObjectPtr {
  if (value.years !== 0 || value.months !== 0) {
    throw new ConversionError(describe(value), "years and months have no fixed length, round it to weeks or less");
  }
  const hours = (BigInt(value.weeks) * 7n + BigInt(value.days)) * 24n + BigInt(value.hours);
  const seconds = (hours * 60n + BigInt(value.minutes)) * 60n + BigInt(value.seconds);
  const subSecond =
    BigInt(value.milliseconds) * 1_000_000n + BigInt(value.microseconds) * 1000n + BigInt(value.nanoseconds);
  const total = (seconds * 1_000_000_000n + subSecond) / 1000n;
  const rest = ((total % DAY_OF_MICROSECONDS) + DAY_OF_MICROSECONDS) % DAY_OF_MICROSECONDS;
  const days = Number((total - rest) / DAY_OF_MICROSECONDS);
  return newDelta(days, Number(rest / 1_000_000n), Number(rest % 1_000_000n));
}
