import { spawnSync } from "node:child_process";

/** Node 22 cannot parse the `using` of the packages' sources: there programs import what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

/** How a run ended and what it said. */
export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line that starts a program from the sources. */
export function commandOf(args: readonly string[]): readonly string[] {
  return [process.execPath, ...CONDITIONS, ...args];
}

/**
 * Runs a program of this application in a process of its own, its output in pipes.
 *
 * @param args options of Node's, the program, and its arguments
 * @param env what differs from this process's environment
 */
export function runProgram(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const [program = "", ...rest] = commandOf(args);
  // vitest asks for colours in its own children, and whoever runs the tests may have turned them off.
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
  const { status, signal, stdout, stderr, error } = spawnSync(program, rest, {
    encoding: "utf8",
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw error;
  return { status, signal, stdout, stderr };
}
