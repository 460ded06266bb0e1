import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr } from "../pointer.ts";

/** `PyCriticalSection`: memory of the caller, in use from Begin to End. Since 3.13. */
export const PyCriticalSection = { size: 16, _cs_prev: 0, _cs_mutex: 8 } as const;
/** `PyCriticalSection2`, for two objects. Since 3.13. */
export const PyCriticalSection2 = { size: 24, _cs_base: 0, _cs_mutex2: 16 } as const;

export let PyCriticalSection2_Begin: (c: Pointer<"PyCriticalSection2">, a: PyObjectPtr, other: PyObjectPtr) => void =
  declare(
    "void PyCriticalSection2_Begin(PyCriticalSection2 *c, PyObject *a, PyObject *other)",
    (bound) => (PyCriticalSection2_Begin = bound),
    { since: [3, 13] },
  );
export let PyCriticalSection2_BeginMutex: (
  c: Pointer<"PyCriticalSection2">,
  m1: Pointer<"PyMutex">,
  m2: Pointer<"PyMutex">,
) => void = declare(
  "void PyCriticalSection2_BeginMutex(PyCriticalSection2 *c, PyMutex *m1, PyMutex *m2)",
  (bound) => (PyCriticalSection2_BeginMutex = bound),
  { since: [3, 14] },
);
export let PyCriticalSection2_End: (c: Pointer<"PyCriticalSection2">) => void = declare(
  "void PyCriticalSection2_End(PyCriticalSection2 *c)",
  (bound) => (PyCriticalSection2_End = bound),
  { since: [3, 13] },
);
export let PyCriticalSection_Begin: (c: Pointer<"PyCriticalSection">, object: PyObjectPtr) => void = declare(
  "void PyCriticalSection_Begin(PyCriticalSection *c, PyObject *object)",
  (bound) => (PyCriticalSection_Begin = bound),
  { since: [3, 13] },
);
export let PyCriticalSection_BeginMutex: (c: Pointer<"PyCriticalSection">, m: Pointer<"PyMutex">) => void = declare(
  "void PyCriticalSection_BeginMutex(PyCriticalSection *c, PyMutex *m)",
  (bound) => (PyCriticalSection_BeginMutex = bound),
  { since: [3, 14] },
);
export let PyCriticalSection_End: (c: Pointer<"PyCriticalSection">) => void = declare(
  "void PyCriticalSection_End(PyCriticalSection *c)",
  (bound) => (PyCriticalSection_End = bound),
  { since: [3, 13] },
);
