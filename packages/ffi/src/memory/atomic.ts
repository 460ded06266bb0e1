import koffi from "koffi";
import type { VoidPtr } from "../pointer.ts";

/**
 * `count` 64-bit words at `address`, for `Atomics`: real hardware atomics, visible to every isolate of the process and
 * to C.
 *
 * SAFETY: the memory must outlive every use; `Atomics.wait` refuses such an array.
 */
export function atomicWords(address: VoidPtr, count: number): BigInt64Array<ArrayBuffer> {
  return new BigInt64Array(koffi.view(address, count * 8));
}
