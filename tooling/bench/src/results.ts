import type { PeerState } from "./install-peer.ts";
import type { Measured } from "./measured.ts";
import type { PeerName } from "./peer.ts";

/** What is known of one peer at one workload. */
export interface Cell {
  /** Nanoseconds an operation, of all rounds. */
  readonly samples: readonly number[];
  readonly median: number;
  readonly minimum: number;
  readonly leftovers?: Measured["leftovers"] & { readonly operations: number };
  /** The most memory that a program had, in bytes. */
  readonly rss?: number;
}

/** Why a cell is empty although the peer can do the work. */
export interface Failure {
  readonly failure: string;
  /** The peer could not be installed, or it could and did not do the work. */
  readonly kind: "missing" | "failed";
}

/** One row of the table. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly target?: number;
  readonly cells: { readonly [peer in PeerName]?: Cell | Failure };
}

/** Everything about a run. */
export interface Results {
  readonly date: string;
  readonly node: string;
  readonly python: string;
  readonly processor: string;
  readonly processors: number;
  /** Load averages of one minute: figures of a busy machine are to be read as ratios. */
  readonly load: { readonly before: number; readonly after: number };
  readonly rounds: number;
  readonly peers: readonly PeerState[];
  readonly rows: readonly Row[];
}

/** The middle value; of an even number of them, the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Puts the rounds of one cell together. */
export function cellOf(rounds: readonly Measured[]): Cell {
  const samples = rounds.flatMap((round) => round.samples);
  const leftovers = rounds.flatMap(({ leftovers: left, operations }) =>
    left === undefined ? [] : [{ ...left, operations }],
  );
  const sizes = rounds.flatMap(({ rss }) => (rss === undefined ? [] : [rss]));
  const worst = leftovers.toSorted((a, b) => b.alive - a.alive)[0];
  return {
    samples,
    median: median(samples),
    minimum: Math.min(...samples),
    ...(worst === undefined ? {} : { leftovers: worst }),
    ...(sizes.length === 0 ? {} : { rss: median(sizes) }),
  };
}
