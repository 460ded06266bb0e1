import { join } from "node:path";
import type { PeerSetting, Session } from "../peer.ts";
import { importPeer } from "../import-peer.ts";
import { requireCell } from "../require-cell.ts";
import { measureAwaiting, repeatAwaiting } from "../sampling.ts";

/** A Python callable in another process. */
export type PythoniaFunction = (...args: readonly unknown[]) => Promise<unknown>;

/** What pythonia's cells get; what `get` gives is a chain that a call or `await` ends, so each use gets anew. */
export interface PythoniaContext {
  readonly get: (name: string) => PythoniaFunction;
}

interface PythoniaPython {
  (file: string): Promise<Readonly<Record<string, PythoniaFunction>>>;
  exit(): void;
}

/** Starts pythonia's Python process and imports the definitions. */
export async function open(setting: PeerSetting): Promise<Session> {
  const { python } = await importPeer<{ python: PythoniaPython }>(setting);
  const module = await python(join(setting.definitions, "bench_workload.py"));
  const get = (name: string): PythoniaFunction => {
    const found = module[name];
    if (found === undefined) throw new ReferenceError(`Cannot find "${name}" in the definitions`);
    return found;
  };
  return {
    measure: async (workload, method) => {
      const prepared = await requireCell(workload, "pythonia")({ get });
      return measureAwaiting(method, (count) => repeatAwaiting(prepared, count));
    },
    number: async (name) => Number(await get(name)()),
    close: () => python.exit(),
  };
}
