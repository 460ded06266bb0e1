/** A request that was answered, or a websocket that was asked for. */
export interface AccessEntry {
  readonly client: string;
  readonly method: string;
  /** Path and query, as the client wrote them. */
  readonly target: string;
  readonly httpVersion: string;
  /** Status of the response; 499 if the client went before there was one. */
  readonly status: number;
  /** From the request's head to the end of the response. */
  readonly milliseconds: number;
}

/** Where a server tells what it does. */
export interface Log {
  /** What whoever runs the server likes to know. */
  info(text: string): void;
  /** What an application or a client did wrong, with Python's traceback where there is one. */
  error(text: string): void;
  /** Called for each answer; without it nothing is measured. */
  access?(entry: AccessEntry): void;
}

/** Errors on the standard error stream, and nothing else. */
export const QUIET_LOG: Log = {
  info: () => undefined,
  error: (text) => void process.stderr.write(`${text}\n`),
};
