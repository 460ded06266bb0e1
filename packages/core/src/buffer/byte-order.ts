/** Turns the bytes of each item around, in place. */
export function swapBytes(bytes: Uint8Array<ArrayBufferLike>, size: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (size === 2) buffer.swap16();
  else if (size === 4) buffer.swap32();
  else if (size === 8) buffer.swap64();
}
