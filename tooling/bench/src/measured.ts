import type { Timing } from "./peer.ts";

/** What a process reports of its measurement, as JSON in its last line. */
export interface Measured extends Timing {
  /** What was left of the objects when both collectors had run. */
  readonly leftovers?: { readonly alive: number; readonly rssGrowth?: number };
  /** The most memory that a program had, in bytes. */
  readonly rss?: number;
}

/** The last line of a process's output. @throws {SyntaxError} if that is no JSON */
export function lastLine(output: string): unknown {
  return JSON.parse(output.trimEnd().split("\n").at(-1) ?? "");
}
