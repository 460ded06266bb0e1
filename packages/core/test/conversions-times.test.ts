import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, NoTemporalError, Python, PyUserWarning, setTemporal, t } from "../src/index.ts";
import { dateIntoJs, isDateTimeLike, readDateTime } from "../src/convert/times/date-reader.ts";
import { read, refusal, written } from "./support/evaluate.ts";

const hasTemporal = "Temporal" in globalThis;

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import datetime, warnings, zoneinfo
from datetime import date, datetime as dt, time, timedelta, timezone
utc = timezone.utc
paris = zoneinfo.ZoneInfo("Europe/Paris")
india = timezone(timedelta(hours=5, minutes=30))
class Nameless(datetime.tzinfo):
    def utcoffset(self, when): return timedelta(hours=1)
class Silent(datetime.tzinfo):
    def utcoffset(self, when): return None
class Broken(datetime.tzinfo):
    def utcoffset(self, when): raise LookupError("no offset today")
class Stamp(datetime.datetime):
    nanosecond = 7
class Span(datetime.timedelta):
    nanoseconds = 5
class NaT(datetime.datetime):
    year = float("nan")
`),
  );
});

describe("before there is a Temporal", () => {
  test("[CNV-31] its forms say that there is none, the others work", (context) => {
    context.skip(hasTemporal, "this runtime has Temporal");
    expect(() => read("date(2024, 1, 2)", t.plainDate.temporal)).toThrow(NoTemporalError);
    expect(() => read("timedelta(1)", t.duration.temporal)).toThrow("pass a polyfill's to setTemporal()");
    expect(read("date(2024, 1, 2)", t.plainDate)).toEqual({ year: 2024, month: 1, day: 2 });
    expect(() => written(Temporal.PlainDate.from("2024-01-02"))).toThrow(ConversionError);
    // A converter says what the value is: whose Temporal it is of does not matter.
    expect(written(t.as(t.plainDate, Temporal.PlainDate.from("2024-01-02")))).toBe("date datetime.date(2024, 1, 2)");
  });
});

describe("with a Temporal", () => {
  beforeAll(() => setTemporal(Temporal));

  describe("instants", () => {
    test.each([
      ["dt(1, 1, 1, tzinfo=utc)", "0001-01-01T00:00:00.000Z"],
      ["dt(99, 12, 31, 23, 59, 59, 999000, utc)", "0099-12-31T23:59:59.999Z"],
      ["dt(1969, 12, 31, 23, 59, 59, 999000, utc)", "1969-12-31T23:59:59.999Z"],
      ["dt(9999, 12, 31, 23, 59, 59, 999000, utc)", "9999-12-31T23:59:59.999Z"],
    ])("[CNV-30] %s is a Date, and comes back", (source, text) => {
      const date = read(source, t.instant);
      expect(date.toISOString()).toBe(text);
      expect(Python.attach((py) => py.eval(source).eq(py.toPython(date)))).toBe(true);
      expect(written(date)).toMatch(/^datetime datetime\.datetime\(.*tzinfo=datetime\.timezone\.utc\)$/);
    });

    test("[CNV-30] a datetime of any zone is the same point in time", () => {
      expect(read("dt(2024, 7, 1, 12, tzinfo=paris)", t.instant)).toEqual(new Date("2024-07-01T10:00:00Z"));
      expect(read("dt(2024, 7, 1, 12, tzinfo=india)", t.instant)).toEqual(new Date("2024-07-01T06:30:00Z"));
      expect(read("dt(2024, 1, 1, tzinfo=Nameless())", t.instant)).toEqual(new Date("2023-12-31T23:00:00Z"));
      // An hour of both offsets: fold says which one.
      expect(read("dt(2024, 10, 27, 2, tzinfo=paris)", t.instant)).toEqual(new Date("2024-10-27T00:00:00Z"));
      expect(read("dt(2024, 10, 27, 2, fold=1, tzinfo=paris)", t.instant)).toEqual(new Date("2024-10-27T01:00:00Z"));
      const halfMillisecond = "dt(2024, 1, 1, 0, 0, 0, 500, timezone(timedelta(microseconds=500)))";
      expect(read(halfMillisecond, t.instant)).toEqual(new Date("2024-01-01T00:00:00Z"));
    });

    test("[CNV-30] microseconds are refused, cut off or kept, never lost without a word", () => {
      const source = "dt(1960, 1, 1, 0, 0, 0, 678999, utc)";
      expect(refusal(source, t.instant)).toBe(
        "ValueError: a Date has no microseconds: t.instant.truncated cuts them off, t.instant.temporal keeps them",
      );
      expect(read(source, t.instant.truncated).toISOString()).toBe("1960-01-01T00:00:00.678Z");
      expect(String(read(source, t.instant.temporal))).toBe("1960-01-01T00:00:00.678999Z");
    });

    test("[CNV-30] a Temporal.Instant goes out, its nanoseconds cut off", () => {
      const text = "datetime datetime.datetime(1960, 1, 1, 0, 0, 0, 678999, tzinfo=datetime.timezone.utc)";
      for (const digits of ["678999", "678999000", "678999999"]) {
        const instant = Temporal.Instant.from(`1960-01-01T00:00:00.${digits}Z`);
        expect(written(instant)).toBe(text);
        expect(written(t.as(t.instant, instant))).toBe(text);
        expect(written(t.as(t.instant.temporal, instant))).toBe(text);
      }
    });

    test("[CNV-30] what Python's years do not reach is an OverflowError", () => {
      for (const date of [new Date(8.64e15), new Date(-62_135_596_800_001), new Date(253_402_300_800_000)]) {
        expect(() => written(date)).toThrow("OverflowError: date value out of range");
      }
      expect(() => written(Temporal.Instant.from("+010000-01-01T00:00:00Z"))).toThrow("OverflowError");
      expect(() => written(new Date(NaN))).toThrow("Cannot convert an invalid Date to Python: it is no point in time");
      expect(() => written(t.as(t.instant, {} as never))).toThrow("a Date was expected");
    });

    test("[CNV-32] a naive datetime is no point in time, nor one whose zone does not know", () => {
      for (const converter of [t.instant, t.instant.truncated, t.instant.temporal, t.zonedDateTime, t.offsetDateTime]) {
        expect(refusal("dt(2024, 1, 1)", converter)).toBe("TypeError: expected a datetime with non-None tzinfo");
      }
      expect(refusal("dt(2024, 1, 1, tzinfo=Silent())", t.instant)).toContain("non-None tzinfo");
      expect(refusal("dt(2024, 1, 1, tzinfo=Broken())", t.instant)).toBe("LookupError: no offset today");
      expect(refusal("date(2024, 1, 1)", t.instant)).toContain("'date' object is not an instance of 'datetime'");
    });

    test("[CNV-32] a converter of UTC takes no other zone", () => {
      expect(read("dt(2024, 1, 1, tzinfo=utc)", t.utcDateTime)).toEqual(new Date("2024-01-01"));
      expect(read("dt(2024, 1, 1, tzinfo=timezone(timedelta(0)))", t.utcDateTime)).toEqual(new Date("2024-01-01"));
      for (const zone of ["india", "paris", "timezone(timedelta(hours=1))"]) {
        expect(refusal(`dt(2024, 1, 1, tzinfo=${zone})`, t.utcDateTime)).toBe(
          "TypeError: expected a datetime with UTC timezone",
        );
      }
      expect(refusal("dt(2024, 1, 1)", t.utcDateTime)).toBe("TypeError: expected a datetime with non-None tzinfo");
    });
  });

  describe("durations", () => {
    test.each([
      ["timedelta(0)", 0, "PT0S"],
      ["timedelta(days=1, seconds=2, microseconds=3)", 86_402_000.003, "PT24H2.000003S"],
      ["timedelta(microseconds=1)", 0.001, "PT0.000001S"],
      ["timedelta(days=365 * 71)", 365 * 71 * 86_400_000, "PT621960H"],
    ])("[CNV-29] %s is milliseconds, or a Temporal.Duration", (source, milliseconds, text) => {
      expect(read(source, t.duration)).toBe(milliseconds);
      const duration = read(source, t.duration.temporal);
      expect(String(duration)).toBe(text);
      Python.attach((py) => {
        for (const value of [t.as(t.duration, milliseconds), duration, t.as(t.duration, duration)]) {
          expect(py.toPython(value).eq(py.eval(source))).toBe(true);
        }
      });
    });

    test("[CNV-29] a negative one is refused both ways", () => {
      expect(refusal("timedelta(microseconds=-1)", t.duration)).toBe(
        "ValueError: a negative timedelta is no duration: t.signedDuration reads both signs",
      );
      expect(refusal("timedelta(-1)", t.duration.temporal)).toContain("a negative timedelta");
      expect(() => written(t.as(t.duration, -1))).toThrow(ConversionError);
      expect(() => written(t.as(t.duration, Temporal.Duration.from("-PT1S")))).toThrow("it is negative");
    });

    test("[CNV-33] signed durations have both signs", () => {
      expect(read("timedelta(microseconds=-1)", t.signedDuration)).toBe(-0.001);
      expect(read("-timedelta(days=2, hours=1)", t.signedDuration)).toBe(-176_400_000);
      expect(String(read("timedelta(microseconds=-1)", t.signedDuration.temporal))).toBe("-PT0.000001S");
      expect(written(t.as(t.signedDuration, -1.5))).toBe(
        "timedelta datetime.timedelta(days=-1, seconds=86399, microseconds=998500)",
      );
      expect(written(Temporal.Duration.from("-P1W1DT1H1.000001999S"))).toBe(
        "timedelta datetime.timedelta(days=-9, seconds=82798, microseconds=999999)",
      );
    });

    test("[CNV-29] what a number would round is refused, and a Temporal.Duration has room", () => {
      expect(refusal("timedelta.max", t.duration)).toMatch(/^OverflowError: timedelta too large or too fine/);
      expect(refusal("timedelta(days=365 * 100, microseconds=1)", t.duration)).toContain("OverflowError");
      expect(read("timedelta(days=365 * 100, milliseconds=1)", t.duration)).toBe(365 * 100 * 86_400_000 + 1);
      Python.attach((py) => {
        for (const source of ["timedelta.max", "timedelta.min", "timedelta.min + timedelta(microseconds=1)"]) {
          const duration = py.eval(source).extract(t.signedDuration.temporal);
          expect(py.toPython(duration).eq(py.eval(source))).toBe(true);
        }
      });
    });

    test("[CNV-29] what is no duration of fixed length is refused", () => {
      expect(() => written(Temporal.Duration.from("P1M"))).toThrow("years and months have no fixed length");
      expect(() => written(t.as(t.duration, Infinity))).toThrow("it is no number of milliseconds");
      expect(() => written(t.as(t.duration, "1s" as never))).toThrow("milliseconds were expected");
      expect(() => written(t.as(t.duration, 1e20))).toThrow("OverflowError");
      expect(refusal("5", t.duration)).toBe("TypeError: 'int' object is not an instance of 'timedelta'");
    });
  });

  describe("plain dates and times", () => {
    test("[CNV-31] a date is its fields, or a Temporal.PlainDate", () => {
      const record = read("date(2024, 2, 29)", t.plainDate);
      expect(record).toEqual({ year: 2024, month: 2, day: 29 });
      const plain = read("date(2024, 2, 29)", t.plainDate.temporal);
      expect(plain).toBeInstanceOf(Temporal.PlainDate);
      expect(String(plain)).toBe("2024-02-29");
      expect(Temporal.PlainDate.from(record).equals(plain)).toBe(true);
      for (const value of [
        t.as(t.plainDate, record),
        t.as(t.plainDate, plain),
        t.as(t.plainDate.temporal, plain),
        plain,
      ])
        expect(written(value)).toBe("date datetime.date(2024, 2, 29)");
    });

    test("[CNV-31] a datetime is no date: it would lose its time of day", () => {
      expect(refusal("dt(2024, 1, 1, 12)", t.plainDate)).toBe("TypeError: expected a date without a time of day");
      expect(refusal("5", t.plainDate)).toBe("TypeError: 'int' object is not an instance of 'date'");
      const either = t.union(t.plainDate, t.plainDateTime);
      expect(read("dt(2024, 1, 1, 12)", either)).toHaveProperty("hour", 12);
      expect(read("date(2024, 1, 1)", either)).not.toHaveProperty("hour");
    });

    test("[CNV-31] a time of day, to the microsecond", () => {
      const record = read("time(23, 59, 58, 123456, fold=1)", t.plainTime);
      expect(record).toEqual({ hour: 23, minute: 59, second: 58, millisecond: 123, microsecond: 456, nanosecond: 0 });
      const plain = read("time(23, 59, 58, 123456)", t.plainTime.temporal);
      expect(String(plain)).toBe("23:59:58.123456");
      for (const value of [t.as(t.plainTime, record), t.as(t.plainTime, plain), plain])
        expect(written(value)).toBe("time datetime.time(23, 59, 58, 123456)");
      expect(written(t.as(t.plainTime, { hour: 1 }))).toBe("time datetime.time(1, 0)");
      expect(written(t.as(t.plainTime, { microsecond: 999_999 }))).toBe("time datetime.time(0, 0, 0, 999999)");
    });

    test("[CNV-31] a naive datetime", () => {
      const record = read("dt(1, 2, 3, 4, 5, 6, 7)", t.plainDateTime);
      expect(record).toEqual({
        year: 1,
        month: 2,
        day: 3,
        hour: 4,
        minute: 5,
        second: 6,
        millisecond: 0,
        microsecond: 7,
        nanosecond: 0,
      });
      const plain = read("dt(1, 2, 3, 4, 5, 6, 7)", t.plainDateTime.temporal);
      expect(plain).toBeInstanceOf(Temporal.PlainDateTime);
      expect(Temporal.PlainDateTime.from(record).equals(plain)).toBe(true);
      for (const value of [t.as(t.plainDateTime, record), t.as(t.plainDateTime, plain), plain])
        expect(written(value)).toBe("datetime datetime.datetime(1, 2, 3, 4, 5, 6, 7)");
    });

    test("[CNV-31] aware objects are refused", () => {
      for (const converter of [t.plainDateTime, t.plainDateTime.temporal])
        expect(refusal("dt(2024, 1, 1, tzinfo=utc)", converter)).toBe("TypeError: expected a datetime without tzinfo");
      expect(refusal("time(1, tzinfo=utc)", t.plainTime)).toBe("TypeError: expected a time without tzinfo");
    });

    test("[CNV-33] fields that are no day or time are an error with Python's own as its cause", () => {
      const impossible = [
        t.as(t.plainDate, { year: 2024, month: 2, day: 30 }),
        t.as(t.plainDate, { year: 10_000, month: 1, day: 1 }),
        t.as(t.plainDate, Temporal.PlainDate.from("+010000-01-01")),
        t.as(t.plainTime, { hour: 24 }),
        t.as(t.plainTime, { millisecond: 1, microsecond: 1000 }),
        t.as(t.plainTime, { second: 61 }),
        t.as(t.plainDateTime, { year: 2024, month: 1, day: 1, minute: 60 }),
      ];
      for (const value of impossible) {
        expect(() => written(value)).toThrow("ValueError: invalid or out-of-range date/time");
      }
      expect(() => written(Temporal.PlainDate.from("-000001-01-01"))).toThrow("invalid or out-of-range date/time");
      const cause = Python.attach((py) => py.try(() => py.toPython(t.as(t.plainDate, { year: 0, month: 1, day: 1 }))));
      expect(cause.ok ? "" : String((cause.error as Error).cause)).toMatch(
        /year 0 is out of range|year must be in 1\.\.9999, not 0/,
      );
    });

    test("[CNV-31] what has no fields, or others than whole numbers, is named", () => {
      expect(() => written(t.as(t.plainDate, "2024-01-01" as never))).toThrow("an object with year, month and day");
      expect(() => written(t.as(t.plainDate, { year: 2024, month: 1 } as never))).toThrow("at day: a whole number");
      expect(() => written(t.as(t.plainTime, { hour: 1.5 }))).toThrow(
        "Cannot convert the number 1.5 to Python at hour",
      );
    });

    test("[CNV-31] another calendar's day is the same day", () => {
      const hebrew = Temporal.PlainDate.from("2024-02-29").withCalendar("gregory");
      expect(written(hebrew)).toBe("date datetime.date(2024, 2, 29)");
      const buddhist = { year: 2567, month: 2, day: 29, calendarId: "buddhist" };
      const converted = { ...buddhist, withCalendar: () => ({ year: 2024, month: 2, day: 29 }) };
      expect(written(t.as(t.plainDate, converted))).toBe("date datetime.date(2024, 2, 29)");
    });

    test("[CNV-33] a leap second is the second before, and a UserWarning", () => {
      const leap = { hour: 23, minute: 59, second: 60, millisecond: 500 };
      Python.attach((py) => {
        const warned = py.eval("warnings.catch_warnings(record=True)");
        const list = warned.callMethod0("__enter__");
        py.run("warnings.simplefilter('always')");
        expect(py.toPython(t.as(t.plainTime, leap)).repr()).toBe("datetime.time(23, 59, 59, 500000)");
        expect(list.len()).toBe(1);
        const warning = list.getItem(0);
        expect(warning.getAttr("category").is(py.typeOf(PyUserWarning))).toBe(true);
        expect(warning.getAttr("message").str()).toBe("ignored leap-second, `datetime` does not support leap-seconds");
        // Where warnings are errors, so is this one.
        py.run("warnings.simplefilter('error')");
        expect(() => py.toPython(t.as(t.plainTime, leap))).toThrow(PyUserWarning);
        warned.callMethod1("__exit__", null, null, null);
      });
    });
  });

  describe("subclasses", () => {
    test("[CNV-30][CNV-31] are accepted, and their nanoseconds are not lost without a word", () => {
      expect(String(read("Stamp(2024, 1, 1, 0, 0, 0, 5, utc)", t.instant.temporal))).toBe(
        "2024-01-01T00:00:00.000005007Z",
      );
      expect(refusal("Stamp(2024, 1, 1, tzinfo=utc)", t.instant)).toContain("a Date has no microseconds");
      expect(read("Stamp(2024, 1, 1)", t.plainDateTime).nanosecond).toBe(7);
      expect(refusal("Span(1)", t.duration)).toContain("OverflowError");
      expect(String(read("Span(1)", t.duration.temporal))).toBe("PT24H0.000000005S");
    });

    test("[CNV-30] one that is no time at all is refused, whatever its memory says", () => {
      expect(refusal("NaT(1, 1, 1, tzinfo=utc)", t.instant)).toMatch(/^TypeError: .*float/);
    });
  });

  describe("the default rules", () => {
    const values =
      "(dt(2024, 1, 1, tzinfo=utc), dt(2024, 1, 1, 0, 0, 0, 1, utc), dt(2024, 1, 1), date(2024, 1, 1), time(1), timedelta(1), dt(2024, 1, 1, tzinfo=Nameless()), time(1, tzinfo=utc))";
    const forms = (mode: "handle" | "date" | "temporal"): string[] =>
      Python.attach((py) =>
        [...py.eval(values)].map((object) => {
          expect(isDateTimeLike(object.asPtr())).toBe(true);
          const value = dateIntoJs(object.asPtr(), mode);
          return (value as object).constructor.name;
        }),
      );

    test("[CNV-25] datetimes become Dates or Temporal objects where those hold all of them, else stay handles", () => {
      const names = ["PyDateTime", "PyDateTime", "PyDateTime", "PyDate", "PyTime", "PyDelta", "PyDateTime", "PyTime"];
      expect(forms("handle")).toEqual(names);
      expect(forms("date")).toEqual(["Date", ...names.slice(1, 6), "Date", "PyTime"]);
      expect(forms("temporal")).toEqual([
        "ZonedDateTime",
        "ZonedDateTime",
        "PlainDateTime",
        "PlainDate",
        "PlainTime",
        "Duration",
        "PyDateTime",
        "PyTime",
      ]);
    });

    test("[CNV-25] other objects, and those of subclasses, are none", () => {
      Python.attach((py) => {
        for (const source of ["5", "utc", "Stamp(2024, 1, 1, tzinfo=utc)", "None"]) {
          expect(isDateTimeLike(py.eval(source).asPtr())).toBe(false);
          expect(readDateTime(py.eval(source).asPtr())).toBeUndefined();
        }
      });
    });

    test("[CNV-25] Dates and Temporal objects inside of containers", () => {
      const tree = {
        a: [new Date(0)],
        b: new Map([[Temporal.PlainDate.from("2024-01-01"), Temporal.Duration.from("PT1H")]]),
      };
      expect(written(tree)).toBe(
        "dict {'a': [datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)], " +
          "'b': {datetime.date(2024, 1, 1): datetime.timedelta(seconds=3600)}}",
      );
      expect(() => written({ a: [Temporal.PlainYearMonth.from("2024-01")] })).toThrow("at a.0");
    });
  });
});
