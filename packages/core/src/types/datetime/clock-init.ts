import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { live } from "../../reference/live.ts";
import type { PyTzInfo } from "./tzinfo.ts";

/** A time of day for a new object; what is left out is 0. */
export interface ClockInit {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** 0 to 999,999. */
  readonly microsecond?: number;
  /** 1 for the second of two times that a clock shows when it is set back. */
  readonly fold?: number;
  /** Makes the object aware of its time zone. */
  readonly tzinfo?: PyTzInfo | undefined;
}

/** A day and a time of day for a new `datetime`. */
export interface DateTimeInit extends ClockInit {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The zone's address, borrowed; NULL for none. */
export function zonePointer(zone: PyTzInfo | undefined): PyObjectPtr {
  return zone === undefined ? NULL : live(zone);
}
