import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { intern } from "../../intern.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { checked } from "../object/checked.ts";
import { datetimeApi } from "./api.ts";
import { type DateTimeInit, zonePointer } from "./clock-init.ts";
import { newDateTime } from "./construct.ts";
import { PyDate } from "./date.ts";
import { readDateTimeClock, readZone } from "./fields.ts";
import { presentDelta, type PyDelta } from "./delta.ts";
import type { PyTzInfo } from "./tzinfo.ts";

/** A `datetime.datetime` (PyO3 `PyDateTime`): a day and a time of day; with a `tzinfo`, a point in time. */
export class PyDateTime extends PyDate {
  static override readonly pyName: string = "datetime";
  static override readonly $type: () => PyObjectPtr = () => datetimeApi().dateTime;

  /**
   * `datetime(…)`: named fields, or numbers in the order of Python.
   *
   * @throws {PyValueError} if a field is out of its range
   */
  static override new(
    py: Python,
    year: number | DateTimeInit,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
    second = 0,
    microsecond = 0,
    tzinfo?: PyTzInfo,
  ): PyDateTime {
    requireToken(py);
    const given: DateTimeInit =
      typeof year === "number" ? { year, month, day, hour, minute, second, microsecond, tzinfo } : year;
    return wrapOwned(
      newDateTime(
        given.year,
        given.month,
        given.day,
        given.hour ?? 0,
        given.minute ?? 0,
        given.second ?? 0,
        given.microsecond ?? 0,
        zonePointer(given.tzinfo),
        given.fold ?? 0,
      ),
    ) as PyDateTime;
  }

  /**
   * `datetime.fromtimestamp(timestamp, tzinfo)`: seconds since 1970 as the zone's clock shows them; without a zone, as
   * this machine's does, and naive.
   *
   * @throws {PyValueError} beyond the years 1 to 9999
   */
  static override fromTimestamp(py: Python, timestamp: number, tzinfo?: PyTzInfo): PyDateTime {
    requireToken(py);
    const args = tzinfo === undefined ? [timestamp] : [timestamp, tzinfo];
    return wrapOwned(callPythonMethod(this.$type(), intern("fromtimestamp"), args)) as PyDateTime;
  }

  /** `datetime.now(tzinfo)` */
  static now(py: Python, tzinfo?: PyTzInfo): PyDateTime {
    requireToken(py);
    return wrapOwned(callPythonMethod(this.$type(), intern("now"), [tzinfo])) as PyDateTime;
  }

  /** `datetime.fromisoformat(text)`. @throws {PyValueError} if the text is of no form that this Python reads */
  static override fromIsoFormat(py: Python, text: string): PyDateTime {
    requireToken(py);
    return wrapOwned(callPythonMethod(this.$type(), intern("fromisoformat"), [text])) as PyDateTime;
  }

  /** 0 to 23. */
  get hour(): number {
    return readDateTimeClock(checked(this, PyDateTime)).hour;
  }

  /** 0 to 59. */
  get minute(): number {
    return readDateTimeClock(checked(this, PyDateTime)).minute;
  }

  /** 0 to 59. */
  get second(): number {
    return readDateTimeClock(checked(this, PyDateTime)).second;
  }

  /** 0 to 999,999. */
  get microsecond(): number {
    return readDateTimeClock(checked(this, PyDateTime)).microsecond;
  }

  /** 1 for the second of two times that a clock shows when it is set back, else 0. */
  get fold(): number {
    return readDateTimeClock(checked(this, PyDateTime)).fold;
  }

  /** The time zone; `undefined` for a naive object. */
  get tzinfo(): PyTzInfo | undefined {
    const zone = readZone(checked(this, PyDateTime));
    return zone === NULL ? undefined : (wrapOwned(zone) as PyTzInfo);
  }

  /** How far the zone's clock is ahead of UTC then; `undefined` for a naive object. */
  utcOffset(): PyDelta | undefined {
    return presentDelta(this.callMethod0("utcoffset"));
  }

  /** Seconds since 1970, as a `float` has them: microseconds are rounded where it has no room for them. */
  timestamp(): number {
    using seconds = this.callMethod0("timestamp");
    return seconds.extract() as number;
  }

  /** The same point in time by another zone's clock; without a zone, by this machine's. */
  asTimeZone(tzinfo?: PyTzInfo): PyDateTime {
    return this.callMethod1("astimezone", tzinfo) as PyDateTime;
  }

  /** The same object with other fields: `replace({ hour: 0, fold: 1 })`. @throws {PyValueError} if one is out of range */
  override replace(fields: Partial<DateTimeInit>): this {
    return this.callMethod("replace", [], fields as Record<string, unknown>) as unknown as this;
  }
}
