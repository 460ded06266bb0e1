import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { installPeer, type PeerState } from "./install-peer.ts";
import { measureOnce, type Site } from "./measure.ts";
import { buildForPrograms, measureProgram } from "./measure-program.ts";
import type { Measured } from "./measured.ts";
import type { BenchOptions } from "./options.ts";
import type { PeerName } from "./peer.ts";
import { cellOf, type Cell, type Failure, type Results, type Row } from "./results.ts";
import { benchEnvironment, benchPython, PEERS_FOLDER } from "./surroundings.ts";
import type { ProgramWorkload, Workload } from "./workload.ts";
import { PROGRAMS, WORKLOADS } from "./workloads.ts";

/** What the run tells while it goes on. */
export type Report = (done: number, all: number, what: string) => void;

/** A cell while its rounds come in. */
interface Entry {
  readonly peer: PeerState;
  readonly workload: Workload | ProgramWorkload;
  readonly measured: Measured[];
  failure: string | undefined;
}

/**
 * Measures everything that was asked for. One process a peer, workload and round; a round visits all of them, and the
 * peers take turns at going first, so that what disturbs the machine for a while disturbs nobody alone.
 *
 * @param peersFolder where peers are installed
 * @throws {LibPythonNotFoundError} if there is no Python to measure
 */
export async function run(
  options: Pick<BenchOptions, "workloads" | "peers" | "rounds" | "samples" | "sampleMs">,
  report: Report = () => undefined,
  peersFolder: string = PEERS_FOLDER,
): Promise<Results> {
  const python = benchPython();
  const load = loadavg()[0] ?? 0;
  const folder = mkdtempSync(join(tmpdir(), "taipan-bench-"));
  try {
    const peers: PeerState[] = [];
    const install = { folder: peersFolder, python: python.version.toString(), env: benchEnvironment(python) };
    for (const peer of options.peers) {
      report(0, 1, `installing ${peer}`);
      // oxlint-disable-next-line no-await-in-loop -- compilers beside each other would take the machine's memory
      peers.push(await installPeer(peer, install));
    }
    const site: Site = { python: python.executable, folder, env: benchEnvironment(python, folder) };
    const entries = await prepare(options.workloads, peers, site);
    const measure = (entry: Entry): Promise<Measured> =>
      "programs" in entry.workload
        ? measureProgram(entry.peer, entry.workload, site)
        : measureOnce(entry.peer, entry.workload, options, site);
    const order = Array.from({ length: options.rounds }, (_, round) => rotate(entries, peers, round)).flat();
    for (const [index, entry] of order.entries()) {
      report(index, order.length, `${entry.peer.peer}: ${entry.workload.id}`);
      if (entry.failure !== undefined) continue;
      try {
        // oxlint-disable-next-line no-await-in-loop -- one process at a time, or they disturb each other
        entry.measured.push(await measure(entry));
      } catch (error) {
        entry.failure = error instanceof Error ? error.message : String(error);
      }
    }
    report(order.length, order.length, "done");
    return {
      date: new Date().toISOString(),
      node: process.version,
      python: python.version.toString(),
      processor: cpus()[0]?.model ?? "unknown",
      processors: cpus().length,
      load: { before: load, after: loadavg()[0] ?? 0 },
      rounds: options.rounds,
      peers,
      rows: rowsOf(options.workloads, entries),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One entry for each workload and each peer that can do it. */
async function prepare(wanted: readonly string[], peers: readonly PeerState[], site: Site): Promise<Entry[]> {
  const workloads = [...WORKLOADS, ...PROGRAMS].filter(({ id }) => wanted.includes(id));
  let buildFailure: string | undefined;
  if (workloads.some((workload) => "programs" in workload) && peers.some(({ peer }) => peer === "taipan")) {
    buildFailure = await buildForPrograms(site.env).then(
      () => undefined,
      (error: Error) => error.message,
    );
  }
  return workloads.flatMap((workload) =>
    peers
      .filter(({ peer }) => ("programs" in workload ? workload.programs : workload.cells)[peer] !== undefined)
      .map((peer) => {
        const unbuilt = peer.peer === "taipan" && "programs" in workload ? buildFailure : undefined;
        return { peer, workload, measured: [], failure: peer.missing ?? unbuilt };
      }),
  );
}

/** The entries, workload by workload, with another peer first in every round. */
function rotate(entries: readonly Entry[], peers: readonly PeerState[], round: number): Entry[] {
  const place = ({ peer }: Entry): number => (peers.indexOf(peer) + round) % peers.length;
  const groups = Object.values(Object.groupBy(entries, ({ workload }) => workload.id));
  return groups.flatMap((group = []) => group.toSorted((a, b) => place(a) - place(b)));
}

function rowsOf(wanted: readonly string[], entries: readonly Entry[]): Row[] {
  return [...WORKLOADS, ...PROGRAMS]
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, title, target }) => {
      const cells: { [peer in PeerName]?: Cell | Failure } = {};
      for (const { peer, workload, measured, failure } of entries) {
        if (workload.id !== id) continue;
        const kind = peer.missing === undefined ? "failed" : "missing";
        cells[peer.peer] = failure === undefined ? cellOf(measured) : { failure, kind };
      }
      return { id, title, ...(target === undefined ? {} : { target }), cells };
    });
}
