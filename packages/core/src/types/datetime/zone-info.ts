import { NULL, objects, PyImport_ImportModule, PyObject_GetAttr } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { intern } from "../../intern.ts";
import { datetimeApi } from "./api.ts";

/** `zoneinfo.ZoneInfo`, kept for the life of the process once it was needed. */
let zoneInfo: PyObjectPtr = NULL;

/** `zoneinfo.ZoneInfo`, borrowed. */
function zoneInfoType(): PyObjectPtr {
  if (zoneInfo !== NULL) return zoneInfo;
  const module = ownedOrThrow(PyImport_ImportModule("zoneinfo"));
  const type = PyObject_GetAttr(module, intern("ZoneInfo"));
  objects.decRef(module);
  return (zoneInfo = ownedOrThrow(type));
}

/** `datetime.timezone`, borrowed. */
export function timezoneType(): PyObjectPtr {
  return objects.typeOf(datetimeApi().utc);
}

/**
 * New reference to the time zone of an IANA key: the same object each time, since `ZoneInfo` keeps a cache.
 *
 * @throws {PyKeyError} `ZoneInfoNotFoundError` if neither the system nor the package `tzdata` has it
 * @throws {PyValueError} if the key is no name of a zone, such as a path
 */
export function newZoneInfo(key: string): PyObjectPtr {
  return callPython(zoneInfoType(), [key]);
}
