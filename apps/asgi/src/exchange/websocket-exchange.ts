import { type IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { RawData, WebSocket } from "ws";
import { REPLY, type Reply } from "../wire/reply.ts";
import { requestRecord } from "../wire/request-record.ts";
import type { Exchange } from "./exchange.ts";
import type { Host } from "./host.ts";
import { ResponseWriter } from "./response-writer.ts";
import type { WebSocketHandshake } from "./websocket-handshake.ts";

/** Bytes that are read ahead of the application, and that may wait for the client. */
const WINDOW = 65_536;
const SERVICE_RESTART = 1012;
const ABNORMAL = 1006;
const INTERNAL_ERROR = 1011;

/** A websocket, from the request for one to its end. */
export class WebSocketExchange implements Exchange {
  readonly #number: number;
  readonly #request: IncomingMessage;
  readonly #socket: Socket;
  readonly #early: Buffer[];
  readonly #host: Host;
  readonly #handshake: WebSocketHandshake;
  readonly #start = performance.now();
  #webSocket: WebSocket | undefined;
  /** Where a response is given instead of a websocket. */
  #denial: ServerResponse | undefined;
  #writer: ResponseWriter | undefined;
  #ahead = 0;
  #isClosed = false;
  #isDrainAwaited = false;

  constructor(number: number, request: IncomingMessage, head: Buffer, host: Host, handshake: WebSocketHandshake) {
    this.#number = number;
    this.#request = request;
    this.#socket = request.socket;
    this.#early = [head];
    this.#host = host;
    this.#handshake = handshake;
    // Nobody else listens until the handshake, and not after a denial.
    this.#socket.on("error", () => this.#socket.destroy());
    this.#socket.once("close", () => {
      // Once it is open, the websocket itself tells its end, when it has told what came before.
      if (this.#webSocket === undefined) this.#end(ABNORMAL, Buffer.alloc(0));
      else this.#webSocket.resume();
    });
    // Whoever does not read does not notice that the client goes.
    this.#socket.on("data", this.#onEarly);
    this.#socket.once("end", this.#onEarlyEnd);
    host.courier.post(requestRecord("W", number, request, "n"));
  }

  push(): boolean {
    return this.#writer === undefined ? this.#isSlow : this.#writer.push();
  }

  get #isSlow(): boolean {
    return (this.#webSocket?.bufferedAmount ?? 0) >= WINDOW;
  }

  take(reply: Reply): void {
    switch (reply.kind) {
      case REPLY.accept:
        this.#accept(reply.lines());
        return;
      case REPLY.message:
        this.#send(reply);
        return;
      case REPLY.pull:
        this.#pull(Number(reply.text()));
        return;
      case REPLY.close:
        if (this.#webSocket === undefined) this.#deny(403, "Forbidden");
        else this.#webSocket.close(reply.code, reply.text());
        return;
      case REPLY.fail:
        this.refuse();
        return;
      case REPLY.done:
        // Nobody takes messages any more, and the end of the connection comes after them.
        this.#webSocket?.off("message", this.#onMessage).resume();
        return;
      case REPLY.response:
      case REPLY.body:
        this.#writeDenial().take(reply);
    }
  }

  /** A client that follows the protocol has nothing to say before it is accepted. */
  readonly #onEarly = (chunk: Buffer): void => {
    this.#early.push(chunk);
    this.#ahead += chunk.length;
    if (this.#ahead > WINDOW) this.destroy();
  };

  readonly #onEarlyEnd = (): void => this.destroy();

  #accept(lines: readonly string[]): void {
    this.#socket.off("data", this.#onEarly).off("end", this.#onEarlyEnd);
    const head = Buffer.concat(this.#early.splice(0));
    this.#ahead = 0;
    this.#handshake.accept(this.#request, this.#socket, head, lines, (webSocket) => {
      this.#webSocket = webSocket;
      webSocket.on("message", this.#onMessage);
      webSocket.on("close", (code, reason) => this.#end(code, reason));
      // What the client did wrong has a code, with which the websocket is closed.
      webSocket.on("error", () => undefined);
      this.#access(101);
      if (this.#host.isStopping) this.hurry();
    });
  }

  readonly #onMessage = (data: RawData, isBinary: boolean): void => {
    const content = data as Buffer;
    this.#host.courier.post(`${isBinary ? "M" : "T"}${this.#number}`, content);
    this.#ahead += content.length;
    if (this.#ahead >= WINDOW) this.#webSocket?.pause();
  };

  #pull(size: number): void {
    this.#ahead -= size;
    if (this.#ahead < WINDOW && this.#webSocket?.isPaused === true) this.#webSocket.resume();
  }

  #send(reply: Reply): void {
    const release = reply.takeBody();
    this.#webSocket?.send(reply.body, { binary: !reply.isText }, () => {
      release?.();
      this.#onSent();
    });
  }

  readonly #onSent = (): void => {
    if (!this.#isDrainAwaited || this.#isSlow) return;
    this.#isDrainAwaited = false;
    this.#host.courier.post(`D${this.#number}`);
  };

  awaitDrain(): void {
    if (this.#denial === undefined) this.#isDrainAwaited = true;
    else this.#denial.once("drain", () => this.#host.courier.post(`D${this.#number}`));
  }

  /** Answers with a response; the connection ends with it. */
  #writeDenial(): ResponseWriter {
    if (this.#writer !== undefined) return this.#writer;
    const response = new ServerResponse(this.#request);
    response.shouldKeepAlive = false;
    response.assignSocket(this.#socket);
    response.once("finish", () => {
      this.#access(response.statusCode);
      this.#socket.end();
    });
    this.#denial = response;
    this.#writer = new ResponseWriter(response);
    return this.#writer;
  }

  #deny(status: number, text: string): void {
    this.#writeDenial();
    this.#denial?.writeHead(status, ["content-type", "text/plain; charset=utf-8", "content-length", `${text.length}`]);
    this.#denial?.end(text);
  }

  refuse(): void {
    if (this.#webSocket !== undefined) this.#webSocket.close(INTERNAL_ERROR);
    else if (this.#denial?.headersSent === true) this.destroy();
    else this.#deny(500, "Internal Server Error");
  }

  hurry(): void {
    this.#webSocket?.close(SERVICE_RESTART);
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #end(code: number, reason: Buffer): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#host.courier.post(`C${this.#number}\n${code}`, reason);
    this.#host.finished(this.#number);
  }

  #access(status: number): void {
    const { method = "", url = "", httpVersion } = this.#request;
    this.#host.log.access?.({
      client: this.#socket.remoteAddress ?? "-",
      method,
      target: url,
      httpVersion,
      status,
      milliseconds: performance.now() - this.#start,
    });
  }
}
