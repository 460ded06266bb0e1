import { appendFileSync } from "node:fs";
import { execute, lastLines } from "@taipan/setup/execute";
import { BuildError } from "./build-error.ts";

/** Where a command runs and who hears of it. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** File that gets the command and all that it prints. */
  readonly log: string;
  readonly tell: (line: string) => void;
}

/**
 * Runs a command that has to succeed, and writes down what it prints.
 *
 * @param purpose completes "Cannot …", such as `"compile CPython"`
 * @throws {BuildError} with the last lines and the place of the log
 */
export async function runLogged(
  purpose: string,
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env, log, tell }: RunOptions,
): Promise<void> {
  appendFileSync(log, `$ ${[program, ...args].join(" ")}\n`);
  const outcome = await execute(program, args, {
    cwd,
    env,
    tell(line) {
      appendFileSync(log, `${line}\n`);
      tell(line);
    },
  });
  if (outcome.code === 0) return;
  throw new BuildError(
    `Cannot ${purpose}: ${program} ended with status ${outcome.code}, all it printed is in "${log}"`,
    {
      details: lastLines(outcome),
    },
  );
}
