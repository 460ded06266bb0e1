import { objects } from "@taipan/ffi";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CastError,
  PyAny,
  PyDate,
  PyDateTime,
  PyDelta,
  PyErr,
  PyKeyError,
  PyOverflowError,
  PyTime,
  PyTypeError,
  Python,
  PyTzInfo,
  PyValueError,
} from "../src/index.ts";
import { datetimeLayout } from "../src/types/datetime/in-place.ts";
import { runScript } from "./support/run-script.ts";

let wasImported: unknown;

beforeAll(() => {
  Python.attach((py) => {
    wasImported = py.eval("'datetime' in __import__('sys').modules").extract();
    py.run(`
import datetime
class Late(datetime.datetime):
    @property
    def hour(self): return 99
class Odd(datetime.tzinfo):
    def utcoffset(self, when): return None
`);
  });
});

/** Whether an object is in Python what an expression gives: equal, and of the same type and text. */
function isSame(py: Python, object: PyAny, source: string): boolean {
  const same = py.eval("lambda x, y: type(x) is type(y) and x == y and repr(x) == repr(y)");
  return same.call1(object, py.eval(source)).extract() as boolean;
}

test.each([
  ["datetime.date(2024, 2, 29)", PyDate],
  ["datetime.datetime(2024, 2, 29)", PyDateTime],
  ["Late(2024, 2, 29)", PyDateTime],
  ["datetime.time(1, 2)", PyTime],
  ["datetime.timedelta(1)", PyDelta],
  ["datetime.timezone.utc", PyTzInfo],
  ["Odd()", PyTzInfo],
  ["__import__('zoneinfo').ZoneInfo('Europe/Paris')", PyTzInfo],
] as const)("[TYP-37][TYP-38][TYP-39][TYP-40][TYP-41] %s is a handle of its own class", (source, wrapper) => {
  Python.attach((py) => {
    const object = py.eval(source);
    expect(object.constructor).toBe(wrapper);
    expect(object.cast(wrapper as never)).toBe(object);
    expect(py.int(1).isInstanceOf(wrapper as never)).toBe(false);
  });
});

test("[TYP-42] a start of Python does not import datetime", () => {
  expect(wasImported).toBe(false);
});

test("[TYP-42] fields are read in place wherever objects are", () => {
  Python.attach(() => expect(datetimeLayout() !== undefined).toBe(objects.kind === "in place"));
});

test("[TYP-42] an object that was met before the first use of a class is one of it already", () => {
  Python.attach((py) => {
    using early = py.eval("datetime.date(2024, 1, 1)").asUnbound();
    expect(early.bind(py)).toBeInstanceOf(PyDate);
    expect(py.eval("[datetime.timedelta(1)]").getItem(0)).toBeInstanceOf(PyDelta);
  });
});

describe("date", () => {
  test("[TYP-37] a date is made, and has its fields", () => {
    Python.attach((py) => {
      const date = PyDate.new(py, 2024, 2, 29);
      expect(isSame(py, date, "datetime.date(2024, 2, 29)")).toBe(true);
      expect([date.year, date.month, date.day, date.isoFormat()]).toEqual([2024, 2, 29, "2024-02-29"]);
      expect(date.replace({ year: 9999, day: 1 }).repr()).toBe("datetime.date(9999, 2, 1)");
      expect(PyDate.fromIsoFormat(py, "0001-01-01").year).toBe(1);
    });
  });

  test("[TYP-37] a day that does not exist is refused with Python's words", () => {
    Python.attach((py) => {
      expect(() => PyDate.new(py, 2024, 2, 30)).toThrow(PyValueError);
      expect(() => PyDate.new(py, 2024, 2, 30)).toThrow(/day.*(is out of range for month|must be in range 1\.\.29)/);
      expect(() => PyDate.new(py, 0, 1, 1)).toThrow(PyValueError);
      expect(() => PyDate.new(py, 2024.5, 1, 1)).toThrow(PyTypeError);
      expect(() => PyDate.new(py, 2 ** 40, 1, 1)).toThrow(PyOverflowError);
      expect(() => PyDate.new(py, 2 ** 32 + 2024, 1, 1)).toThrow(PyOverflowError);
    });
  });

  test("[TYP-37] a timestamp is a day of the local clock", () => {
    Python.attach((py) => {
      expect(isSame(py, PyDate.fromTimestamp(py, 1_709_208_000), "datetime.date.fromtimestamp(1709208000)")).toBe(true);
      expect(PyDate.fromTimestamp(py, 0)).not.toBeInstanceOf(PyDateTime);
    });
  });

  test("[TYP-37] a handle of something else is found out before memory is read", () => {
    Python.attach((py) => {
      expect(() => py.int(1).castUnchecked(PyDate).year).toThrow(CastError);
      expect(() => py.int(1).castUnchecked(PyDateTime).hour).toThrow("'int' object is not an instance of 'datetime'");
      expect(() => py.eval("datetime.date(2024, 1, 1)").castUnchecked(PyDateTime).hour).toThrow(CastError);
      expect(() => py.int(1).castUnchecked(PyTime).hour).toThrow("'int' object is not an instance of 'time'");
      expect(() => py.int(1).castUnchecked(PyDelta).days).toThrow("'int' object is not an instance of 'timedelta'");
    });
  });
});

