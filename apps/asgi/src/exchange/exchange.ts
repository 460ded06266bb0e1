import type { Reply } from "../wire/reply.ts";

/** Node's half of one scope of the application's: a request and its response, or a websocket. */
export interface Exchange {
  /** Writes as much as the client takes now. Says whether something is left, so that the application should wait. */
  push(): boolean;
  /**
   * Does what a message of the application's asks for.
   *
   * @throws {Error} if Node refuses it, such as a header with characters that HTTP does not have
   */
  take(reply: Reply): void;
  /** The application waits until the client has caught up; it is told with a `D` record. */
  awaitDrain(): void;
  /** Node refused what the application sent: there will be no proper answer. */
  refuse(): void;
  /** The server stops: what lasts should come to an end. */
  hurry(): void;
  /** Cuts the connection. */
  destroy(): void;
}
