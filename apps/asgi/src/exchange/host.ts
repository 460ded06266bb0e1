import type { Courier } from "../wire/courier.ts";
import type { Log } from "../log.ts";

/** What an exchange needs of its server. */
export interface Host {
  readonly courier: Courier;
  readonly log: Log;
  /** Whether the server is stopping. */
  readonly isStopping: boolean;
  /** An exchange is over on Node's side. */
  finished(exchange: number): void;
}
