import type { PyBackedBytes } from "@taipan/core";

/** What a message of Python's half asks for; the numbers are those of its `wire` module. */
export const REPLY = {
  response: 1,
  body: 2,
  trailers: 3,
  pull: 4,
  continue: 5,
  done: 6,
  fail: 7,
  log: 8,
  accept: 9,
  message: 10,
  close: 11,
  earlyHint: 12,
} as const;

const END = 1;
const APART = 2;
const TEXT = 4;
const TRAILED = 8;
const PREFIX_SIZE = 16;

/** A message of Python's half. One object stands for all messages of a batch, one after the other. */
export class Reply {
  /** Number of the exchange. */
  exchange = 0;
  /** One of {@link REPLY}. */
  kind = 0;
  /** Status of a response, or code of a websocket's end. */
  code = 0;
  /** The last part. */
  isLast = false;
  /** A websocket's message is text. */
  isText = false;
  /** Trailers follow the body. */
  isTrailed = false;
  /** Part of the batch's memory, which nobody writes any more, or lent by Python until it is given back. */
  body: Uint8Array = new Uint8Array(0);
  /** Gives the body back once it was written, where it is lent. */
  release: (() => void) | undefined;
  #batch: Buffer = Buffer.alloc(0);
  #apart: readonly PyBackedBytes[] = [];
  #place = 0;
  #taken = 0;
  #headStart = 0;
  #headEnd = 0;

  /** Stands before the first message of a batch. */
  open(batch: Uint8Array, apart: readonly PyBackedBytes[]): void {
    this.#batch = Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength);
    this.#apart = apart;
    this.#place = 0;
    this.#taken = 0;
  }

  /** Goes on to the next message; `false` after the last one. */
  next(): boolean {
    const batch = this.#batch;
    const place = this.#place;
    if (place >= batch.length) return false;
    this.exchange = batch.readUInt32LE(place);
    this.kind = batch.readUInt8(place + 4);
    const flags = batch.readUInt8(place + 5);
    this.code = batch.readUInt16LE(place + 6);
    this.isLast = (flags & END) !== 0;
    this.isText = (flags & TEXT) !== 0;
    this.isTrailed = (flags & TRAILED) !== 0;
    this.#headStart = place + PREFIX_SIZE;
    this.#headEnd = this.#headStart + batch.readUInt32LE(place + 8);
    if ((flags & APART) === 0) {
      this.#place = this.#headEnd + batch.readUInt32LE(place + 12);
      this.body = batch.subarray(this.#headEnd, this.#place);
      this.release = undefined;
    } else {
      this.#place = this.#headEnd;
      const lent = this.#apart[this.#taken++] as PyBackedBytes;
      this.body = lent.bytes;
      this.release = (): void => lent[Symbol.dispose]();
    }
    return true;
  }

  /** The head as text. */
  text(): string {
    return this.#batch.toString("utf8", this.#headStart, this.#headEnd);
  }

  /** The head as lines: names and values of headers in turn. */
  lines(): string[] {
    return this.#headStart === this.#headEnd
      ? []
      : this.#batch.toString("latin1", this.#headStart, this.#headEnd).split("\n");
  }
}
