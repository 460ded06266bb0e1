import { PyBackedBytes, type PyBytes } from "@taipan/core";

/** Bytes from which on a batch is lent: lending costs what copying so many does, and leaves the collector nothing to do. */
const LENT_SIZE = 16_384;

/** The bytes of a batch of Python's messages, or of a body that goes by itself: a copy, or Python's own memory. */
export class Batch {
  readonly bytes: Buffer;
  /**
   * Says that a part is not needed any more that {@link Batch.hold} was called for. Memory whose parts are forgotten, as
   * those of broken connections are, goes back when JavaScript's collector finds out.
   */
  readonly release: (() => void) | undefined;
  readonly #lent: PyBackedBytes | undefined;
  /** Parts that are being written, and whoever reads the batch. */
  #holders = 1;

  constructor(content: PyBytes) {
    if (content.len() < LENT_SIZE) {
      this.bytes = bufferOver(content.asUint8Array());
      return;
    }
    const lent = PyBackedBytes.from(content);
    this.#lent = lent;
    this.bytes = bufferOver(lent.bytes);
    this.release = (): void => {
      if (--this.#holders === 0) lent[Symbol.dispose]();
    };
  }

  /** Keeps the bytes until {@link Batch.release} is called once more. */
  hold(): void {
    if (this.#lent !== undefined) this.#holders++;
  }
}

function bufferOver({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
