import type { Cells, Workload } from "./workload.ts";

/** Who is measured. */
export type PeerName = keyof Cells;

/** In the order of the table's columns. */
export const PEERS: readonly PeerName[] = ["taipan", "cpython", "pymport", "node-calls-python", "pyodide", "pythonia"];

/** What npm installs for a peer: one version, so that runs can be compared. */
export interface PeerPackage {
  readonly name: string;
  readonly version: string;
  /** The package compiles itself, or fetches a binary, while it is installed. */
  readonly buildsItself: boolean;
}

/** The peers that npm brings. */
export const PEER_PACKAGES: { readonly [name in PeerName]?: PeerPackage } = {
  // 1.5.1, npm's latest, does not compile against the node-addon-api that it asks for.
  pymport: { name: "pymport", version: "1.6.0-rc.0", buildsItself: true },
  "node-calls-python": { name: "node-calls-python", version: "1.11.1", buildsItself: true },
  pyodide: { name: "pyodide", version: "314.0.7", buildsItself: false },
  pythonia: { name: "pythonia", version: "1.2.6", buildsItself: false },
};

/** Where a peer finds what it needs. */
export interface PeerSetting {
  /** Folder that holds the peer's `node_modules`; empty where npm brings nothing. */
  readonly packages: string;
  /** Folder of `bench_workload.py`, which is in `PYTHONPATH` too. */
  readonly definitions: string;
}

/** How long and how often a process measures. */
export interface Method {
  /** Milliseconds that one sample takes at least; the number of operations is chosen to match. */
  readonly sampleMs: number;
  readonly samples: number;
}

/** What was measured, in nanoseconds an operation. */
export interface Timing {
  readonly samples: readonly number[];
  /** Operations in all samples and before them. */
  readonly operations: number;
}

/** A peer that is loaded in this process, with the workload's definitions imported. */
export interface Session {
  measure(workload: Workload, method: Method): Timing | Promise<Timing>;
  /** Calls a function of the definitions that gives a number. */
  number(name: string): number | Promise<number>;
  /** Ends what would keep the process alive. */
  close(): void;
}
