import {
  objects,
  Py_None,
  PyImport_ImportModule,
  PyObject_GetAttr,
  PyObject_GetAttrString,
  PyObject_IsInstance,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython, callPythonMethod } from "../../call/call.ts";
import { PyTypeError } from "../../error/exceptions.ts";
import { okOrThrow, ownedOrThrow } from "../../error/fetch.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { readAttribute } from "../shapes/attribute.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { int53 } from "../scalars/integer.ts";
import { released } from "../released.ts";

const DAY = 86_400_000;
const SECOND = 1000;
const MICROSECONDS = 1000;

/** What `datetime` offers and this file needs, kept for the life of the process. */
interface DatetimeModule {
  readonly datetime: PyObjectPtr;
  readonly timedelta: PyObjectPtr;
  /** 1 January 1970 in UTC. */
  readonly epoch: PyObjectPtr;
}

let module: DatetimeModule | undefined;

/**
 * A point in time: an aware `datetime` of any zone ⇄ Date; outwards in UTC. A Date counts milliseconds, so microseconds
 * are cut off.
 */
export const instant: Converter<Date> = {
  pyType: "datetime.datetime",
  fromPython(pointer) {
    const { datetime, epoch } = datetimeModule();
    if (okOrThrow(PyObject_IsInstance(pointer, datetime)) === 0) throw castFailure(pointer, "datetime");
    if (isNaive(pointer)) throw new PyTypeError("expected a datetime with non-None tzinfo");
    return released(callPythonMethod(pointer, intern("__sub__"), [new Borrowing(epoch)]), (difference) => {
      const days = readAttribute(difference, "days", int53);
      const seconds = readAttribute(difference, "seconds", int53);
      const microseconds = readAttribute(difference, "microseconds", int53);
      return new Date(days * DAY + seconds * SECOND + Math.floor(microseconds / MICROSECONDS));
    });
  },
  intoPython: dateIntoPython,
};

/**
 * New `datetime` in UTC.
 *
 * @throws {PyOverflowError} beyond the years 1 to 9999
 */
export function dateIntoPython(value: Date): PyObjectPtr {
  if (!(value instanceof Date)) throw new ConversionError(describe(value), "a Date was expected");
  const time = value.getTime();
  if (Number.isNaN(time)) throw new ConversionError("an invalid Date", "it is no point in time");
  const { timedelta, epoch } = datetimeModule();
  // Days, seconds, microseconds, milliseconds: all ints, so nothing is rounded.
  return released(callPython(timedelta, [0, 0, 0, time]), (difference) =>
    callPythonMethod(epoch, intern("__add__"), [new Borrowing(difference)]),
  );
}

function isNaive(pointer: PyObjectPtr): boolean {
  return released(ownedOrThrow(PyObject_GetAttr(pointer, intern("tzinfo"))), (zone) => zone === Py_None());
}

function datetimeModule(): DatetimeModule {
  if (module !== undefined) return module;
  const imported = ownedOrThrow(PyImport_ImportModule("datetime"));
  const get = (owner: PyObjectPtr, name: string): PyObjectPtr => ownedOrThrow(PyObject_GetAttrString(owner, name));
  const datetime = get(imported, "datetime");
  const epoch = released(get(imported, "timezone"), (timezone) =>
    released(get(timezone, "utc"), (utc) => callPython(datetime, [1970, 1, 1, 0, 0, 0, 0, new Borrowing(utc)])),
  );
  module = { datetime, timedelta: get(imported, "timedelta"), epoch };
  objects.decRef(imported);
  return module;
}
