import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

/** `PyMutex`: one byte, 0 is unlocked. Since 3.13. */
export const PyMutex = { size: 1, _bits: 0 } as const;

export let PyMutex_IsLocked: (m: Pointer<"PyMutex">) => number = declare(
  "int PyMutex_IsLocked(PyMutex *m)",
  (bound) => (PyMutex_IsLocked = bound),
  { since: [3, 14] },
);
export let PyMutex_Lock: (m: Pointer<"PyMutex">) => void = declare(
  "void PyMutex_Lock(PyMutex *m)",
  (bound) => (PyMutex_Lock = bound),
  { since: [3, 13] },
);
export let PyMutex_Unlock: (m: Pointer<"PyMutex">) => void = declare(
  "void PyMutex_Unlock(PyMutex *m)",
  (bound) => (PyMutex_Unlock = bound),
  { since: [3, 13] },
);

// skipped PyEvent_Wait: private in all but name; no public header declares it
// skipped PyEvent_WaitTimed: private in all but name; no public header declares it
