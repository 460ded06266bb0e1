import type { PyObjectPtr } from "@taipan/ffi";
import { wrapBorrowed } from "../../reference/wrap.ts";
import type { DateMode } from "./read-rules.ts";

/** Whether an object (borrowed) is a date or a time, and its JavaScript form. Set by the converters of times, which stand above. */
let isDate: (pointer: PyObjectPtr) => boolean = () => false;
let read: (pointer: PyObjectPtr, mode: DateMode) => unknown = wrapBorrowed;

/** See {@link isDate}. */
export function onDates(decide: typeof isDate, convert: typeof read): void {
  isDate = decide;
  read = convert;
}

/** The form of a date or a time (borrowed) in a mode; `undefined` for every other object. */
export function readDate(pointer: PyObjectPtr, mode: DateMode): unknown {
  return isDate(pointer) ? read(pointer, mode) : undefined;
}
