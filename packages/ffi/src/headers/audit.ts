import { declare } from "../declare.ts";
import type { Pointer, PyObjectPtr, VoidPtr } from "../pointer.ts";

/**
 * Adds a hook that cannot be removed; it may be called on any thread, also before the interpreter runs. 0, or -1 with
 * an exception set.
 */
export let PySys_AddAuditHook: (hook: Pointer<"Py_AuditHookFunction">, userData: VoidPtr) => number = declare(
  "int PySys_AddAuditHook(Py_AuditHookFunction hook, void *user_data)",
  (bound) => (PySys_AddAuditHook = bound),
);
/** `sys.audit(event, *args)`; NULL is no arguments. 0, or -1 with an exception set. */
export let PySys_AuditTuple: (event: string, args: PyObjectPtr) => number = declare(
  "int PySys_AuditTuple(const char *event, PyObject *args)",
  (bound) => (PySys_AuditTuple = bound),
  { since: [3, 13] },
);

// skipped PySys_Audit: variadic, every call would need a prototype of its own; use PySys_AuditTuple
