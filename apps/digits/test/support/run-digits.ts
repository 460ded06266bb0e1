import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Node 22 cannot parse the `using` of the packages' sources: there the program imports what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** How a run ended and what it said. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line that starts the program as `npm start` does. */
export function commandOf(args: readonly string[]): readonly string[] {
  return [process.execPath, ...CONDITIONS, MAIN, ...args];
}

/**
 * Runs the program in a process of its own, its output in pipes.
 *
 * @param env what differs from this process's environment
 */
export function runDigits(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  return runCommand(commandOf(args), env);
}

/** Runs a command to its end. */
export function runCommand([program = "", ...args]: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  // vitest asks for colours in its own children, and whoever runs the tests may have turned them off.
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
