import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PeerSetting, Session } from "../peer.ts";
import { importPeer } from "../import-peer.ts";
import { requireCell } from "../require-cell.ts";
import { measure, repeat } from "../sampling.ts";

/** A Python callable: the last argument of `callKwargs` holds the keywords. */
export interface PyodideFunction {
  (...args: readonly unknown[]): unknown;
  callKwargs(...args: readonly unknown[]): unknown;
}

/** What pyodide's cells get; `get` gives a proxy of the shape that the cell knows it to have. */
export interface PyodideContext {
  readonly get: <Shape = PyodideFunction>(name: string) => Shape;
}

interface Pyodide {
  readonly FS: { mkdir(path: string): void; writeFile(path: string, text: string): void };
  runPython(code: string): unknown;
}

/** Starts pyodide and imports the definitions. */
export async function open(setting: PeerSetting): Promise<Session> {
  const { loadPyodide } = await importPeer<{
    loadPyodide: () => Promise<Pyodide>;
  }>(setting);
  const pyodide = await loadPyodide();
  pyodide.FS.mkdir("/bench");
  const file = readFileSync(join(setting.definitions, "bench_workload.py"), "utf8");
  pyodide.FS.writeFile("/bench/bench_workload.py", file);
  pyodide.runPython("import sys\nsys.path.insert(0, '/bench')\nimport bench_workload");
  const get = <Shape>(name: string): Shape => pyodide.runPython(`bench_workload.${name}`) as Shape;
  return {
    measure: (workload, method) => {
      const prepared = requireCell(workload, "pyodide")({ get });
      return measure(method, (count) => repeat(prepared, count));
    },
    number: (name) => Number(get<() => unknown>(name)()),
    close: () => undefined,
  };
}