describe("datetime", () => {
  test("[TYP-38] every field is seen from Python and back, fold and zone included", () => {
    Python.attach((py) => {
      const tzinfo = PyTzInfo.utc(py);
      const fields = { year: 2024, month: 10, day: 27, hour: 2, minute: 30, second: 59, microsecond: 999_999, fold: 1 };
      const object = PyDateTime.new(py, { ...fields, tzinfo });
      const source = "datetime.datetime(2024, 10, 27, 2, 30, 59, 999999, datetime.timezone.utc, fold=1)";
      expect(isSame(py, object, source)).toBe(true);
      expect(object.getAttr("fold").extract()).toBe(1);
      const { year, month, day, hour, minute, second, microsecond, fold } = object;
      expect({ year, month, day, hour, minute, second, microsecond, fold }).toEqual(fields);
      expect(object.tzinfo?.is(tzinfo)).toBe(true);
      expect(object).toBeInstanceOf(PyDate);
    });
  });

  test("[TYP-38] numbers in the order of Python make one, too, and what is left out is zero", () => {
    Python.attach((py) => {
      expect(isSame(py, PyDateTime.new(py, 2024, 1, 2), "datetime.datetime(2024, 1, 2)")).toBe(true);
      const full = PyDateTime.new(py, 2024, 1, 2, 3, 4, 5, 6, PyTzInfo.utc(py));
      expect(isSame(py, full, "datetime.datetime(2024, 1, 2, 3, 4, 5, 6, datetime.timezone.utc)")).toBe(true);
      const naive = PyDateTime.new(py, { year: 1, month: 1, day: 1 });
      expect([naive.tzinfo, naive.utcOffset(), naive.fold]).toEqual([undefined, undefined, 0]);
    });
  });

  test("[TYP-38] fields out of their ranges are refused", () => {
    Python.attach((py) => {
      expect(() => PyDateTime.new(py, 2024, 1, 1, 24)).toThrow(PyValueError);
      expect(() => PyDateTime.new(py, 2024, 1, 1, 0, 60)).toThrow(PyValueError);
      expect(() => PyDateTime.new(py, 2024, 1, 1, 0, 0, 0, 1_000_000)).toThrow(PyValueError);
      expect(() => PyDateTime.new(py, { year: 2024, month: 1, day: 1, fold: 2 })).toThrow(PyValueError);
      expect(() => PyDateTime.new(py, 2024, 1, 1, 0, 0, 1.5)).toThrow(PyTypeError);
    });
  });

  test("[TYP-38] a timestamp is a point in time by a zone's clock, or naive by the local one", () => {
    Python.attach((py) => {
      const utc = PyDateTime.fromTimestamp(py, 1_700_000_000.25, PyTzInfo.utc(py));
      expect(utc.isoFormat()).toBe("2023-11-14T22:13:20.250000+00:00");
      expect(utc.timestamp()).toBe(1_700_000_000.25);
      const local = PyDateTime.fromTimestamp(py, 1_700_000_000);
      expect(isSame(py, local, "datetime.datetime.fromtimestamp(1700000000)")).toBe(true);
      expect(local.tzinfo).toBeUndefined();
      expect(() => PyDateTime.fromTimestamp(py, 1e15, PyTzInfo.utc(py))).toThrow(PyErr);
    });
  });

  test("[TYP-38] the same point in time by another clock, with other fields, and from text", () => {
    Python.attach((py) => {
      const noon = PyDateTime.fromIsoFormat(py, "2024-07-01T12:00:00+00:00");
      expect(noon.asTimeZone(PyTzInfo.timezone(py, "Europe/Paris")).hour).toBe(14);
      expect(noon.replace({ hour: 1, fold: 1 }).fold).toBe(1);
      expect(noon.utcOffset()?.totalSeconds()).toBe(0);
      const before = Date.now() / 1000;
      expect(PyDateTime.now(py, PyTzInfo.utc(py)).timestamp()).toBeGreaterThanOrEqual(before - 0.01);
      expect(PyDateTime.now(py).tzinfo).toBeUndefined();
    });
  });

  test("[TYP-42] a subclass is asked for its attributes", () => {
    Python.attach((py) => {
      const late = py.eval("Late(2024, 2, 29, 12, 30, tzinfo=datetime.timezone.utc)").cast(PyDateTime);
      expect([late.year, late.hour, late.minute]).toEqual([2024, 99, 30]);
      expect(late.tzinfo?.is(PyTzInfo.utc(py))).toBe(true);
    });
  });
});

