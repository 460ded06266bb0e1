import { constants } from "node:buffer";
import { SPACE_END, spaceStart } from "./address-space.ts";
import { CallMemory } from "./calls.ts";
import type { Memory, MemoryKind } from "./memory.ts";
import { WholeMemory } from "./whole.ts";
import { WindowMemory } from "./windows.ts";

/**
 * The fastest memory that this runtime allows. `TAIPAN_MEMORY` = `whole`, `windows` or `calls` asks for one; what the
 * runtime cannot do falls to the next.
 */
export function selectMemory(wanted: string | undefined = process.env["TAIPAN_MEMORY"]): Memory {
  const kinds: readonly MemoryKind[] = ["whole", "windows", "calls"];
  const first = Math.max(0, kinds.indexOf(wanted as MemoryKind));
  for (const kind of kinds.slice(first)) {
    const memory = makeMemory(kind);
    if (memory !== undefined) return memory;
  }
  return new CallMemory();
}

/** One kind of memory, or `undefined` where the runtime has no such views. */
export function makeMemory(kind: MemoryKind): Memory | undefined {
  if (kind === "calls") return new CallMemory();
  // Electron and other builds with V8's sandbox keep every ArrayBuffer inside it.
  if (process.versions["electron"] !== undefined || constants.MAX_LENGTH < 2 ** 32) return undefined;
  if (kind === "windows") return new WindowMemory();
  // SAFETY: asking for a longer view than the runtime allows aborts the process, hence the comparison first.
  const base = spaceStart();
  return base === undefined || constants.MAX_LENGTH < SPACE_END ? undefined : new WholeMemory(base);
}
