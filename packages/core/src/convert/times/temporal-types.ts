// What this package reads and calls of Temporal, so that a program needs neither TypeScript's `lib.esnext.temporal` nor a
// polyfill's types to use it. Where a program has them, converters give its own types.

/** Members of `Temporal.Instant`. */
export interface InstantLike {
  readonly epochNanoseconds: bigint;
  toString(): string;
}

/** Members of `Temporal.Duration`. */
export interface DurationLike {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
  readonly microseconds: number;
  readonly nanoseconds: number;
  toString(): string;
}

/** Members of `Temporal.PlainDate`. */
export interface PlainDateLike {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly calendarId: string;
  withCalendar(calendar: string): PlainDateLike;
  toString(): string;
}

/** Members of `Temporal.PlainTime`. */
export interface PlainTimeLike {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly microsecond: number;
  readonly nanosecond: number;
  toString(): string;
}

/** Members of `Temporal.PlainDateTime`. */
export interface PlainDateTimeLike extends PlainDateLike, PlainTimeLike {
  withCalendar(calendar: string): PlainDateTimeLike;
  toString(): string;
}

/** Members of `Temporal.ZonedDateTime`. */
export interface ZonedDateTimeLike extends PlainDateTimeLike {
  readonly timeZoneId: string;
  readonly offset: string;
  readonly epochNanoseconds: bigint;
  withCalendar(calendar: string): ZonedDateTimeLike;
  toString(): string;
}

type Class<T> = abstract new (...args: never[]) => T;
type Fields = Readonly<Record<string, number>>;

/** The namespace `Temporal`: of the runtime, or a polyfill's. */
export interface TemporalImplementation {
  readonly Instant: Class<InstantLike> & { fromEpochNanoseconds(nanoseconds: bigint): InstantLike };
  readonly Duration: Class<DurationLike> & { from(fields: Fields): DurationLike };
  readonly PlainDate: Class<PlainDateLike> & { from(fields: never): PlainDateLike };
  readonly PlainTime: Class<PlainTimeLike> & { from(fields: never): PlainTimeLike };
  readonly PlainDateTime: Class<PlainDateTimeLike> & { from(fields: never): PlainDateTimeLike };
  readonly ZonedDateTime: new (epochNanoseconds: bigint, timeZone: string) => ZonedDateTimeLike;
}

type InstanceOf<Name extends string, Otherwise> = typeof globalThis extends {
  Temporal: { [N in Name]: { readonly prototype: infer T } };
}
  ? T
  : Otherwise;

/** `Temporal.Instant` where the program has its type. */
export type TemporalInstant = InstanceOf<"Instant", InstantLike>;
/** `Temporal.Duration` where the program has its type. */
export type TemporalDuration = InstanceOf<"Duration", DurationLike>;
/** `Temporal.PlainDate` where the program has its type. */
export type TemporalPlainDate = InstanceOf<"PlainDate", PlainDateLike>;
/** `Temporal.PlainTime` where the program has its type. */
export type TemporalPlainTime = InstanceOf<"PlainTime", PlainTimeLike>;
/** `Temporal.PlainDateTime` where the program has its type. */
export type TemporalPlainDateTime = InstanceOf<"PlainDateTime", PlainDateTimeLike>;
/** `Temporal.ZonedDateTime` where the program has its type. */
export type TemporalZonedDateTime = InstanceOf<"ZonedDateTime", ZonedDateTimeLike>;
