import koffi from "koffi";

/**
 * Memory of C that JavaScript sees as a Uint8Array, without a copy, until it is taken back: {@link LentMemory.revoke}
 * detaches the array, which then has length 0 wherever it was kept.
 *
 * SAFETY: whoever lends keeps the memory alive and in place until it revokes, and for ever where {@link LentMemory.isTaken}.
 */
export class LentMemory {
  /** The bytes; empty once revoked. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  #isRevoked = false;

  constructor(address: number, length: number) {
    this.bytes = new Uint8Array(length === 0 ? new ArrayBuffer(0) : borrowed(address, length));
  }

  /**
   * Whether somebody else detached the buffer, as a reader that brings its own buffer does. The memory is then in the
   * hands of another ArrayBuffer, which nothing here knows.
   */
  get isTaken(): boolean {
    return this.bytes.buffer.detached && !this.#isRevoked;
  }

  /** Takes the memory back from every array over it. Twice is harmless. */
  revoke(): void {
    const { buffer } = this.bytes;
    if (buffer.detached) return;
    this.#isRevoked = true;
    // A transfer detaches the buffer; a transfer to no bytes copies nothing and leaves C's memory alone.
    ArrayBuffer.prototype.transfer.call(buffer, 0);
  }
}

/** What an ArrayBuffer over lent memory inherits from: it cannot be moved to where {@link LentMemory.revoke} does not reach. */
const lentBuffer: object = Object.create(ArrayBuffer.prototype, {
  transfer: { value: refuseTransfer },
  transferToFixedLength: { value: refuseTransfer },
});

function borrowed(address: number, length: number): ArrayBuffer {
  return Object.setPrototypeOf(koffi.view(address, length), lentBuffer) as ArrayBuffer;
}

function refuseTransfer(): never {
  throw new TypeError("Cannot transfer an ArrayBuffer: its memory is lent by Python, copy it with slice()");
}
