import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";

/** What follows the head of a request: nothing, a body, or a body that the client sends only when it is told to go on. */
export type BodyMark = "n" | "b" | "c";

/** The lines of each connection that say who is at its ends. */
const addresses = new WeakMap<Socket, string>();

/** The record of a request that begins an exchange (`H`) or asks for a websocket (`W`), for Python's half. */
export function requestRecord(kind: "H" | "W", exchange: number, request: IncomingMessage, body: BodyMark): string {
  const { method = "", url = "", httpVersion, rawHeaders } = request;
  const ends = addressLines(request.socket);
  return `${kind}${exchange}\n${method}\n${url}\n${httpVersion}\n${ends}\n${body}\n${rawHeaders.join("\n")}`;
}

function addressLines(socket: Socket): string {
  let lines = addresses.get(socket);
  if (lines === undefined) {
    const { remoteAddress = "", remotePort = 0, localAddress = "", localPort = 0 } = socket;
    lines = `${remoteAddress}\n${remotePort}\n${localAddress}\n${localPort}`;
    addresses.set(socket, lines);
  }
  return lines;
}

/** The size of a request's body: `undefined` where only its end will tell. */
export function bodySize(request: IncomingMessage): number | undefined {
  const { rawHeaders } = request;
  let size: number | undefined = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    // The parser has refused what contradicts itself.
    if (name.length === 14 && name.toLowerCase() === "content-length") size = Number(rawHeaders[index + 1]);
    else if (name.length === 17 && name.toLowerCase() === "transfer-encoding") return undefined;
  }
  return size;
}
