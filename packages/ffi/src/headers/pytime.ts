import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

export let PyTime_AsSecondsDouble: (ns: number | bigint) => number = declare(
  "double PyTime_AsSecondsDouble(PyTime_t ns)",
  (bound) => (PyTime_AsSecondsDouble = bound),
  { since: [3, 13] },
);
export let PyTime_Monotonic: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_Monotonic(PyTime_t *result)",
  (bound) => (PyTime_Monotonic = bound),
  { since: [3, 13] },
);
export let PyTime_MonotonicRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_MonotonicRaw(PyTime_t *result)",
  (bound) => (PyTime_MonotonicRaw = bound),
  { since: [3, 13] },
);
export let PyTime_PerfCounter: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_PerfCounter(PyTime_t *result)",
  (bound) => (PyTime_PerfCounter = bound),
  { since: [3, 13] },
);
export let PyTime_PerfCounterRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_PerfCounterRaw(PyTime_t *result)",
  (bound) => (PyTime_PerfCounterRaw = bound),
  { since: [3, 13] },
);
export let PyTime_Time: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_Time(PyTime_t *result)",
  (bound) => (PyTime_Time = bound),
  { since: [3, 13] },
);
export let PyTime_TimeRaw: (result: Pointer<"PyTime_t">) => number = declare(
  "int PyTime_TimeRaw(PyTime_t *result)",
  (bound) => (PyTime_TimeRaw = bound),
  { since: [3, 13] },
);
