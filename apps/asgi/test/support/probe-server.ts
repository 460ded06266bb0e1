import { fileURLToPath } from "node:url";
import { Python } from "@taipan/core";
import { type AccessEntry, type RunningServer, serve, type ServeOptions } from "../../src/index.ts";

/** Where the applications of the tests are. */
export const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** A server of the probe application, and what it told. */
export interface ProbeServer extends AsyncDisposable {
  readonly server: RunningServer;
  readonly url: string;
  readonly port: number;
  readonly errors: string[];
  readonly answers: AccessEntry[];
}

/** Serves the probe application, or another one of the fixtures. */
export async function probeServer(options: ServeOptions = {}, app = "probe:app"): Promise<ProbeServer> {
  const errors: string[] = [];
  const answers: AccessEntry[] = [];
  const server = await serve(app, {
    folder: FIXTURES,
    log: {
      info: () => undefined,
      error: (text) => void errors.push(text),
      access: (entry) => void answers.push(entry),
    },
    ...options,
  });
  const { url, address } = server;
  return { server, url, port: address.port, errors, answers, [Symbol.asyncDispose]: () => server.close() };
}

/** What the applications have seen since this was asked for last. */
export function takeSeen(module = "probe"): unknown[] {
  return Python.attach((py) => {
    const seen = py.import(module).getAttr("seen");
    const values = seen.callMethod0("copy").toJs() as unknown[];
    seen.callMethod0("clear");
    return values;
  });
}

/** Lets an application go on that waits for this. */
export function release(): void {
  Python.attach((py) => void py.import("probe").callMethod0("release"));
}
