import type { ServerResponse } from "node:http";
import { REPLY, type Reply } from "../wire/reply.ts";

/** Writes a response as the application sends it. */
export class ResponseWriter {
  readonly #response: ServerResponse;
  #trailers: [string, string][] = [];

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  /** @throws {TypeError} for a header that HTTP cannot have */
  take(reply: Reply): void {
    const response = this.#response;
    const { body, isLast } = reply;
    switch (reply.kind) {
      case REPLY.response:
        response.writeHead(reply.code, reply.lines());
        this.#write(reply);
        // A client may wait for no more than the head, as those of server-sent events do.
        if (!isLast && body.length === 0) response.flushHeaders();
        return;
      case REPLY.body:
        this.#write(reply);
        return;
      case REPLY.trailers: {
        const lines = reply.lines();
        for (let index = 0; index < lines.length; index += 2) {
          this.#trailers.push([lines[index] as string, lines[index + 1] as string]);
        }
        if (!isLast) return;
        response.addTrailers(this.#trailers);
        response.end();
      }
    }
  }

  #write(reply: Reply): void {
    const response = this.#response;
    const { body } = reply;
    if (reply.isLast) response.end(body, reply.takeBody());
    else if (body.length > 0) response.write(body, reply.takeBody());
  }

  /** Writes as much as the client takes now. Says whether something is left. */
  push(): boolean {
    const response = this.#response;
    // Node collects until the end of the turn, and an application that sends a lot asks before.
    response.socket?.uncork();
    return response.writableNeedDrain && response.writableLength > 0;
  }
}
