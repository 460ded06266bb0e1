import { Readable, Writable } from "node:stream";
import { Python, type Py, PyBytes, t } from "@taipan/core";

/** Streams of JavaScript's: both directions, or one; of Node's or of the web's kind. */
export type ByteStreamLike =
  | Readable
  | Writable
  | ReadableStream<Uint8Array>
  | WritableStream<Uint8Array>
  | { readonly readable?: ReadableStream<Uint8Array>; readonly writable?: WritableStream<Uint8Array> };

/** Bytes that a transport may be behind by. */
const MOST_UNDELIVERED = 65_536;

/** Those that transports have, by the numbers that Python knows them by. */
const open = new Map<number, NodeByteStream>();
let lastNumber = 0;

/** The stream with this number, if it has not closed. */
export function byteStream(number: number): NodeByteStream | undefined {
  return open.get(number);
}

/** A stream that a `NodeTransport` of Python's half reads and writes. */
export class NodeByteStream {
  /** What Python knows it by. */
  readonly number: number = ++lastNumber;
  readonly #readable: Readable | undefined;
  readonly #writable: Writable | undefined;
  /** The transport, from {@link NodeByteStream.connect} to the end. */
  #transport: Py | undefined;
  /** Bytes that are written and not sent at which the transport may go on; `undefined` unless it waits for that. */
  #low: number | undefined;
  #error: Error | null = null;
  /** The transport was closed, and what still arrives is dropped. */
  #isClosing = false;
  /** Whether the transport reads. */
  #isWanted = false;
  /** Bytes that it was told of since it was heard of. */
  #undelivered = 0;

  constructor(source: ByteStreamLike) {
    [this.#readable, this.#writable] = halvesOf(source);
  }

  /** Whether it is both readable and writable, and ends each direction for itself. */
  get isDuplex(): boolean {
    return this.#readable !== undefined && this.#writable !== undefined;
  }

  /** What `get_extra_info` tells of a socket. */
  get addresses(): Readonly<Record<string, readonly [string, number]>> {
    const socket = this.#readable as
      | { remoteAddress?: string; remotePort?: number; localAddress?: string; localPort?: number }
      | undefined;
    if (socket?.remoteAddress === undefined || socket.localAddress === undefined) return {};
    return {
      peername: [socket.remoteAddress, socket.remotePort ?? 0],
      sockname: [socket.localAddress, socket.localPort ?? 0],
    };
  }

  /** Tells the transport of what happens, until the stream has closed. */
  connect(transport: Py): void {
    this.#transport = transport;
    open.set(this.number, this);
    const readable = this.#readable;
    const writable = this.#writable;
    readable?.on("data", (chunk: Uint8Array | string) => {
      this.#receive(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    });
    readable?.pause();
    readable?.on("end", () => this.#tell("end"));
    for (const stream of new Set([readable, writable])) {
      stream?.on("error", (error) => {
        this.#error ??= error;
        this.destroy();
      });
      stream?.on("close", () => this.#noteClose());
    }
    this.#noteClose();
  }

  /** @returns whether more is waiting to be sent than `high`: the transport then hears when there is no more than `low` */
  write(bytes: Uint8Array, low: number, high: number): boolean {
    const writable = this.#writable;
    if (writable === undefined || !writable.writable) return false;
    writable.write(bytes, this.#onFlush);
    if (writable.writableLength <= high) return false;
    this.#low = low;
    return true;
  }

  readonly #onFlush = (): void => {
    if (this.#low === undefined || (this.#writable?.writableLength ?? 0) > this.#low) return;
    this.#low = undefined;
    this.#tell("drain");
  };

  /** Bytes that are written and not sent. */
  get size(): number {
    return this.#writable?.writableLength ?? 0;
  }

  /** Streams may give all that they have at once, and the transport hears of it later: it is waited for now and then. */
  #receive(chunk: Uint8Array): void {
    if (this.#isClosing) return;
    this.#undelivered += chunk.length;
    const isHeld = this.#undelivered > MOST_UNDELIVERED;
    if (isHeld) this.#readable?.pause();
    this.#tell("receive", (py) => [PyBytes.new(py, chunk), isHeld]);
  }

  /** What was told last has arrived. */
  release(): void {
    this.#undelivered = 0;
    if (this.#isWanted) this.#readable?.resume();
  }

  pause(): void {
    this.#isWanted = false;
    this.#readable?.pause();
  }

  resume(): void {
    this.#isWanted = true;
    if (this.#undelivered <= MOST_UNDELIVERED) this.#readable?.resume();
  }

  /** Nothing more is written. */
  end(): void {
    this.#writable?.end();
  }

  /** Closes the stream when what was written is sent. */
  close(): void {
    // Some, such as a PassThrough, pass on what was written only as long as somebody reads.
    this.#isClosing = true;
    this.#readable?.resume();
    const writable = this.#writable;
    if (writable === undefined || writable.writableFinished || writable.destroyed) this.destroy();
    else writable.end(() => this.destroy());
  }

  /** Closes the stream at once. */
  destroy(): void {
    this.#readable?.destroy();
    this.#writable?.destroy();
  }

  #noteClose(): void {
    if (this.#readable?.closed === false || this.#writable?.closed === false) return;
    const error = this.#error;
    this.#tell("lose", () => [error]);
    open.delete(this.number);
    this.#transport?.drop();
    this.#transport = undefined;
  }

  /** Calls a method of the transport's. */
  #tell(method: string, more: (py: Python) => readonly unknown[] = () => []): void {
    const transport = this.#transport;
    if (transport === undefined) return;
    Python.attach((py) => {
      const object = transport.bind(py);
      if (object.getAttr("_loop").callMethod0("is_closed").extract(t.bool)) this.destroy();
      else object.callMethod(method, more(py));
    });
  }
}

function halvesOf(source: ByteStreamLike): readonly [Readable | undefined, Writable | undefined] {
  if (source instanceof ReadableStream) return [Readable.fromWeb(source as never), undefined];
  if (source instanceof WritableStream) return [undefined, Writable.fromWeb(source as never)];
  if (isReadable(source)) return [source, isWritable(source) ? (source as unknown as Writable) : undefined];
  if (isWritable(source)) return [undefined, source];
  const { readable, writable } = source;
  return [
    readable === undefined ? undefined : Readable.fromWeb(readable as never),
    writable === undefined ? undefined : Writable.fromWeb(writable as never),
  ];
}

function isReadable(source: object): source is Readable {
  return "read" in source && typeof source.read === "function";
}

function isWritable(source: object): source is Writable {
  return "write" in source && typeof source.write === "function";
}
