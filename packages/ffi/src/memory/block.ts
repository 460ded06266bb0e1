import koffi from "koffi";

/**
 * The bytes `[address, address + length)` as a Buffer that shares the memory. The caller drops it before the memory can
 * be freed, and never hands it out.
 */
export function blockAt(address: number, length: number): Buffer {
  // SAFETY: the caller vouches for the range; koffi.view makes no copy and owns nothing.
  return Buffer.from(koffi.view(address, length));
}
