/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** First and last millisecond of the years 1 to 9999, which Python has. */
export const FIRST_INSTANT = -62_135_596_800_000;
export const LAST_INSTANT = 253_402_300_799_999;

/** Days in 400 years, after which the calendar repeats itself. */
const ERA = 146_097;

/**
 * Days from 1 January 1970 to a day of the Gregorian calendar.
 *
 * Years are counted from 1 March, so that the leap day is the last one: months then have 31, 30, 31, 30, 31 days and over
 * again, which is a line of slope 153 / 5.
 */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA + dayOfEra - 719_468;
}

/** A day as year, month and day. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that is so many days after 1 January 1970; the inverse of {@link daysSinceEpoch}. */
export function dayAt(days: number): CivilDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / ERA);
  const dayOfEra = shifted - era * ERA;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
