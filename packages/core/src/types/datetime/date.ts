import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { intern } from "../../intern.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { datetimeApi } from "./api.ts";
import { newDate } from "./construct.ts";
import { readDate } from "./fields.ts";

/** A `datetime.date` (PyO3 `PyDate`): a day. A `datetime` is one, too. */
export class PyDate extends PyAny {
  static override readonly pyName: string = "date";
  static override readonly $type: () => PyObjectPtr = () => datetimeApi().date;

  /** `date(year, month, day)`, years 1 to 9999. @throws {PyValueError} if there is no such day */
  static new(py: Python, year: number, month: number, day: number): PyDate {
    requireToken(py);
    return wrapOwned(newDate(year, month, day)) as PyDate;
  }

  /**
   * `date.fromtimestamp(timestamp)`: the local day, by the clock of this machine, of seconds since 1970.
   *
   * @throws {PyOverflowError} or {PyOSError} if C's clock does not reach that far
   */
  static fromTimestamp(py: Python, timestamp: number): PyDate {
    requireToken(py);
    return wrapOwned(callPythonMethod(this.$type(), intern("fromtimestamp"), [timestamp])) as PyDate;
  }

  /** `date.fromisoformat(text)`. @throws {PyValueError} if the text is no day of that form */
  static fromIsoFormat(py: Python, text: string): PyDate {
    requireToken(py);
    return wrapOwned(callPythonMethod(this.$type(), intern("fromisoformat"), [text])) as PyDate;
  }

  /** 1 to 9999. */
  get year(): number {
    return readDate(checked(this, PyDate)).year;
  }

  /** 1 to 12. */
  get month(): number {
    return readDate(checked(this, PyDate)).month;
  }

  /** 1 to 31. */
  get day(): number {
    return readDate(checked(this, PyDate)).day;
  }

  /** The text of ISO 8601, such as `2024-02-29`. */
  isoFormat(): string {
    using text = this.callMethod0("isoformat");
    return text.str();
  }

  /** The same object with other fields: `replace({ day: 1 })`. @throws {PyValueError} if there is no such day */
  replace(fields: { readonly year?: number; readonly month?: number; readonly day?: number }): this {
    return this.callMethod("replace", [], fields) as unknown as this;
  }
}
