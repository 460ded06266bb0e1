import * as awaiting from "@taipan/async";
import * as core from "@taipan/core";
import type { PyAny, Python } from "@taipan/core";
import type { Session } from "../peer.ts";
import { measure, measureAwaiting, repeat, repeatAwaiting } from "../sampling.ts";
import { requireCell } from "../require-cell.ts";
import type { Prepared } from "../workload.ts";

/** What Taipan's cells get: the token of the scope around the measurement, and the definitions. */
export interface TaipanContext {
  readonly py: Python;
  readonly get: (name: string) => PyAny;
  /** The package: workloads are loaded by other peers' processes, too, and must not import it themselves. */
  readonly core: typeof core;
  /** The same of `@taipan/async`. */
  readonly awaiting: typeof awaiting;
}

/** Operations in one scope: a loop that makes objects wants a scope around each part of it. */
const BATCH = 100;

/** Starts Python and imports the definitions. */
export function open(): Session {
  const definitions = core.Python.attach((py) => py.import("bench_workload").unbind());
  return {
    measure: (workload, method) =>
      core.Python.attach((py) => {
        const module = definitions.bind(py);
        const prepared = requireCell(workload, "taipan")({ py, core, awaiting, get: (name) => module.getAttr(name) });
        if (workload.awaits === true) return measureAwaiting(method, (count) => repeatAwaiting(prepared, count));
        return measure(method, (count) => repeatInScopes(py, prepared, count));
      }),
    number: (name) => core.Python.attach((py) => Number(definitions.bind(py).callMethod(name).extract())),
    close: () => undefined,
  };
}

function repeatInScopes(py: Python, prepared: Prepared, count: number): void {
  if (prepared.each === undefined) {
    py.scope(() => repeat(prepared, count));
    return;
  }
  for (let done = 0; done < count; done += BATCH) py.scope(() => repeat(prepared, Math.min(BATCH, count - done)));
}