describe("time", () => {
  test("[TYP-39] every field is seen from Python and back", () => {
    Python.attach((py) => {
      const time = PyTime.new(py, { hour: 1, minute: 2, second: 3, microsecond: 4, fold: 1 });
      const equal = py.eval("lambda t: t == datetime.time(1, 2, 3, 4, fold=1) and t.fold == 1");
      expect(equal.call1(time).extract()).toBe(true);
      expect([time.hour, time.minute, time.second, time.microsecond, time.fold]).toEqual([1, 2, 3, 4, 1]);
      expect(time.tzinfo).toBeUndefined();
      expect(time.isoFormat()).toBe("01:02:03.000004");
      expect(time.replace({ microsecond: 0 }).repr()).toBe("datetime.time(1, 2, 3, fold=1)");
    });
  });

  test("[TYP-39] numbers in the order of Python, and a zone", () => {
    Python.attach((py) => {
      const time = PyTime.new(py, 23, 59, 59, 999_999, PyTzInfo.utc(py));
      expect(isSame(py, time, "datetime.time(23, 59, 59, 999999, datetime.timezone.utc)")).toBe(true);
      expect(time.tzinfo?.is(PyTzInfo.utc(py))).toBe(true);
      expect(() => PyTime.new(py, 24)).toThrow(PyValueError);
      expect(() => PyTime.new(py, -1)).toThrow(PyValueError);
      expect(() => PyTime.new(py, 1e10)).toThrow(PyOverflowError);
    });
  });
});

describe("timedelta", () => {
  test("[TYP-40] parts beyond their ranges are carried over", () => {
    Python.attach((py) => {
      const delta = PyDelta.new(py, 0, 0, -1);
      expect([delta.days, delta.seconds, delta.microseconds]).toEqual([-1, 86_399, 999_999]);
      expect(isSame(py, PyDelta.new(py, 1, -90_000, 5e9), "datetime.timedelta(1, -90000, 5000000000)")).toBe(true);
      expect(PyDelta.new(py, -2, 3).totalSeconds()).toBe(-172_797);
      expect(() => PyDelta.new(py, 1_000_000_000)).toThrow(PyOverflowError);
    });
  });

  test("[TYP-40] without normalization they are refused", () => {
    Python.attach((py) => {
      const delta = PyDelta.new(py, -1, 86_399, 999_999, { normalize: false });
      expect(isSame(py, delta, "datetime.timedelta(microseconds=-1)")).toBe(true);
      expect(() => PyDelta.new(py, 0, 86_400, 0, { normalize: false })).toThrow(PyValueError);
      expect(() => PyDelta.new(py, 0, 0, -1, { normalize: false })).toThrow("microseconds in 0..999999");
    });
  });
});

