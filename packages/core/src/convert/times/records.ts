/** A day: what `Temporal.PlainDate.from` takes, and what a `Temporal.PlainDate` has. */
export interface PlainDate {
  /** 1 to 9999. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** A time of day: what `Temporal.PlainTime.from` takes, and what a `Temporal.PlainTime` has. */
export interface PlainTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 to 999: those after the millisecond. */
  readonly microsecond: number;
  /** 0 but for subclasses such as `pandas.Timestamp`. Python's own types have no room for it: written, it is cut off. */
  readonly nanosecond: number;
}

/** A day and a time of day: what `Temporal.PlainDateTime.from` takes. */
export interface PlainDateTime extends PlainDate, PlainTime {}

/** A time of day to write. What is left out is 0; without `millisecond`, `microsecond` counts to 999,999 as in Python. */
export type PlainTimeInit = Partial<PlainTime>;

/** A day and a time of day to write. */
export type PlainDateTimeInit = PlainDate & PlainTimeInit;

/** A `datetime` with a fixed distance from UTC. */
export interface OffsetDateTime extends PlainDateTime {
  /** How far the clock is ahead of UTC, such as `+05:30`. */
  readonly offset: string;
}

/** An {@link OffsetDateTime} to write. */
export type OffsetDateTimeInit = PlainDateTimeInit & { readonly offset: string };

/** A `datetime` of a time zone: what `Temporal.ZonedDateTime.from` takes. */
export interface ZonedDateTime extends OffsetDateTime {
  /** `UTC`, an offset such as `+05:30`, or an IANA key such as `Europe/Paris`. */
  readonly timeZone: string;
}

/** A {@link ZonedDateTime} to write. Where a clock shows the time twice, `offset` or else `fold` says which is meant. */
export type ZonedDateTimeInit = PlainDateTimeInit & {
  readonly timeZone: string;
  readonly offset?: string;
  readonly fold?: 0 | 1;
};
