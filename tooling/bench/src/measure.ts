import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { failureOf, runChild } from "./child.ts";
import type { Measured } from "./measured.ts";
import { lastLine } from "./measured.ts";
import type { Assignment } from "./measure-peer.ts";
import type { Method, PeerName } from "./peer.ts";
import type { Workload } from "./workload.ts";

/** What a measurement needs to know of its surroundings. */
export interface Site {
  readonly python: string;
  /** Folder for definitions and programs, the run's own. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A process that measures takes seconds; one that hangs is a result. */
const LIMIT = 180_000;

/** Measures a peer at a workload in a process of its own. @throws {Error} with the reason why that failed */
export async function measureOnce(
  peer: { readonly peer: PeerName; readonly packages: string },
  workload: Workload,
  method: Method,
  site: Site,
): Promise<Measured> {
  writeFileSync(join(site.folder, "bench_workload.py"), workload.python);
  const result = await runChild(...commandFor(peer, workload, method, site), { env: site.env, timeout: LIMIT });
  const failure = failureOf(result);
  if (failure !== undefined) throw new Error(failure);
  return lastLine(result.stdout) as Measured;
}

function commandFor(
  { peer, packages }: { readonly peer: PeerName; readonly packages: string },
  { id, cells, leftovers }: Workload,
  method: Method,
  site: Site,
): [program: string, args: string[]] {
  if (peer === "cpython") {
    const spec = JSON.stringify({ cell: cells.cpython, method, leftovers });
    return [site.python, [join(import.meta.dirname, "peers", "cpython.py"), spec]];
  }
  const assignment: Assignment = { peer, workload: id, method, setting: { packages, definitions: site.folder } };
  const program = join(import.meta.dirname, "measure-peer.ts");
  return [process.execPath, ["--conditions=@taipan/source", program, JSON.stringify(assignment)]];
}
