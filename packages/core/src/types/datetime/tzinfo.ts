import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapBorrowed, wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { datetimeApi } from "./api.ts";
import { presentDelta, PyDelta } from "./delta.ts";
import type { PyDateTime } from "./date-time.ts";
import { newZoneInfo, timezoneType } from "./zone-info.ts";

/** A `datetime.tzinfo` (PyO3 `PyTzInfo`): a time zone, such as a `timezone` or a `ZoneInfo`. */
export class PyTzInfo extends PyAny {
  static override readonly pyName: string = "tzinfo";
  static override readonly $type: () => PyObjectPtr = () => datetimeApi().tzinfo;

  /** `timezone.utc`, of which there is one. */
  static utc(py: Python): PyTzInfo {
    requireToken(py);
    return wrapBorrowed(datetimeApi().utc) as PyTzInfo;
  }

  /**
   * `timezone(offset, name)`: always the same distance ahead of UTC.
   *
   * @param offset a `timedelta`, or seconds
   * @throws {PyValueError} if it is a day or more
   */
  static fixedOffset(py: Python, offset: PyDelta | number, name?: string): PyTzInfo {
    requireToken(py);
    const delta = typeof offset === "number" ? PyDelta.new(py, 0, offset) : offset;
    const args = name === undefined ? [delta] : [delta, name];
    return wrapOwned(callPython(timezoneType(), args)) as PyTzInfo;
  }

  /**
   * `zoneinfo.ZoneInfo(key)`: a zone of the IANA database, such as `Europe/Paris`; the same object each time.
   *
   * @throws {PyKeyError} `ZoneInfoNotFoundError` if neither the system nor the package `tzdata` has it
   * @throws {PyValueError} if the key is no name of a zone, such as a path
   */
  static timezone(py: Python, key: string): PyTzInfo {
    requireToken(py);
    return wrapOwned(newZoneInfo(key)) as PyTzInfo;
  }

  /** How far the zone is ahead of UTC; `undefined` where that depends on a time, and none is given. */
  utcOffset(when?: PyDateTime): PyDelta | undefined {
    return presentDelta(this.callMethod1("utcoffset", when));
  }

  /** The zone's name then, such as `CET`; `undefined` where it depends on a time, and none is given. */
  tzName(when?: PyDateTime): string | undefined {
    using name = this.callMethod1("tzname", when);
    return name.isNone() ? undefined : name.str();
  }
}
