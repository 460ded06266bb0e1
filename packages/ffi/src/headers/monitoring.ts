import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

export let PyMonitoring_EnterScope: (
  stateArray: Pointer<"PyMonitoringState">,
  version: Pointer<"uint64_t">,
  eventTypes: Pointer<"uint8_t">,
  length: number,
) => number = declare(
  "int PyMonitoring_EnterScope(PyMonitoringState *state_array, uint64_t *version, const uint8_t *event_types, Py_ssize_t length)",
  (bound) => (PyMonitoring_EnterScope = bound),
  { since: [3, 13] },
);
export let PyMonitoring_ExitScope: () => number = declare(
  "int PyMonitoring_ExitScope(void)",
  (bound) => (PyMonitoring_ExitScope = bound),
  { since: [3, 13] },
);
