import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PyBytes } from "@taipan/core";
import type { Exchange } from "./exchange/exchange.ts";
import type { Host } from "./exchange/host.ts";
import { HttpExchange } from "./exchange/http-exchange.ts";
import { WebSocketExchange } from "./exchange/websocket-exchange.ts";
import { WebSocketHandshake } from "./exchange/websocket-handshake.ts";
import type { Log } from "./log.ts";
import type { PythonServer } from "./python/python-server.ts";
import { Courier, type Deliver } from "./wire/courier.ts";
import { REPLY, Reply } from "./wire/reply.ts";

/** Numbers are written as 32 bits. */
const MOST_EXCHANGES = 2 ** 32 - 1;

/** Node's half of a server: reads requests, hands them to Python's half, and writes what comes back. */
export class HttpFront implements Host {
  readonly log: Log;
  readonly courier: Courier;
  readonly #server: Server;
  readonly #handshake: WebSocketHandshake;
  readonly #exchanges = new Map<number, Exchange>();
  /** Those whose application still runs. */
  readonly #running = new Set<number>();
  readonly #reply = new Reply();
  #python: PythonServer | undefined;
  #last = 0;
  #isStopping = false;
  #onIdle: (() => void) | undefined;

  constructor(log: Log, maxMessageSize: number) {
    this.log = log;
    this.courier = new Courier((...batch: Parameters<Deliver>) => this.#python?.deliver(...batch));
    this.#handshake = new WebSocketHandshake(maxMessageSize);
    // Uploads may take as long as they like; the time for a request's head is limited, and for idle connections.
    this.#server = createServer({ requestTimeout: 0, shouldUpgradeCallback: wantsWebSocket });
    this.#server.on("request", (request, response) => this.#begin(request, response, false));
    this.#server.on("checkContinue", (request, response) => this.#begin(request, response, true));
    this.#server.on("upgrade", (request, _socket, head) => {
      const number = this.#number();
      this.#add(number, new WebSocketExchange(number, request, head, this, this.#handshake));
    });
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Where it listens. */
  get address(): AddressInfo {
    return this.#server.address() as AddressInfo;
  }

  /** Number of exchanges that are not over yet, for the client or for the application. */
  get size(): number {
    return Math.max(this.#exchanges.size, this.#running.size);
  }

  /** Says who gets the requests; `undefined` for nobody any more. */
  attach(python: PythonServer | undefined): void {
    this.#python = python;
  }

  /** @throws {Error} if it cannot listen */
  listen(host: string, port: number): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once("error", reject);
    this.#server.listen(port, host, () => {
      this.#server.off("error", reject);
      resolve();
    });
    return promise;
  }

  #begin(request: IncomingMessage, response: ServerResponse, isContinued: boolean): void {
    const number = this.#number();
    this.#add(number, new HttpExchange(number, request, response, this, isContinued));
  }

  #number(): number {
    do this.#last = this.#last === MOST_EXCHANGES ? 1 : this.#last + 1;
    while (this.#exchanges.has(this.#last) || this.#running.has(this.#last));
    return this.#last;
  }

  #add(number: number, exchange: Exchange): void {
    this.#exchanges.set(number, exchange);
    this.#running.add(number);
  }

  /** Does what a batch of Python's messages asks for. Says whether the client of an exchange should be waited for. */
  readonly write = (batch: PyBytes, apart: readonly PyBytes[], waiting: number): boolean => {
    const reply = this.#reply;
    reply.open(batch, apart);
    while (reply.next()) this.#take(reply);
    reply.close();
    const exchange = waiting === 0 ? undefined : this.#exchanges.get(waiting);
    if (exchange === undefined || !exchange.push()) return false;
    exchange.awaitDrain();
    return true;
  };

  #take(reply: Reply): void {
    if (reply.kind === REPLY.log) {
      this.log.error(reply.text());
      return;
    }
    const number = reply.exchange;
    const isDone = reply.kind === REPLY.done;
    if (isDone) this.#running.delete(number);
    const exchange = this.#exchanges.get(number);
    if (exchange !== undefined) this.#pass(exchange, reply);
    else if (isDone) this.#noteEnd();
  }

  #pass(exchange: Exchange, reply: Reply): void {
    try {
      exchange.take(reply);
    } catch (error) {
      this.log.error(
        `Cannot send what the application answered: ${error instanceof Error ? error.message : String(error)}`,
      );
      exchange.refuse();
    }
  }

  /** Node's side of an exchange is over; the application may still be at work. */
  finished(number: number): void {
    this.#exchanges.delete(number);
    this.#noteEnd();
  }

  #noteEnd(): void {
    if (!this.#isStopping) return;
    // Connections that were kept alive for another request.
    this.#server.closeIdleConnections();
    if (this.size === 0) this.#onIdle?.();
  }

  /**
   * Listens no more, and asks what lasts to end.
   *
   * @returns when everything is over, or the signal is aborted
   */
  async stop(signal: AbortSignal): Promise<void> {
    this.#isStopping = true;
    this.#server.close();
    for (const exchange of this.#exchanges.values()) exchange.hurry();
    await this.#idle(signal);
  }

  async #idle(signal: AbortSignal): Promise<void> {
    if (this.size === 0 || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#onIdle = resolve;
    signal.addEventListener("abort", () => resolve(), { once: true });
    await promise;
  }

  /** Cuts the connections that are left, silent ones too, and waits until their applications know. */
  async cut(signal: AbortSignal): Promise<void> {
    for (const exchange of this.#exchanges.values()) exchange.destroy();
    this.#server.closeAllConnections();
    await this.#idle(signal);
  }
}

/** Upgrades to anything else are ignored, as HTTP lets servers do: the request is answered as usual. */
function wantsWebSocket(request: IncomingMessage): boolean {
  return request.headers.upgrade?.toLowerCase() === "websocket";
}
