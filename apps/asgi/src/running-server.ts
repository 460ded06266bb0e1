import type { AddressInfo } from "node:net";
import type { HttpFront } from "./http-front.ts";
import type { PythonServer } from "./python/python-server.ts";

/** Milliseconds that tasks get to end after they were cancelled. */
const CANCELLING = 1000;

/** How a server is closed. */
export interface CloseOptions {
  /** Cuts short what is running when it is aborted. */
  readonly signal?: AbortSignal;
}

/** An application that is served. */
export class RunningServer implements AsyncDisposable {
  /** Where it listens. */
  readonly address: AddressInfo;
  readonly #front: HttpFront;
  readonly #python: PythonServer;
  readonly #gracefulTimeout: number;
  #closing: Promise<void> | undefined;

  constructor(front: HttpFront, python: PythonServer, address: AddressInfo, gracefulTimeout: number) {
    this.#front = front;
    this.#python = python;
    this.address = address;
    this.#gracefulTimeout = gracefulTimeout;
  }

  /** Where it listens, as a URL without a path. */
  get url(): string {
    const { address, family, port } = this.address;
    return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
  }

  /** Number of requests and websockets that are not over yet. */
  get size(): number {
    return this.#front.size;
  }

  /**
   * Listens no more, waits for the requests that are running, closes the websockets, and shuts the application down. What
   * lasts longer than the graceful timeout is cancelled, and its connection cut. The second call waits for the first.
   *
   * @throws {LifespanError} if the application fails to shut down
   */
  close(options: CloseOptions = {}): Promise<void> {
    this.#closing ??= this.#close(options.signal);
    return this.#closing;
  }

  async #close(signal: AbortSignal | undefined): Promise<void> {
    const timeout = AbortSignal.timeout(this.#gracefulTimeout);
    const front = this.#front;
    await front.stop(signal === undefined ? timeout : AbortSignal.any([timeout, signal]));
    if (front.size > 0) this.#python.abort();
    await front.cut(AbortSignal.timeout(CANCELLING));
    try {
      await this.#python.shutdown();
    } finally {
      // What the last connections had to say is on its way, and of no interest to an application that is over.
      front.attach(undefined);
      this.#python[Symbol.dispose]();
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