describe("tzinfo", () => {
  test("[TYP-41] there is one UTC", () => {
    Python.attach((py) => {
      expect(PyTzInfo.utc(py).is(py.eval("datetime.timezone.utc"))).toBe(true);
      expect(PyTzInfo.utc(py).utcOffset()?.totalSeconds()).toBe(0);
      expect(PyTzInfo.fixedOffset(py, 0).is(PyTzInfo.utc(py))).toBe(true);
    });
  });

  test("[TYP-41] fixed offsets, by seconds or by timedelta, with a name", () => {
    Python.attach((py) => {
      const india = PyTzInfo.fixedOffset(py, 19_800, "IST");
      expect([india.utcOffset()?.seconds, india.tzName()]).toEqual([19_800, "IST"]);
      const east = PyTzInfo.fixedOffset(py, PyDelta.new(py, 0, 0, 1));
      expect(isSame(py, east, "datetime.timezone(datetime.timedelta(microseconds=1))")).toBe(true);
      expect(() => PyTzInfo.fixedOffset(py, 86_400)).toThrow(PyValueError);
    });
  });

  test("[TYP-41] zones of the IANA database know summer time; an unknown one raises what Python does", () => {
    Python.attach((py) => {
      const paris = PyTzInfo.timezone(py, "Europe/Paris");
      expect(paris.is(PyTzInfo.timezone(py, "Europe/Paris"))).toBe(true);
      expect([paris.utcOffset(), paris.tzName()]).toEqual([undefined, undefined]);
      const summer = PyDateTime.new(py, { year: 2024, month: 7, day: 1, tzinfo: paris });
      expect([paris.utcOffset(summer)?.seconds, paris.tzName(summer)]).toEqual([7200, "CEST"]);
      expect(() => PyTzInfo.timezone(py, "Mars/Olympus")).toThrow(PyKeyError);
      expect(() => PyTzInfo.timezone(py, "Mars/Olympus")).toThrow(/^ZoneInfoNotFoundError: .*Mars\/Olympus/);
      expect(() => PyTzInfo.timezone(py, "../etc/passwd")).toThrow(PyErr);
    });
  });

  test("[TYP-41] fold chooses between the two times that a clock shows when it is set back", () => {
    Python.attach((py) => {
      const tzinfo = PyTzInfo.timezone(py, "Europe/Paris");
      const at = (fold: number): number | undefined =>
        PyDateTime.new(py, { year: 2024, month: 10, day: 27, hour: 2, fold, tzinfo }).utcOffset()?.seconds;
      expect([at(0), at(1)]).toEqual([7200, 3600]);
    });
  });
});

describe("other ways to the same objects", () => {
  const lines = [
    "datetime.date(2024, 2, 29) 2024-2-29",
    "datetime.datetime(2024, 10, 27, 2, 0, 0, 7, fold=1, tzinfo=zoneinfo.ZoneInfo(key='Europe/Paris')) 2:0.7 1 true",
    "datetime.time(1, 0, 3, tzinfo=datetime.timezone.utc, fold=1) 1:3 1 undefined",
    "datetime.timedelta(days=-5, seconds=86399, microseconds=999999) -5 86399 999999",
    "datetime.datetime(2024, 2, 29, 1, 2, 3, 4000, tzinfo=datetime.timezone.utc) 2024-02-29T01:02:03.004Z",
  ];

  test("[TYP-42] attributes say what memory does", async () => {
    const result = await runScript("datetime-calls.mts", [], { env: { TAIPAN_OBJECTS: "calls" } });
    expect(result.stderr).toBe("");
    expect(result.stdout.trimEnd().split("\n")).toEqual(lines.map((line) => `main: ${line}`));
  });

  test("[TYP-42] a worker constructs by calls, the main thread by the capsule: the same objects", async () => {
    const result = await runScript("datetime-calls.mts", ["worker"]);
    expect(result.stderr).toBe("");
    const expected = ["main", "worker"].flatMap((thread) => lines.map((line) => `${thread}: ${line}`));
    expect(result.stdout.trimEnd().split("\n")).toEqual(expected);
  });
});
