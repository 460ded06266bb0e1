import { COMMANDS } from "../commands.ts";
import type { Command, CommandEntry } from "./command.ts";
import { commandHelp, listHelp } from "./help.ts";
import { Output } from "./output.ts";
import { parseArguments } from "./parse.ts";
import { CommandError, UsageError } from "./usage-error.ts";

/** Exit code for a command line that is wrong, as other programs have it. */
const USAGE = 2;
const ABOUT = "Runs Python with TypeScript modules, builds wheels of them, and writes their stubs and types.";

/** Runs `taipan` with these arguments, and gives its exit code: 0, 1 for what failed, 2 for a wrong command line. */
export async function main(args: readonly string[], output: Output = new Output()): Promise<number> {
  try {
    return await dispatch("taipan", ABOUT, COMMANDS, args, output);
  } catch (error) {
    output.endSteps();
    if (error instanceof UsageError) {
      output.fail(`${error.message}\nTry 'taipan --help'`);
      return USAGE;
    }
    if (error instanceof CommandError) {
      output.fail(error.message);
      return error.exitCode;
    }
    // Its message names every place that was looked at. The class would have to be loaded for each command.
    if (error instanceof Error && (error as { code?: unknown }).code === "TAIPAN_LIBPYTHON_NOT_FOUND") {
      output.fail(error.message);
      return 1;
    }
    throw error;
  }
}

async function dispatch(
  name: string,
  about: string,
  commands: Readonly<Record<string, CommandEntry>>,
  [word, ...rest]: readonly string[],
  output: Output,
): Promise<number> {
  if (word === undefined || word === "--help" || word === "-h" || word === "help") {
    output.print(listHelp(name, about, commands));
    return word === undefined ? USAGE : 0;
  }
  if (name === "taipan" && (word === "--version" || word === "-V")) {
    const { version } = await import("./version.ts");
    output.print(`taipan ${version()}`);
    return 0;
  }
  const entry = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (entry === undefined) throw new UsageError(`Unknown command '${word}'`);
  return await runCommand(`${name} ${word}`, await entry.load(), rest, output);
}

async function runCommand(name: string, command: Command, args: readonly string[], output: Output): Promise<number> {
  if (command.commands !== undefined) return await dispatch(name, command.summary, command.commands, args, output);
  if (command.runRaw !== undefined) return await command.runRaw(args, output);
  const { options, positionals } = parseArguments(command, args);
  if (options["help"] === true) {
    output.print(commandHelp(name, command));
    return 0;
  }
  const invocation = { options, positionals, output, env: process.env, folder: process.cwd() };
  return (await command.run?.(invocation)) ?? 0;
}
