import koffi from "koffi";
import type { VoidPtr } from "../pointer.ts";

/**
 * Where JavaScript keeps the content of an array, for C to read or write during a call. A small array that V8 keeps on
 * its own heap is moved off it first, once and for good: from then on the address stays.
 *
 * SAFETY: the address is valid while the buffer of the array is alive and neither transferred nor resized. That of an
 * empty array may be 0.
 */
export function addressOf(view: NodeJS.TypedArray): VoidPtr {
  return Number(koffi.address(view)) as VoidPtr;
}
