import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { datetimeApi } from "./api.ts";
import { type ClockInit, zonePointer } from "./clock-init.ts";
import { newTime } from "./construct.ts";
import { readTimeClock, readZone } from "./fields.ts";
import type { PyTzInfo } from "./tzinfo.ts";

/** A `datetime.time` (PyO3 `PyTime`): a time of any day. */
export class PyTime extends PyAny {
  static override readonly pyName: string = "time";
  static override readonly $type: () => PyObjectPtr = () => datetimeApi().time;

  /** `time(…)`: named fields, or numbers in the order of Python. @throws {PyValueError} if one is out of its range */
  static new(
    py: Python,
    hour: number | ClockInit = 0,
    minute = 0,
    second = 0,
    microsecond = 0,
    tzinfo?: PyTzInfo,
  ): PyTime {
    requireToken(py);
    const given: ClockInit = typeof hour === "number" ? { hour, minute, second, microsecond, tzinfo } : hour;
    return wrapOwned(
      newTime(
        given.hour ?? 0,
        given.minute ?? 0,
        given.second ?? 0,
        given.microsecond ?? 0,
        zonePointer(given.tzinfo),
        given.fold ?? 0,
      ),
    ) as PyTime;
  }

  /** 0 to 23. */
  get hour(): number {
    return readTimeClock(checked(this, PyTime)).hour;
  }

  /** 0 to 59. */
  get minute(): number {
    return readTimeClock(checked(this, PyTime)).minute;
  }

  /** 0 to 59. */
  get second(): number {
    return readTimeClock(checked(this, PyTime)).second;
  }

  /** 0 to 999,999. */
  get microsecond(): number {
    return readTimeClock(checked(this, PyTime)).microsecond;
  }

  /** 1 for the second of two times that a clock shows when it is set back, else 0. */
  get fold(): number {
    return readTimeClock(checked(this, PyTime)).fold;
  }

  /** The time zone; `undefined` for a naive object. */
  get tzinfo(): PyTzInfo | undefined {
    const zone = readZone(checked(this, PyTime));
    return zone === NULL ? undefined : (wrapOwned(zone) as PyTzInfo);
  }

  /** The text of ISO 8601, such as `12:30:00.000001`. */
  isoFormat(): string {
    using text = this.callMethod0("isoformat");
    return text.str();
  }

  /** The same object with other fields: `replace({ hour: 0 })`. @throws {PyValueError} if one is out of range */
  replace(fields: ClockInit): this {
    return this.callMethod("replace", [], fields as Record<string, unknown>) as unknown as this;
  }
}
