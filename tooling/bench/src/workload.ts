import type { NodeCallsPythonContext } from "./peers/node-calls-python.ts";
import type { PymportContext } from "./peers/pymport.ts";
import type { PyodideContext } from "./peers/pyodide.ts";
import type { PythoniaContext } from "./peers/pythonia.ts";
import type { TaipanContext } from "./peers/taipan.ts";

/**
 * The measured work of one peer: one operation a call (`each`), or as many as it is told to do (`many`). Peers whose
 * calls need an `await` give promises.
 */
export type Prepared =
  | { readonly each: () => unknown; readonly many?: undefined }
  | { readonly each?: undefined; readonly many: (count: number) => unknown };

/** The same work, written for each peer as its users would write it. A peer without an entry cannot do it. */
export interface Cells {
  /** Python statements; `many` finds the number of operations in the variable `count`. */
  readonly cpython?: { readonly each: string } | { readonly many: string };
  readonly taipan?: (context: TaipanContext) => Prepared;
  readonly pymport?: (context: PymportContext) => Prepared;
  readonly "node-calls-python"?: (context: NodeCallsPythonContext) => Prepared;
  readonly pyodide?: (context: PyodideContext) => Prepared;
  readonly pythonia?: (context: PythoniaContext) => Prepared | Promise<Prepared>;
}

/** Something to measure, in a process of its own for each peer and round. */
export interface Workload {
  readonly id: string;
  /** What `--only` selects, apart from the id. */
  readonly group: string;
  /** What the table calls it. */
  readonly title: string;
  /** Nanoseconds that Taipan may take; `undefined` where no target is set. */
  readonly target?: number;
  /** Taipan's operations give promises, too: they are awaited, and attach by themselves. */
  readonly awaits?: boolean;
  /** Python definitions, the module `bench_workload` of every peer. */
  readonly python: string;
  readonly cells: Cells;
  /**
   * Looks after the measurement whether memory came back: the name of a class in {@link Workload.python} whose instances
   * the operation makes.
   */
  readonly leftovers?: string;
}

/** A whole program that is started, runs and ends. */
export interface ProgramWorkload {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly target?: number;
  /** ECMAScript modules that print √2, by peer; Python for CPython. A peer's package is imported from `PEER`. */
  readonly programs: { readonly [peer in keyof Cells]?: string };
}
