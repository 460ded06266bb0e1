import { memory, objects, PyDateTime_Date, PyDateTime_DateTime, PyDateTime_Delta, PyDateTime_Time } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { datetimeApi, datetimeBuild } from "./api.ts";
import { newDate, newDateTime, newDelta, newTime } from "./construct.ts";

/** Offsets of what is read: each of the first three is where `hastzinfo` is, with packed bytes behind it. */
export interface DatetimeLayout {
  readonly date: number;
  readonly dateTime: number;
  readonly time: number;
  readonly dateTimeZone: number;
  readonly timeZone: number;
  readonly deltaDays: number;
}

let layout: DatetimeLayout | undefined;
let isChecked = false;

/**
 * Where the fields of `date`, `datetime`, `time` and `timedelta` are, if this process reads objects in place and live
 * objects agree; else `undefined`, and fields are attributes.
 */
export function datetimeLayout(): DatetimeLayout | undefined {
  if (isChecked) return layout;
  isChecked = true;
  if (objects.kind !== "in place") return undefined;
  const build = datetimeBuild();
  const candidate: DatetimeLayout = {
    date: PyDateTime_Date(build).hastzinfo,
    dateTime: PyDateTime_DateTime(build).hastzinfo,
    time: PyDateTime_Time(build).hastzinfo,
    dateTimeZone: PyDateTime_DateTime(build).tzinfo,
    timeZone: PyDateTime_Time(build).tzinfo,
    deltaDays: PyDateTime_Delta(build).days,
  };
  if (agrees(candidate)) layout = candidate;
  return layout;
}

/** Compares the words that will be read with those of objects whose every field is another number. */
function agrees(layout: DatetimeLayout): boolean {
  const { utc } = datetimeApi();
  const made: PyObjectPtr[] = [];
  const keep = (pointer: PyObjectPtr): number => {
    made.push(pointer);
    return pointer;
  };
  try {
    const date = keep(newDate(4660, 11, 23)) + layout.date;
    const aware = keep(newDateTime(4660, 11, 23, 17, 46, 59, 703_710, utc, 1)) + layout.dateTime;
    const naive = keep(newDateTime(4660, 11, 23, 17, 46, 59, 703_710, 0 as PyObjectPtr, 0)) + layout.dateTime;
    const time = keep(newTime(17, 46, 59, 703_710, utc, 1)) + layout.time;
    const delta = keep(newDelta(-5, 4711, 703_710)) + layout.deltaDays;
    // SAFETY: every word is within the smallest of the objects that it is read from.
    return (
      (memory.u32(date) & 0xffffff00) >>> 0 === word(0, 0x12, 0x34, 11) &&
      memory.u8(date + 4) === 23 &&
      memory.u32(aware) === word(1, 0x12, 0x34, 11) &&
      memory.u32(aware + 4) === word(23, 17, 46, 59) &&
      memory.u32(aware + 8) === word(0x0a, 0xbc, 0xde, 1) &&
      memory.pointer(aware - layout.dateTime + layout.dateTimeZone) === utc &&
      memory.u32(naive) === word(0, 0x12, 0x34, 11) &&
      memory.u32(naive + 8) === word(0x0a, 0xbc, 0xde, 0) &&
      memory.u32(time) === word(1, 17, 46, 59) &&
      memory.u32(time + 4) === word(0x0a, 0xbc, 0xde, 1) &&
      memory.pointer(time - layout.time + layout.timeZone) === utc &&
      memory.i32(delta) === -5 &&
      memory.i32(delta + 4) === 4711 &&
      memory.i32(delta + 8) === 703_710
    );
  } finally {
    for (const pointer of made) objects.decRef(pointer);
  }
}

/** Four bytes as one word, the first one lowest. */
function word(first: number, second: number, third: number, fourth: number): number {
  return (first | (second << 8) | (third << 16) | (fourth << 24)) >>> 0;
}
