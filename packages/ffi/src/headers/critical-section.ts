import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** `PyCriticalSection`: memory of the caller, in use from Begin to End. Since 3.13. */
export const PyCriticalSection = { size: 16, _cs_prev: 0, _cs_mutex: 8 } as const;
/** `PyCriticalSection2`, for two objects. Since 3.13. */
export const PyCriticalSection2 = { size: 24, _cs_base: 0, _cs_mutex2: 16 } as const;

/**
 * Locks an object, on free-threaded builds; a nested section, or detaching, releases the lock meanwhile. Does nothing
 * with a GIL.
 */
export let PyCriticalSection_Begin: (section: Pointer<"PyCriticalSection">, object: PyObjectPtr) => void = declare(
  "void PyCriticalSection_Begin(PyCriticalSection *section, PyObject *object)",
  (bound) => (PyCriticalSection_Begin = bound),
  { since: [3, 13] },
);
/** Unlocks it. */
export let PyCriticalSection_End: (section: Pointer<"PyCriticalSection">) => void = declare(
  "void PyCriticalSection_End(PyCriticalSection *section)",
  (bound) => (PyCriticalSection_End = bound),
  { since: [3, 13] },
);
/** The same with a `PyMutex`. */
export let PyCriticalSection_BeginMutex: (section: Pointer<"PyCriticalSection">, mutex: Pointer<"PyMutex">) => void =
  declare(
    "void PyCriticalSection_BeginMutex(PyCriticalSection *section, PyMutex *mutex)",
    (bound) => (PyCriticalSection_BeginMutex = bound),
    { since: [3, 14] },
  );
/** Locks two objects without deadlock. */
export let PyCriticalSection2_Begin: (
  section: Pointer<"PyCriticalSection2">,
  left: PyObjectPtr,
  right: PyObjectPtr,
) => void = declare(
  "void PyCriticalSection2_Begin(PyCriticalSection2 *section, PyObject *left, PyObject *right)",
  (bound) => (PyCriticalSection2_Begin = bound),
  { since: [3, 13] },
);
/** Unlocks both. */
export let PyCriticalSection2_End: (section: Pointer<"PyCriticalSection2">) => void = declare(
  "void PyCriticalSection2_End(PyCriticalSection2 *section)",
  (bound) => (PyCriticalSection2_End = bound),
  { since: [3, 13] },
);
/** The same with two `PyMutex`. */
export let PyCriticalSection2_BeginMutex: (
  section: Pointer<"PyCriticalSection2">,
  left: Pointer<"PyMutex">,
  right: Pointer<"PyMutex">,
) => void = declare(
  "void PyCriticalSection2_BeginMutex(PyCriticalSection2 *section, PyMutex *left, PyMutex *right)",
  (bound) => (PyCriticalSection2_BeginMutex = bound),
  { since: [3, 14] },
);
