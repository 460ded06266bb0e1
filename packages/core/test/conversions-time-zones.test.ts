import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { Python, setTemporal, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  setTemporal(Temporal);
  Python.attach((py) =>
    py.run(`
import datetime, zoneinfo
from datetime import datetime as dt, timedelta, timezone
utc = timezone.utc
paris = zoneinfo.ZoneInfo("Europe/Paris")
india = timezone(timedelta(hours=5, minutes=30))
class Nameless(datetime.tzinfo):
    def utcoffset(self, when): return timedelta(hours=1)
`),
  );
});

const autumn = { year: 2024, month: 10, day: 27, hour: 2, minute: 30, timeZone: "Europe/Paris" };

test("[CNV-32] a datetime of a named zone is its fields, zone and offset", () => {
  const record = read("dt(2024, 7, 1, 12, 0, 0, 5, paris)", t.zonedDateTime);
  expect(record).toEqual({
    year: 2024,
    month: 7,
    day: 1,
    hour: 12,
    minute: 0,
    second: 0,
    millisecond: 0,
    microsecond: 5,
    nanosecond: 0,
    timeZone: "Europe/Paris",
    offset: "+02:00",
  });
  const zoned = read("dt(2024, 7, 1, 12, 0, 0, 5, paris)", t.zonedDateTime.temporal);
  expect(String(zoned)).toBe("2024-07-01T12:00:00.000005+02:00[Europe/Paris]");
  expect(Temporal.ZonedDateTime.from(record).equals(zoned)).toBe(true);
  const text = "datetime datetime.datetime(2024, 7, 1, 12, 0, 0, 5, tzinfo=zoneinfo.ZoneInfo(key='Europe/Paris'))";
  for (const value of [t.as(t.zonedDateTime, record), t.as(t.zonedDateTime, zoned), zoned])
    expect(written(value)).toBe(text);
});

test("[CNV-32] UTC and fixed offsets are zones, too", () => {
  expect(read("dt(2024, 1, 1, tzinfo=utc)", t.zonedDateTime)).toMatchObject({ timeZone: "UTC", offset: "+00:00" });
  expect(String(read("dt(2024, 1, 1, tzinfo=india)", t.zonedDateTime.temporal))).toBe(
    "2024-01-01T00:00:00+05:30[+05:30]",
  );
  expect(written(Temporal.ZonedDateTime.from("2024-01-01T00:00[UTC]"))).toMatch(/tzinfo=datetime\.timezone\.utc\)$/);
  expect(written(Temporal.ZonedDateTime.from("2024-01-01T00:00[-08:00]"))).toContain("datetime.timezone(");
});

test("[CNV-33] of two equal times of a clock, fold and offset say the same", () => {
  expect(read("dt(2024, 10, 27, 2, 30, tzinfo=paris)", t.zonedDateTime).offset).toBe("+02:00");
  expect(read("dt(2024, 10, 27, 2, 30, fold=1, tzinfo=paris)", t.zonedDateTime).offset).toBe("+01:00");
  const first = written(t.as(t.zonedDateTime, autumn));
  expect(first).not.toContain("fold");
  expect(written(t.as(t.zonedDateTime, { ...autumn, offset: "+02:00" }))).toBe(first);
  expect(written(t.as(t.zonedDateTime, { ...autumn, fold: 1 }))).toContain("fold=1");
  expect(written(t.as(t.zonedDateTime, { ...autumn, offset: "+01:00" }))).toContain("fold=1");
  for (const offset of ["+02:00", "+01:00"]) {
    const zoned = Temporal.ZonedDateTime.from(`2024-10-27T02:30:00${offset}[Europe/Paris]`);
    const back = Python.attach((py) => py.toPython(zoned).extract(t.zonedDateTime.temporal));
    expect(String(back)).toBe(String(zoned));
  }
  expect(() => written(t.as(t.zonedDateTime, { ...autumn, offset: "+03:00" }))).toThrow(
    "ValueError: invalid or out-of-range date/time: its time zone is not at +03:00 then",
  );
});

