import koffi from "koffi";

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

/** The most that koffi grants. */
const WANTED = 16 * 1024 * 1024;

/** Asks koffi for its largest stack. Must come before the process's first `koffi.load`; later it changes nothing. */
export function configureStack(): void {
  if ((koffi.config().sync_stack_size ?? 0) >= WANTED) return;
  try {
    koffi.config({ sync_stack_size: WANTED });
  } catch {
    // Another user of koffi loaded a library first: its configuration stands, and currentStack() tells the true size.
  }
}

/** Byte offset of the stack pointer in libc's `ucontext_t`. */
const STACK_POINTER_OFFSET: Partial<Record<`${NodeJS.Platform}-${string}`, number>> = {
  "linux-x64": 160,
  "linux-arm64": 432,
};

/** Where koffi's stack of this thread lies; `undefined` where the platform's `getcontext` layout is not known. */
export function currentStack(): CStack | undefined {
  const offset = STACK_POINTER_OFFSET[`${process.platform}-${process.arch}`];
  const size = koffi.config().sync_stack_size;
  if (offset === undefined || size === undefined) return undefined;
  const getcontext = koffi.load(null).func("int getcontext(void *)") as (context: Uint8Array) => number;
  // SAFETY: ucontext_t is below 1 KiB on x86-64 and below 5 KiB on arm64.
  const context = new Uint8Array(8192);
  if (getcontext(context) !== 0) return undefined;
  const pointer = Number(new DataView(context.buffer).getBigUint64(offset, true));
  // The call happened within the first pages of the stack, which ends at the next page boundary.
  const end = Math.ceil(pointer / 4096) * 4096;
  return { start: end - size, size };
}
