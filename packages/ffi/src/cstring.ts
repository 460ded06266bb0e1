import koffi from "koffi";
import { InteriorNulError, OutOfMemoryError } from "./errors.ts";
import { bindsEarly } from "./declare.ts";
import type { CStringPtr, VoidPtr } from "./pointer.ts";
import { library } from "./library.ts";

/** UTF-8 bytes of `text` with the NUL that C wants. @throws {InteriorNulError} if the text holds one itself. */
export function encodeCString(text: string): Uint8Array<ArrayBuffer> {
  const nul = text.indexOf("\0");
  if (nul !== -1) throw new InteriorNulError(nul);
  // Encoded first: the length in bytes is not the length in UTF-16 units.
  const bytes = Buffer.from(text, "utf8");
  const terminated = new Uint8Array(bytes.length + 1);
  terminated.set(bytes);
  return terminated;
}

/** Reads a NUL-terminated UTF-8 string; `undefined` for NULL. The memory stays C's. */
export function decodeCString(pointer: CStringPtr): string | undefined {
  // SAFETY: the caller vouches that the string is terminated and alive.
  return pointer === 0 ? undefined : koffi.decode.string(pointer);
}

/**
 * Memory from CPython's raw allocator, zeroed; the caller frees it with `freeRaw` or keeps it for ever. None at all is an
 * address too.
 *
 * @throws {OutOfMemoryError} if the allocator has not so much
 * @throws {RangeError} if `bytes` is negative or no whole number
 */
export function allocateRaw(bytes: number): VoidPtr {
  // Past 2^53 a whole number is too much for any machine, and what is no count would be cut to one on its way to C.
  if (!Number.isInteger(bytes) || bytes < 0) throw new RangeError(`Cannot reserve ${bytes} bytes: that is no size`);
  if (!Number.isSafeInteger(bytes)) throw new OutOfMemoryError(bytes);
  const pointer = calloc()(1, bytes);
  if (pointer === 0) throw new OutOfMemoryError(bytes);
  return pointer;
}

/** Gives back memory of {@link allocateRaw}. */
export function freeRaw(pointer: VoidPtr): void {
  free()(pointer);
}

const calloc = (): NonNullable<typeof rawCalloc> =>
  (rawCalloc ??= library("PyMem_RawCalloc").bind(
    "PyMem_RawCalloc",
    "uintptr_t PyMem_RawCalloc(size_t, size_t)",
  ) as never);
const free = (): NonNullable<typeof rawFree> =>
  (rawFree ??= library("PyMem_RawFree").bind("PyMem_RawFree", "void PyMem_RawFree(uintptr_t)") as never);
bindsEarly(calloc);
bindsEarly(free);

/** A C string that lives as long as the process: for definitions that CPython keeps a pointer to. */
export function staticCString(text: string): CStringPtr {
  const kept = statics.get(text);
  if (kept !== undefined) return kept;
  const bytes = encodeCString(text);
  const pointer = allocateRaw(bytes.length);
  koffi.encode(pointer, "uint8_t", bytes, bytes.length);
  const result = pointer as number as CStringPtr;
  statics.set(text, result);
  return result;
}

const statics = new Map<string, CStringPtr>();
let rawCalloc: ((count: number, bytes: number) => VoidPtr) | undefined;
let rawFree: ((pointer: VoidPtr) => void) | undefined;
