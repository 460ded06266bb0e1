import { type Py, PyAny, PyBytes, Python, t } from "@taipan/core";
import { nodeLoop } from "./current-loop.ts";
import { awaitNow } from "./into-promise.ts";
import { keptLoop, type LoopLike, scopedLocals, TaskLocals } from "./task-locals.ts";

/** asyncio's streams: both directions, or one. */
export interface PyStreams {
  /** An `asyncio.StreamReader`. */
  readonly reader?: PyAny | Py | undefined;
  /** An `asyncio.StreamWriter`. */
  readonly writer?: PyAny | Py | undefined;
}

/** How asyncio's streams become JavaScript's. */
export interface PyStreamOptions {
  /** Most bytes of a chunk. Default: 64 KiB. */
  readonly chunkSize?: number;
  /** The loop that the streams belong to. Default: the current one. */
  readonly loop?: LoopLike;
}

/** A reader and a writer of asyncio's, asked from JavaScript; what is asked runs in their loop. */
export class PyByteStream {
  readonly #reader: Py | undefined;
  readonly #writer: Py | undefined;
  readonly #chunkSize: number;
  readonly #locals: TaskLocals | undefined;
  #isReading: boolean;
  #isWriting: boolean;
  #isClosed = false;

  constructor({ reader, writer }: PyStreams, { chunkSize = 65_536, loop }: PyStreamOptions) {
    [this.#reader, this.#writer] = Python.attach(() => [keep(reader), keep(writer)] as const);
    this.#chunkSize = chunkSize;
    this.#locals = loop === undefined ? scopedLocals() : Python.attach((py) => TaskLocals.here(py, keptLoop(loop)));
    this.#isReading = reader !== undefined;
    this.#isWriting = writer !== undefined;
  }

  /** Whether anything can be read. */
  get hasReader(): boolean {
    return this.#reader !== undefined;
  }

  /** Whether anything can be written. */
  get hasWriter(): boolean {
    return this.#writer !== undefined;
  }

  /**
   * What comes next, or nothing at the end.
   *
   * @throws {PyErr} what broke the connection
   */
  async read(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bytes = await Python.attach((py) => {
      const coroutine = (this.#reader as Py).bind(py).callMethod("read", [this.#chunkSize]);
      return awaitNow(py, coroutine, t.bytes, undefined, this.#locals) as Promise<Uint8Array<ArrayBuffer>>;
    });
    return bytes.length === 0 ? undefined : bytes;
  }

  /** Writes, and waits until the transport wants more. @throws {PyErr} what broke the connection */
  write(bytes: Uint8Array): Promise<unknown> {
    return this.#ask("write_some", (py) => [PyBytes.new(py, bytes)]);
  }

  /** Nothing more is read. What was written is sent, and the connection closed, if nothing more is written either. */
  async endReading(): Promise<void> {
    this.#isReading = false;
    if (!this.#isWriting) await this.close();
  }

  /** Nothing more is written. */
  async endWriting(): Promise<void> {
    this.#isWriting = false;
    if (!this.#isReading) await this.close();
    else await this.#ask("end_writing", () => [true]);
  }

  /** Closes the connection, after what was written was sent. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#writer !== undefined) await this.#ask("close_writer");
  }

  /** Closes the connection at once. */
  async abort(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#writer !== undefined) await this.#ask("abort_writer");
  }

  #ask(name: string, more: (py: Python) => unknown[] = () => []): Promise<unknown> {
    return Python.attach((py) => {
      const coroutine = nodeLoop(py)
        .half(py, name)
        .call([(this.#writer as Py).bind(py), ...more(py)]);
      return awaitNow(py, coroutine, t.none, undefined, this.#locals);
    });
  }
}

function keep(stream: PyAny | Py | undefined): Py | undefined {
  if (stream === undefined) return undefined;
  return stream instanceof PyAny ? stream.asUnbound() : stream.clone();
}
