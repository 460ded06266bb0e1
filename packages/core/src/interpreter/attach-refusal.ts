import { Py_IsInitialized, openedLibrary } from "@taipan/ffi";
import { PHASE, phase } from "./control-block.ts";
import { isolate } from "./isolate.ts";

/** Why an attach is not possible: a traversal runs, there is no interpreter, or it is going. */
export type AttachRefusal = "traverse" | "uninitialized" | "finalizing";

/** Why this isolate cannot attach now without starting an interpreter; `undefined` when it can. */
export function attachReason(): AttachRefusal | undefined {
  if (isolate.count > 0) return undefined;
  if (isolate.count < 0) return "traverse";
  const now = phase();
  if (now === PHASE.running) return undefined;
  if (now >= PHASE.finalizing) return "finalizing";
  return openedLibrary() === undefined || Py_IsInitialized() === 0 ? "uninitialized" : undefined;
}
