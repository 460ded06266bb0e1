import { readFileSync } from "node:fs";
import koffi from "koffi";
import { processSymbols } from "./process-symbols.ts";

/**
 * koffi runs C functions on a stack of its own. CPython must have room there for its recursion limit, and 3.14 must be
 * told where that stack is, because it compares the stack pointer with the thread's.
 */
export interface CStack {
  /** Lowest address. */
  readonly start: number;
  /** Bytes. */
  readonly size: number;
}

/** Byte offset of the stack pointer in libc's `ucontext_t`. */
const STACK_POINTER_OFFSET: Partial<Record<`${NodeJS.Platform}-${string}`, number>> = {
  "linux-x64": 160,
  "linux-arm64": 432,
};

/** Where koffi's stack of this thread lies; `undefined` where the platform does not tell, as musl does not. */
export function currentStack(): CStack | undefined {
  const pointer = stackPointer();
  const size = koffi.config().sync_stack_size;
  if (pointer === undefined || size === undefined) return undefined;
  const start = startOfMapping(pointer);
  // koffi's guard page is a mapping of its own, so the one above it begins where the stack does.
  if (start !== undefined && pointer - start <= size) return { start, size };
  // This call used little of the stack, unless it is inside others: the stack ends at the next page.
  return { start: Math.ceil(pointer / 4096) * 4096 - size, size };
}

/** Where the stack is while a C function runs that was called from here. */
export function stackPointer(): number | undefined {
  const offset = STACK_POINTER_OFFSET[`${process.platform}-${process.arch}`];
  if (offset === undefined) return undefined;
  let getcontext: (context: Uint8Array) => number;
  try {
    getcontext = processSymbols().func("int getcontext(void *)") as typeof getcontext;
  } catch {
    return undefined;
  }
  // SAFETY: ucontext_t is below 1 KiB on x86-64 and below 5 KiB on arm64.
  const context = new Uint8Array(8192);
  return getcontext(context) === 0 ? Number(new DataView(context.buffer).getBigUint64(offset, true)) : undefined;
}

function startOfMapping(address: number): number | undefined {
  let maps: string;
  try {
    maps = readFileSync("/proc/self/maps", "latin1");
  } catch {
    return undefined;
  }
  for (const [, start = "", end = ""] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)) {
    const first = Number.parseInt(start, 16);
    if (first <= address && address < Number.parseInt(end, 16)) return first;
  }
  return undefined;
}
