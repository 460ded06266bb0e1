import { NULL, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { datetimeApi } from "../../types/datetime/api.ts";
import { readZone } from "../../types/datetime/fields.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";

/** Whether an object (borrowed) is a `datetime`, subclasses included. */
export function isDateTime(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, datetimeApi().dateTime);
}

/** Whether an object (borrowed) is a `timedelta`, subclasses included. */
export function isDelta(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, datetimeApi().delta);
}

/** Whether an object (borrowed) is a `time`, subclasses included. */
export function isTime(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, datetimeApi().time);
}

/** The zone of a `datetime` (borrowed): a new reference. @throws {PyTypeError} if it is naive, or none at all */
export function requireZone(pointer: PyObjectPtr): PyObjectPtr {
  if (!isDateTime(pointer)) throw castFailure(pointer, "datetime");
  const zone = readZone(pointer);
  if (zone === NULL) throw new PyTypeError("expected a datetime with non-None tzinfo");
  return zone;
}

/** @throws {PyTypeError} if a `datetime` or `time` (borrowed) has a zone */
export function requireNaive(pointer: PyObjectPtr, noun: string): void {
  const zone = readZone(pointer);
  if (zone === NULL) return;
  objects.decRef(zone);
  throw new PyTypeError(`expected a ${noun} without tzinfo`);
}

/** The error for fields that are no date or time of Python's, with what Python says of them as its cause. */
export function outOfRange(cause: unknown): unknown {
  return cause instanceof PyValueError ? new PyValueError("invalid or out-of-range date/time", { cause }) : cause;
}
