import { declare } from "../declare.ts";
import type { Pointer } from "../pointer.ts";

/** `PyMutex`: one byte, 0 is unlocked. Since 3.13. */
export const PyMutex = { size: 1, _bits: 0 } as const;

/** Locks, waiting detached. */
export let PyMutex_Lock: (mutex: Pointer<"PyMutex">) => void = declare(
  "void PyMutex_Lock(PyMutex *mutex)",
  (bound) => (PyMutex_Lock = bound),
  { since: [3, 13] },
);
/** Unlocks. Ends the process if it is not locked. */
export let PyMutex_Unlock: (mutex: Pointer<"PyMutex">) => void = declare(
  "void PyMutex_Unlock(PyMutex *mutex)",
  (bound) => (PyMutex_Unlock = bound),
  { since: [3, 13] },
);
/** 1 if it is locked, else 0. */
export let PyMutex_IsLocked: (mutex: Pointer<"PyMutex">) => number = declare(
  "int PyMutex_IsLocked(PyMutex *mutex)",
  (bound) => (PyMutex_IsLocked = bound),
  { since: [3, 14] },
);

// skipped PyEvent_Wait: private in all but name; no public header declares it
// skipped PyEvent_WaitTimed: private in all but name; no public header declares it
