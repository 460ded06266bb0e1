import { LentMemory, objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/**
 * Zeroes the content of a new object and lets `fill` write it. The object is released if that throws.
 *
 * SAFETY: `[address, address + length)` is the object's content, and nobody else can resize or read it.
 */
export function fillBytes(
  object: PyObjectPtr,
  address: number,
  length: number,
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
): void {
  const lent = new LentMemory(address, length);
  let isFilled = false;
  try {
    lent.bytes.fill(0);
    fill(lent.bytes);
    isFilled = true;
  } finally {
    lent.revoke();
    if (!isFilled) objects.decRef(object);
  }
}
