import { byBuild, type ByBuild } from "../by-build.ts";
import type { StructLayout } from "../struct-layout.ts";
import { PyObject } from "./object.ts";

/** Name of the capsule, for `PyCapsule_Import`. */
export const PyDateTime_CAPSULE_NAME = "datetime.datetime_CAPI";

/** `PyDateTime_CAPI`: five types, a singleton, then nine constructors, all pointers. */
export const PyDateTime_CAPI = {
  size: 120,
  DateType: 0,
  DateTimeType: 8,
  TimeType: 16,
  DeltaType: 24,
  TZInfoType: 32,
  TimeZone_UTC: 40,
  Date_FromDate: 48,
  DateTime_FromDateAndTime: 56,
  Time_FromTime: 64,
  Delta_FromDelta: 72,
  TimeZone_FromTimeZone: 80,
  DateTime_FromTimestamp: 88,
  Date_FromTimestamp: 96,
  DateTime_FromDateAndTimeAndFold: 104,
  Time_FromTimeAndFold: 112,
} as const;

/** `PyDateTime_Date`: `data` is year (2 bytes, high first), month, day. */
export const PyDateTime_Date: ByBuild<StructLayout<"hashcode" | "hastzinfo" | "data">> = byBuild((build) => {
  const header = PyObject(build).size;
  return { hashcode: header, hastzinfo: header + 8, data: header + 9, size: header + 16 };
});

/** `PyDateTime_DateTime`: a date, then hour, minute, second, microsecond (3 bytes, high first); `fold`, `tzinfo`. */
export const PyDateTime_DateTime: ByBuild<StructLayout<"hashcode" | "hastzinfo" | "data" | "fold" | "tzinfo">> =
  byBuild((build) => {
    const header = PyObject(build).size;
    return {
      hashcode: header,
      hastzinfo: header + 8,
      data: header + 9,
      fold: header + 19,
      tzinfo: header + 24,
      size: header + 32,
    };
  });

/** `PyDateTime_Time`: hour, minute, second, microsecond (3 bytes, high first); `fold`, `tzinfo`. */
export const PyDateTime_Time: ByBuild<StructLayout<"hashcode" | "hastzinfo" | "data" | "fold" | "tzinfo">> = byBuild(
  (build) => {
    const header = PyObject(build).size;
    return {
      hashcode: header,
      hastzinfo: header + 8,
      data: header + 9,
      fold: header + 15,
      tzinfo: header + 16,
      size: header + 24,
    };
  },
);

/** `PyDateTime_Delta`: normalised, so that only `days` may be negative. */
export const PyDateTime_Delta: ByBuild<StructLayout<"hashcode" | "days" | "seconds" | "microseconds">> = byBuild(
  (build) => {
    const header = PyObject(build).size;
    return { hashcode: header, days: header + 8, seconds: header + 12, microseconds: header + 16, size: header + 24 };
  },
);

// skipped PyDateTime_IMPORT: a macro; use PyCapsule_Import with PyDateTime_CAPSULE_NAME
// skipped PyDateTimeAPI: a static variable of each extension; see PyDateTime_IMPORT
