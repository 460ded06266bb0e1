import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

/** Begins a scope that fires events of `sys.monitoring`. 0, or -1 with an exception set. */
export let PyMonitoring_EnterScope: (
  states: Pointer<"PyMonitoringState">,
  version: Pointer<"uint64_t">,
  events: Pointer<"uint8_t">,
  length: number,
) => number = declare(
  "int PyMonitoring_EnterScope(PyMonitoringState *states, uint64_t *version, const uint8_t *events, Py_ssize_t length)",
  (bound) => (PyMonitoring_EnterScope = bound),
  { since: [3, 13] },
);
/** Ends it. 0, or -1 with an exception set. */
export let PyMonitoring_ExitScope: () => number = declare(
  "int PyMonitoring_ExitScope(void)",
  (bound) => (PyMonitoring_ExitScope = bound),
  { since: [3, 13] },
);
