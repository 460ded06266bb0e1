import type { IncomingMessage, ServerResponse } from "node:http";
import { REPLY, type Reply } from "../wire/reply.ts";
import { bodySize, requestRecord } from "../wire/request-record.ts";
import type { Exchange } from "./exchange.ts";
import type { Host } from "./host.ts";
import { RequestBody } from "./request-body.ts";
import { ResponseWriter } from "./response-writer.ts";

/** A request and its response. */
export class HttpExchange implements Exchange {
  readonly #number: number;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #host: Host;
  readonly #writer: ResponseWriter;
  readonly #body: RequestBody | undefined;
  readonly #start: number;

  /** @param isContinued whether the client waits to be told to send its body */
  constructor(number: number, request: IncomingMessage, response: ServerResponse, host: Host, isContinued: boolean) {
    this.#number = number;
    this.#request = request;
    this.#response = response;
    this.#host = host;
    this.#writer = new ResponseWriter(response);
    this.#start = host.log.access === undefined ? 0 : performance.now();
    const size = bodySize(request);
    host.courier.post(requestRecord("H", number, request, size === 0 ? "n" : isContinued ? "c" : "b"));
    this.#body = size === 0 ? undefined : new RequestBody(number, request, host.courier, size);
    if (host.isStopping) this.hurry();
    response.once("close", this.#onClose);
  }

  push(): boolean {
    return this.#writer.push();
  }

  take(reply: Reply): void {
    // The connection has broken; the event that says so is on its way.
    if (this.#response.destroyed) return;
    switch (reply.kind) {
      case REPLY.pull:
        this.#body?.pull(Number(reply.text()));
        return;
      case REPLY.continue:
        this.#response.writeContinue();
        return;
      case REPLY.earlyHint:
        this.#response.writeEarlyHints({ link: reply.lines() });
        return;
      case REPLY.fail:
        this.refuse();
        return;
      case REPLY.done:
        // What is left of the body is of no use to anybody.
        this.#body?.dismiss();
        return;
      default:
        this.#writer.take(reply);
    }
  }

  awaitDrain(): void {
    this.#response.once("drain", () => this.#host.courier.post(`D${this.#number}`));
  }

  refuse(): void {
    const response = this.#response;
    if (response.headersSent) {
      // The client must see that something is missing, after what there is.
      this.#writer.push();
      this.destroy();
      return;
    }
    const text = "Internal Server Error";
    response.shouldKeepAlive = false;
    response.writeHead(500, ["content-type", "text/plain; charset=utf-8", "content-length", String(text.length)]);
    response.end(text);
  }

  hurry(): void {
    if (!this.#response.headersSent) this.#response.shouldKeepAlive = false;
  }

  destroy(): void {
    this.#request.socket.destroy();
  }

  readonly #onClose = (): void => {
    const response = this.#response;
    if (!response.writableFinished) this.#host.courier.post(`G${this.#number}`);
    this.#host.finished(this.#number);
    const { log } = this.#host;
    if (log.access === undefined) return;
    const { method = "", url = "", httpVersion, socket } = this.#request;
    log.access({
      client: socket.remoteAddress ?? "-",
      method,
      target: url,
      httpVersion,
      status: response.headersSent ? response.statusCode : 499,
      milliseconds: performance.now() - this.#start,
    });
  };
}
