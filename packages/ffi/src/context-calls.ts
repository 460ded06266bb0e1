import koffi, { type LibraryHandle } from "koffi";
import { memory } from "./access.ts";
import type { CStack } from "./c-stack.ts";
import { allocateRaw } from "./cstring.ts";
import { SecondStackError } from "./errors.ts";

/** Bytes of libc's `ucontext_t`, with room to spare. */
export const CONTEXT_BYTES = 8192;
/** Offsets in `ucontext_t` of the successor, the stack and its size, on every 64-bit Linux. */
const LINK = 8;
const STACK = 16;
const SIZE = 32;
/** `FFI_DEFAULT_ABI` of libffi. */
const DEFAULT_ABI: Partial<Record<string, number>> = { "linux-x64": 2, "linux-arm64": 1 };
const LIBFFI = ["libffi.so.8", "libffi.so.7", "libffi.so.6"];

/** A C function of `int`s: what is called, and where its result goes or its argument is. */
export interface ContextCall {
  readonly entry: number;
  readonly result?: number;
  readonly argument?: number;
}

/** Makes contexts that call functions through libffi's `ffi_call`, since a context alone drops what they return. */
export class ContextCalls {
  readonly #call: number;
  readonly #int: number;
  readonly #prepareSignature: (...values: number[]) => number;
  readonly #getcontext: (context: number) => number;
  readonly #makecontext: (...values: number[]) => void;
  readonly #abi: number;

  /** @throws {SecondStackError} where the platform has no such functions, or no libffi is found */
  constructor(libc: LibraryHandle) {
    const abi = DEFAULT_ABI[`${process.platform}-${process.arch}`];
    if (abi === undefined) throw new SecondStackError(`${process.platform} on ${process.arch} has none that is known`);
    const libffi = loadLibffi();
    this.#abi = abi;
    this.#call = addressIn(libffi, "ffi_call");
    this.#int = addressIn(libffi, "ffi_type_sint32");
    this.#prepareSignature = libffi.func("int ffi_prep_cif(uintptr_t, int, uint, uintptr_t, uintptr_t)") as never;
    this.#getcontext = libc.func("int getcontext(uintptr_t)") as never;
    this.#makecontext = libc.func(
      "void makecontext(uintptr_t, uintptr_t, int, uintptr_t, uintptr_t, uintptr_t, uintptr_t)",
    ) as never;
  }

  /** Makes the context that calls a function on a stack, and then goes on with the one at `next`. */
  prepare(context: number, stack: CStack, next: number, { entry, result, argument }: ContextCall): void {
    const signature = allocateRaw(128);
    const types = allocateRaw(8);
    const values = allocateRaw(8);
    memory.setPointer(types, this.#int);
    memory.setPointer(values, argument ?? 0);
    const status = this.#prepareSignature(signature, this.#abi, argument === undefined ? 0 : 1, this.#int, types);
    if (status !== 0) throw new SecondStackError(`libffi refused with status ${status}`);
    this.#getcontext(context);
    memory.setPointer(context + LINK, next);
    memory.setPointer(context + STACK, stack.start);
    memory.setPointer(context + SIZE, stack.size);
    // SAFETY: the C library takes `int`s by contract and whole registers in fact, on the two architectures above.
    this.#makecontext(context, this.#call, 4, signature, entry, result ?? allocateRaw(8), values);
  }
}

/** Kept: koffi unloads a library whose handle is collected, and this one's code is what the second stack returns to. */
let libffiHandle: LibraryHandle | undefined;

function loadLibffi(): LibraryHandle {
  if (libffiHandle !== undefined) return libffiHandle;
  for (const name of LIBFFI) {
    try {
      libffiHandle = koffi.load(name);
      return libffiHandle;
    } catch {
      // The next one.
    }
  }
  throw new SecondStackError(`none of ${LIBFFI.join(", ")} is installed: install the package libffi8`);
}

/** Address of what a library exports. */
export function addressIn(handle: LibraryHandle, name: string): number {
  return Number(koffi.address(handle.symbol(name)));
}
