import {
  features,
  functionAt,
  memory,
  NULL,
  PyCapsule_Import,
  PyDateTime_CAPI,
  PyDateTime_CAPSULE_NAME,
} from "@taipan/ffi";
import type { Build, Pointer, PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { fetchError } from "../../error/crossing/fetch.ts";

/** What the capsule `datetime.datetime_CAPI` says: types that never die, a singleton, and where its constructors are. */
export interface DatetimeApi {
  readonly date: PyTypeObjectPtr;
  readonly dateTime: PyTypeObjectPtr;
  readonly time: PyTypeObjectPtr;
  readonly delta: PyTypeObjectPtr;
  readonly tzinfo: PyTypeObjectPtr;
  /** `datetime.timezone.utc`, borrowed. */
  readonly utc: PyObjectPtr;
  /** Address of the capsule's struct. */
  readonly capsule: number;
}

let api: DatetimeApi | undefined;

/** The module's types; the first call imports `datetime`, which takes some milliseconds. SAFETY: the thread is attached. */
export function datetimeApi(): DatetimeApi {
  return api ?? importApi();
}

function importApi(): DatetimeApi {
  const capsule = PyCapsule_Import(PyDateTime_CAPSULE_NAME, 0) as number;
  if (capsule === NULL) throw fetchError();
  const at = <P extends Pointer<string>>(offset: number): P => memory.pointer(capsule + offset) as P;
  api = {
    date: at(PyDateTime_CAPI.DateType),
    dateTime: at(PyDateTime_CAPI.DateTimeType),
    time: at(PyDateTime_CAPI.TimeType),
    delta: at(PyDateTime_CAPI.DeltaType),
    tzinfo: at(PyDateTime_CAPI.TZInfoType),
    utc: at(PyDateTime_CAPI.TimeZone_UTC),
    capsule,
  };
  return api;
}

/** A constructor of the capsule. SAFETY: the prototype is that of the header. */
export function capsuleFunction<F extends (...args: never[]) => unknown>(
  field: Exclude<keyof typeof PyDateTime_CAPI, "size">,
  prototype: string,
): F {
  return functionAt<F>(memory.pointer(datetimeApi().capsule + PyDateTime_CAPI[field]) as PyObjectPtr, prototype);
}

/** What the layouts of `datetime` depend on. */
export function datetimeBuild(): Build {
  return { minor: features.version.minor, freeThreaded: features.freeThreaded };
}
