import { isMainThread } from "node:worker_threads";
import { NULL, Py_None } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { capsuleFunction, datetimeApi } from "./api.ts";

/** Constructors of the capsule, bound when first used. */
interface CapsuleConstructors {
  readonly date: (year: number, month: number, day: number, type: PyTypeObjectPtr) => PyObjectPtr;
  readonly dateTime: (
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyObjectPtr,
    fold: number,
    type: PyTypeObjectPtr,
  ) => PyObjectPtr;
  readonly time: (
    hour: number,
    minute: number,
    second: number,
    microsecond: number,
    tzinfo: PyObjectPtr,
    fold: number,
    type: PyTypeObjectPtr,
  ) => PyObjectPtr;
  readonly delta: (
    days: number,
    seconds: number,
    microseconds: number,
    normalize: number,
    type: PyTypeObjectPtr,
  ) => PyObjectPtr;
}

let constructors: CapsuleConstructors | undefined;

/** The capsule's constructors; `undefined` in a worker, which may be terminated while koffi binds them. */
function capsule(): CapsuleConstructors | undefined {
  if (constructors !== undefined || !isMainThread) return constructors;
  const clock = "int hour, int minute, int second, int microsecond, PyObject *tzinfo, int fold, PyTypeObject *type";
  constructors = {
    date: capsuleFunction("Date_FromDate", "PyObject *make(int year, int month, int day, PyTypeObject *type)"),
    dateTime: capsuleFunction(
      "DateTime_FromDateAndTimeAndFold",
      `PyObject *make(int year, int month, int day, ${clock})`,
    ),
    time: capsuleFunction("Time_FromTimeAndFold", `PyObject *make(${clock})`),
    delta: capsuleFunction(
      "Delta_FromDelta",
      "PyObject *make(int days, int seconds, int microseconds, int normalize, PyTypeObject *type)",
    ),
  };
  return constructors;
}

/** Whether a number passes through a C `int` unchanged. What does not is Python's to judge. */
function isInt(value: number): boolean {
  return (value | 0) === value;
}

/** New `date`. @throws {PyValueError} if there is no such day */
export function newDate(year: number, month: number, day: number): PyObjectPtr {
  const direct = capsule();
  const { date } = datetimeApi();
  if (direct === undefined || !isInt(year) || !isInt(month) || !isInt(day)) return callPython(date, [year, month, day]);
  return ownedOrThrow(direct.date(year, month, day, date));
}

/**
 * New `datetime`; `tzinfo` is borrowed, NULL for a naive one.
 *
 * @throws {PyValueError} if a field is out of its range
 */
export function newDateTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  tzinfo: PyObjectPtr,
  fold: number,
): PyObjectPtr {
  const direct = capsule();
  const { dateTime } = datetimeApi();
  const isDirect =
    isInt(year) &&
    isInt(month) &&
    isInt(day) &&
    isInt(hour) &&
    isInt(minute) &&
    isInt(second) &&
    isInt(microsecond) &&
    isInt(fold);
  if (direct === undefined || !isDirect) {
    const args = [year, month, day, hour, minute, second, microsecond, borrowed(tzinfo)];
    return callPython(dateTime, args, { fold });
  }
  const zone = tzinfo === NULL ? Py_None() : tzinfo;
  return ownedOrThrow(direct.dateTime(year, month, day, hour, minute, second, microsecond, zone, fold, dateTime));
}

/** New `time`; `tzinfo` is borrowed, NULL for a naive one. @throws {PyValueError} if a field is out of its range */
export function newTime(
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
  tzinfo: PyObjectPtr,
  fold: number,
): PyObjectPtr {
  const direct = capsule();
  const { time } = datetimeApi();
  const isDirect = isInt(hour) && isInt(minute) && isInt(second) && isInt(microsecond) && isInt(fold);
  if (direct === undefined || !isDirect) {
    return callPython(time, [hour, minute, second, microsecond, borrowed(tzinfo)], { fold });
  }
  const zone = tzinfo === NULL ? Py_None() : tzinfo;
  return ownedOrThrow(direct.time(hour, minute, second, microsecond, zone, fold, time));
}

/** New `timedelta`, its parts brought into their ranges. @throws {PyOverflowError} beyond ±999,999,999 days */
export function newDelta(days: number, seconds: number, microseconds: number): PyObjectPtr {
  const direct = capsule();
  const { delta } = datetimeApi();
  if (direct === undefined || !isInt(days) || !isInt(seconds) || !isInt(microseconds)) {
    return callPython(delta, [days, seconds, microseconds]);
  }
  return ownedOrThrow(direct.delta(days, seconds, microseconds, 1, delta));
}

function borrowed(pointer: PyObjectPtr): Borrowing | undefined {
  return pointer === NULL ? undefined : new Borrowing(pointer);
}
