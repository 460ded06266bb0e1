import { type IncomingMessage, validateHeaderName, validateHeaderValue } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

const SUBPROTOCOL = "sec-websocket-protocol";

/** Does the handshakes of websockets that an application accepts. */
export class WebSocketHandshake {
  readonly #server: WebSocketServer;
  /** What the application chose, until the handshake is done. */
  readonly #chosen = new WeakMap<IncomingMessage, Accepted>();

  /** @param maxPayload bytes of the largest message that a client may send */
  constructor(maxPayload: number) {
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload,
      handleProtocols: (_offered, request) => this.#chosen.get(request)?.subprotocol ?? false,
    });
    this.#server.on("headers", (lines, request) => {
      for (const [name, value] of this.#chosen.get(request)?.headers ?? []) lines.push(`${name}: ${value}`);
    });
  }

  /**
   * Accepts a websocket; a request that makes no sense as one is answered with a status instead.
   *
   * @param head what came after the request
   * @param lines names and values of headers in turn, the chosen subprotocol among them
   * @throws {TypeError} for a header that HTTP cannot have
   */
  accept(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    lines: readonly string[],
    then: (socket: WebSocket) => void,
  ): void {
    this.#chosen.set(request, acceptedOf(lines));
    this.#server.handleUpgrade(request, socket, head, then);
  }
}

interface Accepted {
  readonly subprotocol: string | undefined;
  readonly headers: readonly (readonly [string, string])[];
}

function acceptedOf(lines: readonly string[]): Accepted {
  let subprotocol: string | undefined;
  const headers: [string, string][] = [];
  for (let index = 0; index < lines.length; index += 2) {
    const name = lines[index] as string;
    const value = lines[index + 1] as string;
    if (name.toLowerCase() === SUBPROTOCOL) {
      subprotocol ??= value;
      continue;
    }
    validateHeaderName(name);
    validateHeaderValue(name, value);
    headers.push([name, value]);
  }
  return { subprotocol, headers };
}
