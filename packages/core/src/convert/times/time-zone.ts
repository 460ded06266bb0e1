import { objects, PyObject_RichCompareBool, Py_EQ } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { textAttribute } from "../../error/text/exception-text.ts";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { PyAny } from "../../types/object/any.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { newZoneInfo, timezoneType } from "../../types/datetime/zone-info.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { share } from "../default/into-python.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { fixedOffsetOf, isOffsetText, offsetDelta, offsetText, parseOffset } from "./utc-offset.ts";

/** Name of a zone (borrowed) as JavaScript has them: `UTC`, `+05:30`, `Europe/Paris`; `undefined` if it has none. */
export function zoneId(zone: PyObjectPtr): string | undefined {
  if (zone === datetimeApi().utc) return "UTC";
  if ((objects.typeOf(zone) as PyObjectPtr) === timezoneType()) return offsetText(fixedOffsetOf(zone) ?? 0);
  // `zone` is how pytz calls what ZoneInfo and others call `key`.
  return textAttribute(zone, "key") ?? textAttribute(zone, "zone");
}

/** The same. @throws {PyTypeError} if the zone has no such name */
export function requireZoneId(zone: PyObjectPtr): string {
  const id = zoneId(zone);
  if (id === undefined) throw new PyTypeError(`${reprOf(zone)} is neither a fixed offset nor an IANA timezone`);
  return id;
}

/**
 * New reference to the zone of a name.
 *
 * @throws {PyKeyError} `ZoneInfoNotFoundError` if there is no such zone
 * @throws {PyValueError} `fixed offset out of bounds`
 */
export function newZone(id: unknown): PyObjectPtr {
  if (id === "UTC") return share(datetimeApi().utc);
  if (typeof id !== "string") throw new ConversionError(describe(id), "the name of a time zone was expected");
  return isOffsetText(id) ? newFixedZone(parseOffset(id)) : newZoneInfo(id);
}

/** New `timezone` of an offset; without one it is `timezone.utc` itself. */
export function newFixedZone(microseconds: number): PyObjectPtr {
  if (microseconds === 0) return share(datetimeApi().utc);
  return released(offsetDelta(microseconds), (delta) => callPython(timezoneType(), [new Borrowing(delta)]));
}

/** Offset of a zone (borrowed). @throws {PyTypeError} if it depends on the time */
export function requireFixedOffset(zone: PyObjectPtr): number {
  const offset = fixedOffsetOf(zone);
  if (offset === undefined) throw new PyTypeError(`${reprOf(zone)} is not a fixed offset timezone`);
  return offset;
}

/** Whether a zone (borrowed) equals `timezone.utc`. */
export function isUtc(zone: PyObjectPtr): boolean {
  const { utc } = datetimeApi();
  return zone === utc || okOrThrow(PyObject_RichCompareBool(zone, utc, Py_EQ)) === 1;
}

function reprOf(pointer: PyObjectPtr): string {
  using object = wrapBorrowed(pointer) as PyAny;
  return object.repr();
}

function isZone(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, datetimeApi().tzinfo);
}

function requireTzInfo(pointer: PyObjectPtr): void {
  if (!isZone(pointer)) throw castFailure(pointer, "tzinfo");
}

/** A `tzinfo` of a known name ⇄ string: `UTC`, an offset such as `+05:30`, or an IANA key such as `Europe/Paris`. */
export const timeZone: Converter<string> = {
  pyType: "datetime.tzinfo",
  fromPython(pointer) {
    requireTzInfo(pointer);
    return requireZoneId(pointer);
  },
  intoPython: newZone,
  mayAccept: isZone,
};

/** A `tzinfo` whose distance from UTC never changes ⇄ string such as `+05:30`. */
export const fixedOffset: Converter<string> = {
  pyType: "datetime.timezone",
  fromPython(pointer) {
    requireTzInfo(pointer);
    return offsetText(requireFixedOffset(pointer));
  },
  intoPython: (value) => newFixedZone(parseOffset(value)),
  mayAccept: isZone,
};

/** `timezone.utc` ⇄ the string `UTC`. */
export const utc: Converter<"UTC"> = {
  pyType: "datetime.timezone",
  fromPython(pointer) {
    requireTzInfo(pointer);
    if (!isUtc(pointer)) throw new PyValueError("expected datetime.timezone.utc");
    return "UTC";
  },
  intoPython(value) {
    if (value !== "UTC") throw new ConversionError(describe(value), "the string 'UTC' was expected");
    return share(datetimeApi().utc);
  },
  mayAccept: isZone,
};
