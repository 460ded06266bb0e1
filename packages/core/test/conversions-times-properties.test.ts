import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { type PyAny, PyDateTime, PyDelta, Python, PyTzInfo, setTemporal, t } from "../src/index.ts";
import { dayAt, daysSinceEpoch } from "../src/convert/times/calendar.ts";

const RUNS = { numRuns: 500 };

beforeAll(() => {
  setTemporal(Temporal);
  Python.attach((py) => py.run("import datetime, zoneinfo"));
});

/** Checks inside Python that an object is what an expression gives: the same type, `repr` and value. */
function expectSame(py: Python, object: PyAny, source: string): void {
  const check = py.eval(
    "lambda x, y: (type(x) is type(y), repr(x) == repr(y), x == y, x.__reduce__() == y.__reduce__())",
  );
  expect([source, check.call1(object, py.eval(source)).repr()]).toEqual([source, "(True, True, True, True)"]);
}

/** Days of the years 1 to 9999, as JavaScript's own calendar has them, the first and last ones often. */
const day = fc
  .oneof(fc.integer({ min: -719_162, max: 2_932_896 }), fc.constantFrom(-719_162, -1, 0, 59, 11_016, 2_932_896))
  .map((days) => {
    const date = new Date(days * 86_400_000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  });
const microsecond = fc.oneof(fc.nat(999_999), fc.constantFrom(0, 1, 999, 1000, 999_000, 999_999));
const clock = fc.record({ hour: fc.nat(23), minute: fc.nat(59), second: fc.nat(59), microsecond });
const moment = fc.tuple(day, clock).map(([date, time]) => ({ ...date, ...time }));
const fold = fc.constantFrom(0, 1);

type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

function fieldsOf({ year, month, day: date, hour, minute, second, microsecond: rest }: Moment): string {
  return [year, month, date, hour, minute, second, rest].join(", ");
}

/** The record that JavaScript has for the same fields. */
function recordOf({ microsecond: all, ...others }: Moment): object {
  return { ...others, millisecond: Math.floor(all / 1000), microsecond: all % 1000, nanosecond: 0 };
}

/** Each run in a scope of its own, so that nothing piles up. */
function check<T>(values: fc.Arbitrary<T>, body: (py: Python, value: T) => void): void {
  Python.attach((py) => {
    fc.assert(
      fc.property(values, (value) => py.scope((inner) => body(inner, value))),
      RUNS,
    );
  });
}

test("every day of 9999 years has its number, and every number its day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(dayAt(days)).toEqual(civil);
      expect(daysSinceEpoch(civil.year, civil.month, civil.day)).toBe(days);
    }),
    { numRuns: 5000 },
  );
});

test("[CNV-31] every date and time of day is in Python what was meant, and comes back", () => {
  check(moment, (py, value) => {
    const { year, month, day: date, ...time } = value;
    const plainDate = { year, month, day: date };
    const dateObject = py.toPython(t.as(t.plainDate, plainDate));
    expectSame(py, dateObject, `datetime.date(${year}, ${month}, ${date})`);
    expect(dateObject.extract(t.plainDate)).toEqual(plainDate);
    const timeObject = py.toPython(t.as(t.plainTime, time));
    expectSame(py, timeObject, `datetime.time(${Object.values(time).join(", ")})`);
    const naive = py.toPython(t.as(t.plainDateTime, value));
    expectSame(py, naive, `datetime.datetime(${fieldsOf(value)})`);
    expect(naive.extract(t.plainDateTime)).toEqual(recordOf(value));
    expect(py.toPython(naive.extract(t.plainDateTime.temporal)).eq(naive)).toBe(true);
    expect(py.toPython(t.as(t.plainTime, timeObject.extract(t.plainTime))).eq(timeObject)).toBe(true);
    expect(py.toPython(timeObject.extract(t.plainTime.temporal)).eq(timeObject)).toBe(true);
  });
});

test("[CNV-30] every point in time is the same in Python, by Date and by Temporal", () => {
  check(moment, (py, value) => {
    const exact = py.eval(`datetime.datetime(${fieldsOf(value)}, datetime.timezone.utc)`);
    expectSame(py, py.toPython(exact.extract(t.instant.temporal)), exact.repr());
    const date = exact.extract(t.instant.truncated);
    const whole = { ...value, microsecond: value.microsecond - (value.microsecond % 1000) };
    expectSame(py, py.toPython(date), `datetime.datetime(${fieldsOf(whole)}, datetime.timezone.utc)`);
    const text = py.toPython(date).callMethod1("isoformat", "T", "milliseconds").str();
    expect(date.toISOString()).toBe(text.replace("+00:00", "Z"));
  });
});

