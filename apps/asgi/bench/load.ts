import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { cpuTime } from "./cpu-time.ts";

/** What a server did in a run. */
export interface Result {
  readonly requestsPerSecond: number;
  /** Processor time of the server's, in microseconds a request. */
  readonly cpuPerRequest: number;
  /** Median, as wrk writes it. */
  readonly latency: string;
  /** Answers that were not 200, connections that broke: as wrk tells them. */
  readonly trouble: string | undefined;
}

/**
 * Lets wrk ask for one thing over and over.
 *
 * @param server process that answers
 */
export async function load(url: string, server: number, connections: number, seconds: number): Promise<Result> {
  const before = cpuTime(server);
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", url];
  const { stdout } = await promisify(execFile)("wrk", args);
  const used = cpuTime(server) - before;
  const count = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    cpuPerRequest: (used / count) * 1e6,
    latency: /^\s+50%\s+(\S+)$/m.exec(stdout)?.[1] ?? "?",
    trouble: /(Non-2xx.*|Socket errors.*)/.exec(stdout)?.[1],
  };
}
