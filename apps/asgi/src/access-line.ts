import type { AccessEntry } from "./log.ts";

/** The line of an answer in the access log, without an end of line. */
export function accessLine({ client, method, target, httpVersion, status, milliseconds }: AccessEntry): string {
  return `${client} "${method} ${target} HTTP/${httpVersion}" ${status} ${milliseconds.toFixed(1)} ms`;
}