/** Offsets of less than a day, mostly of minutes, as Python's zones have them. */
const offset = fc.oneof(
  fc.integer({ min: -1439, max: 1439 }).map((minutes) => minutes * 60_000_000),
  fc.integer({ min: -86_399_999_999, max: 86_399_999_999 }),
);

test("[CNV-32] every fixed offset, to the microsecond", () => {
  // Far enough from both ends that no zone leaves the calendar.
  const within = moment.filter(({ year }) => year > 1 && year < 9999);
  check(fc.tuple(within, offset), (py, [value, microseconds]) => {
    const source = `datetime.datetime(${fieldsOf(value)}, datetime.timezone(datetime.timedelta(microseconds=${microseconds})))`;
    const aware = py.eval(source);
    const record = aware.extract(t.offsetDateTime);
    expect(record).toMatchObject(recordOf(value));
    expectSame(py, py.toPython(t.as(t.offsetDateTime, record)), source);
    const inUtc = aware.callMethod1("astimezone", PyTzInfo.utc(py));
    expectSame(py, py.toPython(aware.extract(t.instant.temporal)), inUtc.repr());
    if (microseconds % 60_000_000 === 0) expectSame(py, py.toPython(aware.extract(t.zonedDateTime.temporal)), source);
  });
});

test("[CNV-32][CNV-33] every time of zones that change their offset, with either fold", () => {
  const key = fc.constantFrom(
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Africa/Casablanca",
  );
  // Hours around changes, and any others of the years for which both databases have the same rules.
  const recent = fc.tuple(
    fc.oneof(
      fc.integer({ min: 1_700_000, max: 1_735_000 }).map((thousands) => thousands * 1_000_000),
      fc.constantFrom(1_729_990_800_000, 1_711_846_800_000, 1_730_613_600_000, 1_712_415_600_000),
    ),
    fc.integer({ min: -7_200_000, max: 7_200_000 }),
  );
  check(fc.tuple(recent, key, fold), (py, [[milliseconds, shift], name, second]) => {
    const tzinfo = PyTzInfo.timezone(py, name);
    const local = new Date(milliseconds + shift);
    const fields = { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
    const time = { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: local.getUTCSeconds() };
    const aware = PyDateTime.new(py, { ...fields, ...time, microsecond: 1, fold: second, tzinfo });
    const record = aware.extract(t.zonedDateTime);
    const back = py.toPython(t.as(t.zonedDateTime, record)) as PyDateTime;
    expect(back.utcOffset()?.eq(aware.utcOffset())).toBe(true);
    expect(back.replace({ fold: 0 }).repr()).toBe(aware.replace({ fold: 0 }).repr());
    // The same point in time, whether or not the clock ever showed these fields.
    const utc = PyTzInfo.utc(py);
    const zoned = aware.extract(t.zonedDateTime.temporal);
    expect(zoned.timeZoneId).toBe(name);
    const there = py.toPython(zoned) as PyDateTime;
    expect(there.asTimeZone(utc).repr()).toBe(aware.asTimeZone(utc).repr());
    expect(py.toPython(aware.extract(t.instant.temporal)).repr()).toBe(aware.asTimeZone(utc).repr());
  });
});

const delta = fc.record({
  days: fc.oneof(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -40_000, max: 40_000 })),
  seconds: fc.nat(86_399),
  microseconds: microsecond,
});

test("[CNV-29][CNV-33] every timedelta, of either sign, is the same duration", () => {
  check(delta, (py, { days, seconds, microseconds }) => {
    const source = `datetime.timedelta(${days}, ${seconds}, ${microseconds})`;
    const object = PyDelta.new(py, days, seconds, microseconds);
    expectSame(py, object, source);
    expect([object.days, object.seconds, object.microseconds]).toEqual([days, seconds, microseconds]);
    expectSame(py, py.toPython(object.extract(t.signedDuration.temporal)), source);
    const outcome = py.try(() => object.extract(t.signedDuration));
    if (outcome.ok) expectSame(py, py.toPython(t.as(t.signedDuration, outcome.value)), source);
    else expect(microseconds % 1000 !== 0 || Math.abs(days) > 100_000).toBe(true);
  });
});

test("[CNV-29] any milliseconds become what Python's own timedelta makes of them", () => {
  const milliseconds = fc.oneof(fc.integer(), fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.maxSafeInteger());
  check(milliseconds, (py, value) => {
    const object = py.toPython(t.as(t.signedDuration, value));
    const python = py.eval("lambda ms: datetime.timedelta(milliseconds=ms)").call1(value);
    const difference = Math.abs(
      py.eval("lambda a, b: (a - b) // datetime.timedelta(microseconds=1)").call1(object, python).extract(t.int53),
    );
    // Halves of a microsecond are rounded up here, to even there, and both round doubles on the way.
    expect(difference).toBeLessThanOrEqual(1);
    if (Number.isInteger(value)) expect(difference).toBe(0);
  });
});
