import type { LibraryHandle } from "koffi";
import { memory } from "./access.ts";
import { currentStack, type CStack } from "./c-stack.ts";
import { addressIn, CONTEXT_BYTES, ContextCalls } from "./context-calls.ts";
import { allocateRaw } from "./cstring.ts";
import { SecondStackError } from "./errors.ts";
import { processSymbols } from "./process-symbols.ts";

/** Bytes of koffi's stack that stay for what Node's side calls while the program waits. */
const NODE_SIDE = 6 * 1024 * 1024;
/** Bytes between the two parts that nobody may touch: an overflow ends the process, and corrupts nothing. */
const GUARD = 4096;
/** No `int` is this after sign extension. */
const NO_RESULT = 0x7fff_fffe;
/** Bytes of the stack on which a process without Node ends. */
const EXIT_STACK = 65536;

/** A C function without parameters that gives an `int`, on a stack of its own: see {@link makeSecondStack}. */
export interface SecondStack {
  /** Where it lies. */
  readonly program: CStack;
  /** What is left of koffi's stack for other calls. */
  readonly rest: CStack;
  /** Addresses of the two saved contexts, which `swapcontext` is given to go from one side to the other. */
  readonly programContext: number;
  readonly nodeContext: number;
  /** The address of one that ends the process with the result. */
  readonly exitContext: number;
  /** Size of each. */
  readonly contextBytes: number;
  /**
   * Goes on with the function until it swaps back or returns.
   *
   * SAFETY: no other call of koffi's is under way in this isolate, since the stacks of JavaScript cannot be exchanged.
   */
  resume(): void;
  /** What the function returned; `undefined` while it has not. */
  result(): number | undefined;
}

/**
 * A second stack on this thread for a C function that waits for Node's event loop now and then: it saves its registers
 * with libc's `swapcontext`, {@link SecondStack.resume} returns, and the next one goes on where it was. What it calls back
 * through koffi runs directly, for the second stack is the lower part of koffi's own.
 *
 * @param entry address of an `int f(void)`. It starts with the first `resume()`
 * @throws {SecondStackError} where the platform has no such functions, or no libffi is found
 */
export function makeSecondStack(entry: number): SecondStack {
  const libc = processSymbols();
  const calls = new ContextCalls(libc);
  const whole = currentStack();
  if (whole === undefined) throw new SecondStackError("the stack of koffi was not found");
  if (whole.size <= NODE_SIDE) throw new SecondStackError("another user of koffi made its stack too small");
  const programSize = whole.size - NODE_SIDE - GUARD;
  const program = { start: whole.start, size: programSize };
  const rest = { start: whole.start + programSize + GUARD, size: NODE_SIDE };
  protect(libc, program.start + program.size);
  const nodeContext = allocateRaw(CONTEXT_BYTES);
  const programContext = allocateRaw(CONTEXT_BYTES);
  const result = allocateRaw(8);
  memory.setU32(result + 4, NO_RESULT);
  calls.prepare(programContext, program, nodeContext, { entry, result });
  const exitContext = allocateRaw(CONTEXT_BYTES);
  const exitStack = { start: allocateRaw(EXIT_STACK), size: EXIT_STACK };
  calls.prepare(exitContext, exitStack, 0, { entry: addressIn(libc, "_exit"), argument: result });
  const swap = libc.func("int swapcontext(uintptr_t, uintptr_t)") as (from: number, to: number) => number;
  return {
    program,
    rest,
    programContext,
    nodeContext,
    exitContext,
    contextBytes: CONTEXT_BYTES,
    resume: () => void swap(nodeContext, programContext),
    result: () => (memory.u32(result + 4) === NO_RESULT ? undefined : memory.u32(result) | 0),
  };
}

function protect(libc: LibraryHandle, page: number): void {
  const mprotect = libc.func("int mprotect(uintptr_t, size_t, int)") as (...values: number[]) => number;
  if (mprotect(page, GUARD, 0) !== 0) throw new SecondStackError("its guard page was refused");
}
