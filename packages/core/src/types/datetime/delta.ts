import type { PyObjectPtr } from "@taipan/ffi";
import { PyValueError } from "../../error/classes/exceptions.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { datetimeApi } from "./api.ts";
import { newDelta } from "./construct.ts";
import { readDelta } from "./fields.ts";

/** How a `timedelta` is made. */
export interface DeltaOptions {
  /**
   * Whether seconds and microseconds beyond their ranges are carried over. Default: yes. Where they are known to be in
   * range, `false` finds out if they are not.
   */
  readonly normalize?: boolean;
}

const SECONDS_OF_DAY = 86_400;
const MICROSECONDS_OF_SECOND = 1_000_000;

/** A `datetime.timedelta` (PyO3 `PyDelta`): a distance in time, of either sign. */
export class PyDelta extends PyAny {
  static override readonly pyName: string = "timedelta";
  static override readonly $type: () => PyObjectPtr = () => datetimeApi().delta;

  /**
   * `timedelta(days, seconds, microseconds)`.
   *
   * @throws {PyOverflowError} beyond ±999,999,999 days
   * @throws {PyValueError} with `normalize: false`, if seconds or microseconds are out of range
   */
  static new(py: Python, days: number, seconds = 0, microseconds = 0, options: DeltaOptions = {}): PyDelta {
    requireToken(py);
    if (options.normalize === false && !isNormal(seconds, microseconds)) {
      throw new PyValueError("seconds must be in 0..86399 and microseconds in 0..999999 where normalize is false");
    }
    return wrapOwned(newDelta(days, seconds, microseconds)) as PyDelta;
  }

  /** −999,999,999 to 999,999,999: whole days, rounded down. */
  get days(): number {
    return readDelta(checked(this, PyDelta)).days;
  }

  /** 0 to 86,399: what is left of the days. */
  get seconds(): number {
    return readDelta(checked(this, PyDelta)).seconds;
  }

  /** 0 to 999,999: what is left of the seconds. */
  get microseconds(): number {
    return readDelta(checked(this, PyDelta)).microseconds;
  }

  /** All of it in seconds; beyond 270 years microseconds are rounded. */
  totalSeconds(): number {
    using seconds = this.callMethod0("total_seconds");
    return seconds.extract() as number;
  }
}

/** A `timedelta`, or `undefined` for the `None` that stands for no answer. */
export function presentDelta(object: PyAny): PyDelta | undefined {
  return object.isNone() ? undefined : object.cast(PyDelta);
}

function isNormal(seconds: number, microseconds: number): boolean {
  return inRange(seconds, SECONDS_OF_DAY) && inRange(microseconds, MICROSECONDS_OF_SECOND);
}

function inRange(value: number, end: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < end;
}
