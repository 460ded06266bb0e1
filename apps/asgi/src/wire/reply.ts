import type { PyBytes } from "@taipan/core";
import { Batch } from "./batch.ts";

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
const PREFIX_SIZE = 16;
const EMPTY = Buffer.alloc(0);

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
  /** Good until the next message is read, and longer for whoever takes it with {@link Reply.takeBody}. */
  body: Buffer = EMPTY;
  #bytes: Buffer = EMPTY;
  #batch: Batch | undefined;
  #apart: readonly PyBytes[] = [];
  /** Where the body is. */
  #owner: Batch | undefined;
  #place = 0;
  #taken = 0;
  #headStart = 0;
  #headEnd = 0;

  /** Stands before the first message of a batch. */
  open(batch: PyBytes, apart: readonly PyBytes[]): void {
    this.#batch = new Batch(batch);
    this.#bytes = this.#batch.bytes;
    this.#apart = apart;
    this.#place = 0;
    this.#taken = 0;
  }

  /** After the last message: memory that nobody took goes back. */
  close(): void {
    this.#leaveBody();
    this.#batch?.release?.();
    this.#batch = undefined;
    this.#owner = undefined;
    this.#bytes = EMPTY;
    this.body = EMPTY;
    this.#apart = [];
  }

  /** Keeps the body. The result, if any, is to be called when it is not needed any more. */
  takeBody(): (() => void) | undefined {
    this.#owner?.hold();
    return this.#owner?.release;
  }

  /** A body that goes by itself has nobody else who reads it. */
  #leaveBody(): void {
    if (this.#owner !== this.#batch) this.#owner?.release?.();
    this.#owner = undefined;
  }

  /** Goes on to the next message; `false` after the last one. */
  next(): boolean {
    this.#leaveBody();
    const batch = this.#bytes;
    const place = this.#place;
    if (place >= batch.length) return false;
    this.exchange = batch.readUInt32LE(place);
    this.kind = batch.readUInt8(place + 4);
    const flags = batch.readUInt8(place + 5);
    this.code = batch.readUInt16LE(place + 6);
    this.isLast = (flags & END) !== 0;
    this.isText = (flags & TEXT) !== 0;
    this.#headStart = place + PREFIX_SIZE;
    this.#headEnd = this.#headStart + batch.readUInt32LE(place + 8);
    if ((flags & APART) === 0) {
      this.#place = this.#headEnd + batch.readUInt32LE(place + 12);
      this.#owner = this.#batch;
      this.body = batch.subarray(this.#headEnd, this.#place);
    } else {
      this.#place = this.#headEnd;
      this.#owner = new Batch(this.#apart[this.#taken++] as PyBytes);
      this.body = this.#owner.bytes;
    }
    return true;
  }

  /** The head as text. */
  text(): string {
    return this.#bytes.toString("utf8", this.#headStart, this.#headEnd);
  }

  /** The head as lines: names and values of headers in turn. */
  lines(): string[] {
    return this.#headStart === this.#headEnd
      ? []
      : this.#bytes.toString("latin1", this.#headStart, this.#headEnd).split("\n");
  }
}
