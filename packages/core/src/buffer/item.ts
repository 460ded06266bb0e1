import { memory } from "@taipan/ffi";
import type { BufferElement } from "./element.ts";
import { swapBytes } from "./byte-order.ts";

/** Where the bytes of one item are put together. */
const cell = new ArrayBuffer(8);
const cellBytes = new Uint8Array(cell);

/** The value of one item, wherever it lies. SAFETY: the item is in memory that is exported. */
export function readItem<T>(address: number, element: BufferElement<T>, isSwapped: boolean): T {
  const bytes = cellBytes.subarray(0, element.size);
  memory.read(address, bytes);
  if (isSwapped) swapBytes(bytes, element.size);
  return element.decode(element.over(cell, 0, 1)[0] as number | bigint);
}

/** Writes one item; a number is cut to the element's size as JavaScript's arrays do. SAFETY: as above, and writable. */
export function writeItem<T>(address: number, element: BufferElement<T>, isSwapped: boolean, value: T): void {
  const array = element.over(cell, 0, 1);
  (array as { [index: number]: number | bigint })[0] = element.encode(value);
  const bytes = cellBytes.subarray(0, element.size);
  if (isSwapped) swapBytes(bytes, element.size);
  memory.write(address, bytes);
}
