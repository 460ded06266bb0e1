import type { PeerSetting, Session } from "../peer.ts";
import { importPeer } from "../import-peer.ts";
import { requireCell } from "../require-cell.ts";
import { measure, repeat } from "../sampling.ts";

/** A Python object in pymport's hands. Plain objects in last place are keyword arguments. */
export interface PymportObject extends Iterable<PymportObject> {
  get(name: string): PymportObject;
  call(...args: readonly unknown[]): PymportObject;
  toJS(): unknown;
}

/** What pymport's cells get. */
export interface PymportContext {
  readonly get: (name: string) => PymportObject;
}

/** Loads pymport and imports the definitions. */
export async function open(setting: PeerSetting): Promise<Session> {
  const { pymport } = await importPeer<{ pymport: (module: string) => PymportObject }>(setting);
  const definitions = pymport("bench_workload");
  return {
    measure: (workload, method) => {
      const prepared = requireCell(workload, "pymport")({ get: (name) => definitions.get(name) });
      return measure(method, (count) => repeat(prepared, count));
    },
    number: (name) => Number(definitions.get(name).call().toJS()),
    close: () => undefined,
  };
}
