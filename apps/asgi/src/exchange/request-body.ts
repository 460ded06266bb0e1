import type { IncomingMessage } from "node:http";
import type { Courier } from "../wire/courier.ts";

/** Bytes that are read ahead of the application. */
const WINDOW = 65_536;

/** Takes the body of a request to Python as fast as the application asks for it. */
export class RequestBody {
  readonly #exchange: number;
  readonly #request: IncomingMessage;
  readonly #courier: Courier;
  /** Bytes that have not come yet; `undefined` where only the end will tell. */
  #left: number | undefined;
  /** Bytes that Python has, and the application not yet. */
  #ahead = 0;
  #isEnded = false;

  /** @param size of the whole body, if the client said it; not 0 */
  constructor(exchange: number, request: IncomingMessage, courier: Courier, size: number | undefined) {
    this.#exchange = exchange;
    this.#request = request;
    this.#courier = courier;
    this.#left = size;
    request.on("data", this.#onData);
    request.on("end", this.#onEnd);
  }

  readonly #onData = (chunk: Buffer): void => {
    if (this.#left !== undefined) {
      this.#left -= chunk.length;
      if (this.#left === 0) this.#isEnded = true;
    }
    this.#courier.post(`B${this.#exchange}\n${this.#isEnded ? 1 : 0}`, chunk);
    this.#ahead += chunk.length;
    if (this.#ahead >= WINDOW) this.#request.pause();
  };

  readonly #onEnd = (): void => {
    if (!this.#isEnded) this.#courier.post(`B${this.#exchange}\n1`, new Uint8Array(0));
    this.#isEnded = true;
  };

  /** The application has taken so many bytes. */
  pull(size: number): void {
    this.#ahead -= size;
    if (this.#ahead < WINDOW && this.#request.isPaused()) this.#request.resume();
  }

  /** Nobody wants the rest, which is read for the sake of the request that may follow. */
  dismiss(): void {
    this.#request.off("data", this.#onData);
    this.#request.off("end", this.#onEnd);
    this.#request.resume();
  }
}