test("[CNV-33] local mean time has offsets of seconds", () => {
  const source = "dt(1900, 1, 1, tzinfo=paris)";
  expect(read(source, t.zonedDateTime).offset).toBe("+00:09:21");
  Python.attach((py) => {
    const back = py.toPython(py.eval(source).extract(t.zonedDateTime.temporal));
    expect(back.repr()).toBe(py.eval(source).repr());
  });
});

test("[CNV-32] a fixed offset is wanted, and a zone of changing ones refused", () => {
  const record = read("dt(2024, 7, 1, 12, tzinfo=india)", t.offsetDateTime);
  expect(record).toMatchObject({ year: 2024, hour: 12, offset: "+05:30" });
  expect(record).not.toHaveProperty("timeZone");
  expect(written(t.as(t.offsetDateTime, record))).toBe(
    written(t.as(t.zonedDateTime, { ...record, timeZone: "+05:30" })),
  );
  expect(String(read("dt(2024, 7, 1, 12, tzinfo=india)", t.offsetDateTime.temporal))).toBe(
    "2024-07-01T12:00:00+05:30[+05:30]",
  );
  const summer = Temporal.ZonedDateTime.from("2024-07-01T12:00[Europe/Paris]");
  expect(written(t.as(t.offsetDateTime, summer))).toContain("datetime.timezone(datetime.timedelta(seconds=7200))");
  expect(refusal("dt(2024, 7, 1, tzinfo=paris)", t.offsetDateTime)).toBe(
    "TypeError: zoneinfo.ZoneInfo(key='Europe/Paris') is not a fixed offset timezone",
  );
});

test("[CNV-32] offsets that are none, or that Temporal has not", () => {
  const at = (offset: string): (() => string) => {
    const value = { year: 2024, month: 1, day: 1, offset };
    return () => written(t.as(t.offsetDateTime, value));
  };
  expect(at("+24:00")).toThrow("ValueError: fixed offset out of bounds");
  expect(at("east")).toThrow("an offset such as '+05:30' was expected");
  expect(at("+00:00:00.0000001")).toThrow("offsets count whole microseconds");
  expect(at("-00:00:00.000001")()).toContain("datetime.timedelta(days=-1, seconds=86399, microseconds=999999)");
  const odd = "dt(2024, 1, 1, tzinfo=timezone(timedelta(seconds=-1)))";
  expect(read(odd, t.offsetDateTime).offset).toBe("-00:00:01");
  expect(refusal(odd, t.offsetDateTime.temporal)).toContain("ValueError: fixed offset out of bounds: -00:00:01");
});

test("[CNV-32] zones by themselves are their names", () => {
  expect(["utc", "india", "paris"].map((source) => read(source, t.timeZone))).toEqual([
    "UTC",
    "+05:30",
    "Europe/Paris",
  ]);
  expect(written(t.as(t.timeZone, "Europe/Paris"))).toBe("ZoneInfo zoneinfo.ZoneInfo(key='Europe/Paris')");
  expect(written(t.as(t.timeZone, "UTC"))).toBe("timezone datetime.timezone.utc");
  expect(read("india", t.fixedOffset)).toBe("+05:30");
  expect(written(t.as(t.fixedOffset, "+00:00"))).toBe("timezone datetime.timezone.utc");
  expect(refusal("paris", t.fixedOffset)).toContain("is not a fixed offset timezone");
  expect(read("utc", t.utc)).toBe("UTC");
  expect(refusal("india", t.utc)).toBe("ValueError: expected datetime.timezone.utc");
  expect(refusal("Nameless()", t.timeZone)).toContain("is neither a fixed offset nor an IANA timezone");
  expect(refusal("5", t.timeZone)).toBe("TypeError: 'int' object is not an instance of 'tzinfo'");
  expect(() => written(t.as(t.timeZone, "Mars/Olympus"))).toThrow("ZoneInfoNotFoundError");
  expect(() => written(t.as(t.utc, "GMT" as never))).toThrow("the string 'UTC' was expected");
});
