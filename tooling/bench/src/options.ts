import { parseArgs } from "node:util";
import { PEERS, type PeerName } from "./peer.ts";
import { PROGRAMS, WORKLOADS } from "./workloads.ts";

/** What the command line asks for. */
export interface BenchOptions {
  readonly help: boolean;
  /** Ids of workloads, in the order of the table. */
  readonly workloads: readonly string[];
  readonly peers: readonly PeerName[];
  readonly rounds: number;
  readonly sampleMs: number;
  readonly samples: number;
  /** File for the results; `undefined` for the default one. */
  readonly out: string | undefined;
}

/** The text of `--help`. */
export const HELP = `Measures Taipan, other bridges to Python and CPython itself at the same work.

Usage: pnpm --filter @taipan/bench bench [options]

  --only <names>     workloads or groups of them, separated by commas
  --peers <names>    ${PEERS.join(", ")} (default: all)
  --rounds <n>       processes for each peer and workload (default: 3)
  --samples <n>      samples in each process (default: 3)
  --sample-ms <n>    milliseconds of a sample, at least (default: 100)
  --out <file>       where the results go as JSON (default: tooling/bench/results/<date>.json)
  --help             this text

Each round runs every peer once at every workload, each in a process of its own; the order of the peers rotates.
Figures are medians over all samples of all rounds. Peers are installed into .taipan/bench-peers when they are first
asked for; one that cannot be installed is named below the table.

Groups: ${[...new Set(all().map(({ group }) => group))].join(", ")}
Workloads: ${all()
  .map(({ id }) => id)
  .join(", ")}
`;

/** Reads the command line. @throws {TypeError | RangeError} naming the option that is wrong */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    // pnpm hands the separator on.
    args: args.filter((argument) => argument !== "--"),
    options: {
      only: { type: "string" },
      peers: { type: "string" },
      rounds: { type: "string", default: "3" },
      samples: { type: "string", default: "3" },
      "sample-ms": { type: "string", default: "100" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return {
    help: values.help,
    workloads: chooseWorkloads(names(values.only)),
    peers: choosePeers(names(values.peers)),
    rounds: positive("--rounds", values.rounds),
    samples: positive("--samples", values.samples),
    sampleMs: positive("--sample-ms", values["sample-ms"]),
    out: values.out,
  };
}

function all(): readonly { readonly id: string; readonly group: string }[] {
  return [...WORKLOADS, ...PROGRAMS];
}

function names(list: string | undefined): readonly string[] | undefined {
  return list?.split(",").map((name) => name.trim());
}

function chooseWorkloads(wanted: readonly string[] | undefined): readonly string[] {
  if (wanted === undefined) return all().map(({ id }) => id);
  const unknown = wanted.find((name) => !all().some(({ id, group }) => id === name || group === name));
  if (unknown !== undefined) throw new RangeError(`Cannot select "${unknown}": no workload and no group has this name`);
  return all()
    .filter(({ id, group }) => wanted.includes(id) || wanted.includes(group))
    .map(({ id }) => id);
}

function choosePeers(wanted: readonly string[] | undefined): readonly PeerName[] {
  if (wanted === undefined) return PEERS;
  const unknown = wanted.find((name) => !PEERS.some((peer) => peer === name));
  if (unknown !== undefined) throw new RangeError(`Cannot select "${unknown}": the peers are ${PEERS.join(", ")}`);
  return PEERS.filter((peer) => wanted.includes(peer));
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(`Cannot read ${option} "${text}": a whole number above 0 is wanted`);
}
