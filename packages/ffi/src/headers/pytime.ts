import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

/** Stores the system clock in nanoseconds. 0, or -1 with an exception set. */
export let PyTime_Time: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_Time(PyTime_t *result)",
  (bound) => (PyTime_Time = bound),
  { since: [3, 13] },
);
/** Stores the system clock in nanoseconds; needs no thread state. 0, or -1 on failure. */
export let PyTime_TimeRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_TimeRaw(PyTime_t *result)",
  (bound) => (PyTime_TimeRaw = bound),
  { since: [3, 13] },
);
/** Stores the monotonic clock in nanoseconds. 0, or -1 with an exception set. */
export let PyTime_Monotonic: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_Monotonic(PyTime_t *result)",
  (bound) => (PyTime_Monotonic = bound),
  { since: [3, 13] },
);
/** Stores the monotonic clock in nanoseconds; needs no thread state. 0, or -1 on failure. */
export let PyTime_MonotonicRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_MonotonicRaw(PyTime_t *result)",
  (bound) => (PyTime_MonotonicRaw = bound),
  { since: [3, 13] },
);
/** Stores the performance counter in nanoseconds. 0, or -1 with an exception set. */
export let PyTime_PerfCounter: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_PerfCounter(PyTime_t *result)",
  (bound) => (PyTime_PerfCounter = bound),
  { since: [3, 13] },
);
/** Stores the performance counter in nanoseconds; needs no thread state. 0, or -1 on failure. */
export let PyTime_PerfCounterRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_PerfCounterRaw(PyTime_t *result)",
  (bound) => (PyTime_PerfCounterRaw = bound),
  { since: [3, 13] },
);
/** Nanoseconds in seconds. */
export let PyTime_AsSecondsDouble: (nanoseconds: number | bigint) => number = declare(
  "double PyTime_AsSecondsDouble(PyTime_t nanoseconds)",
  (bound) => (PyTime_AsSecondsDouble = bound),
  { since: [3, 13] },
);
