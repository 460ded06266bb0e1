import koffi from "koffi";

/**
 * Memory of C that JavaScript sees as a Uint8Array, without a copy, until it is taken back: {@link LentMemory.revoke}
 * detaches the array, which then has length 0 wherever it was kept.
 *
 * SAFETY: whoever lends keeps the memory alive and in place until it revokes.
 */
export class LentMemory {
  /** The bytes; empty once revoked. */
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(address: number, length: number) {
    this.bytes = new Uint8Array(length === 0 ? new ArrayBuffer(0) : koffi.view(address, length));
  }

  /** Takes the memory back from every array over it. Twice is harmless. */
  revoke(): void {
    // A transfer detaches the buffer; a transfer to no bytes copies nothing and leaves C's memory alone.
    if (!this.bytes.buffer.detached) this.bytes.buffer.transfer(0);
  }
}
