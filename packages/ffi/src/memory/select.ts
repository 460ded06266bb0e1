import { constants } from "node:buffer";
import koffi from "koffi";
import { spaceEnd, spaceStart } from "./address-space.ts";
import { CallMemory } from "./calls.ts";
import type { Memory, MemoryKind } from "./memory.ts";
import { WholeMemory } from "./whole.ts";
import { WindowMemory } from "./windows.ts";

/** What decides which views over memory can exist. */
export interface Runtime {
  /** Bytes of the longest ArrayBuffer. */
  readonly longestBuffer: number;
  /** The runtime keeps every ArrayBuffer inside V8's sandbox, as Electron does, and refuses those over other memory. */
  readonly refusesViews: boolean;
  /** Lowest address that is surely mapped, where the platform tells. */
  readonly spaceStart: number | undefined;
}

const KINDS: readonly MemoryKind[] = ["whole", "windows", "calls"];

/**
 * The fastest memory that this runtime allows. `TAIPAN_MEMORY` = `whole`, `windows` or `calls` asks for one; what the
 * runtime cannot do falls to the next.
 */
export function selectMemory(
  wanted: string | undefined = process.env["TAIPAN_MEMORY"],
  runtime: Runtime = thisRuntime(),
): Memory {
  const first = Math.max(0, KINDS.indexOf(wanted as MemoryKind));
  for (const kind of KINDS.slice(first)) {
    const memory = makeMemory(kind, runtime);
    if (memory !== undefined) return memory;
  }
  return new CallMemory();
}

/** One kind of memory, or `undefined` where the runtime has no such views. */
export function makeMemory(kind: MemoryKind, runtime: Runtime = thisRuntime()): Memory | undefined {
  if (kind === "calls") return new CallMemory();
  const { longestBuffer, refusesViews, spaceStart: base } = runtime;
  // SAFETY: asking for a longer view than the runtime allows aborts the process, hence the comparisons first.
  if (refusesViews || longestBuffer < 2 ** 32) return undefined;
  if (kind === "windows") return new WindowMemory();
  return base === undefined || longestBuffer < spaceEnd() ? undefined : new WholeMemory(base);
}

function thisRuntime(): Runtime {
  return {
    longestBuffer: constants.MAX_LENGTH,
    refusesViews: refusesViews(),
    spaceStart: spaceStart(),
  };
}

function refusesViews(): boolean {
  try {
    koffi.view(new Uint8Array(8), 8);
    return false;
  } catch {
    return true;
  }
}
