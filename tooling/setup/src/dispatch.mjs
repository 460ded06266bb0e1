import { HELP, parseCommandLine, UsageError } from "./command-line.mjs";
import { environmentLines } from "./commands/env.mjs";
import { exec } from "./commands/exec.mjs";
import { start } from "./commands/start.mjs";
import { test } from "./commands/test.mjs";
import { createProgress } from "./progress.mjs";
import { setUp, STEPS } from "./setup.mjs";
import { SetupError } from "./setup-error.mjs";

/**
 * Does what the command line asks for.
 *
 * @param {readonly string[]} args without node and script
 * @param {import("./context.mjs").Context} context
 * @param {{ stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream }} streams progress goes to stderr, so that stdout is the command's own
 * @returns {Promise<number>} exit status
 */
export async function dispatch(args, context, { stdout, stderr }) {
  try {
    const { command, quiet, rest } = parseCommandLine(args, context.env);
    if (command === "help") {
      stdout.write(HELP);
      return 0;
    }
    const progress = createProgress({ stream: stderr, env: context.env, quiet, steps: STEPS });
    const toolchain = await setUp(context, progress);
    const print = (/** @type {string} */ line) => void stdout.write(`${line}\n`);
    if (command === "start") return await start(context, toolchain, rest);
    if (command === "test") return await test(context, toolchain, rest, print);
    if (command === "exec") return await exec(context, toolchain, rest);
    if (command === "env") environmentLines(context, toolchain).forEach(print);
    return 0;
  } catch (error) {
    if (!(error instanceof SetupError) && !(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\n`);
    if (error instanceof UsageError) return 2;
    for (const line of error.lastLines) stderr.write(`  ${line}\n`);
    return 1;
  }
}
