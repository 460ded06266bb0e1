import { join } from "node:path";
import type { PeerSetting, Session } from "../peer.ts";
import { importPeer } from "../import-peer.ts";
import { requireCell } from "../require-cell.ts";
import { measure, repeat } from "../sampling.ts";

/** A module or an instance; node-calls-python has a handle for nothing else. */
export type PythonHandle = object;

/** What is used of `interpreter`. */
export interface Interpreter {
  importSync(file: string): PythonHandle;
  createSync(module: PythonHandle, name: string, ...args: readonly unknown[]): PythonHandle;
  callSync(owner: PythonHandle, name: string, ...args: readonly unknown[]): unknown;
}

/** What node-calls-python's cells get. */
export interface NodeCallsPythonContext {
  readonly interpreter: Interpreter;
  readonly module: PythonHandle;
}

/** Loads node-calls-python and imports the definitions. */
export async function open(setting: PeerSetting): Promise<Session> {
  const { interpreter } = await importPeer<{ interpreter: Interpreter }>(setting);
  const module = interpreter.importSync(join(setting.definitions, "bench_workload.py"));
  return {
    measure: (workload, method) => {
      const prepared = requireCell(workload, "node-calls-python")({ interpreter, module });
      return measure(method, (count) => repeat(prepared, count));
    },
    number: (name) => Number(interpreter.callSync(module, name)),
    close: () => undefined,
  };
}
