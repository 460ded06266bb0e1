/**
 * What the user asked for.
 *
 * @typedef {object} CommandLine
 * @property {Command | "help"} command
 * @property {boolean} quiet
 * @property {readonly string[]} rest arguments for the command itself
 */

/** @typedef {typeof COMMANDS[number]} Command */

const COMMANDS = /** @type {const} */ (["start", "test", "setup", "exec", "env"]);

export const HELP = `Usage: node tooling/setup/src/main.mjs [--quiet] <command> [arguments]

Every command first brings what the workspace needs: Node, pnpm, the npm packages, a Python with a
shared library, and a virtual environment for it. What is there already is used as it is.

Commands
  start [arguments]   run the digits application, with these arguments  (npm start)
  test  [arguments]   run every test; arguments go to vitest            (npm test)
  setup               bring what is needed, and stop there
  exec <command> …    run a command with that Node, pnpm and Python
  env                 print that environment as lines for a POSIX shell

Options
  --quiet, -q         say nothing unless something fails
  --help, -h          print this text

Variables
  TAIPAN_PYTHON       the Python to use, in place of the first that is found
  NO_COLOR            no colours

Exit status: 0 when all went well, 1 when the set-up failed, 2 for a mistake on the command line,
otherwise the status of the program that was run.
`;

/** The command line makes no sense. */
export class UsageError extends Error {
  code = "TAIPAN_SETUP_USAGE";

  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "UsageError";
  }
}

/**
 * Reads the command line. Options of ours stand before the command; everything behind it belongs to the command.
 *
 * @param {readonly string[]} args without node and script
 * @param {NodeJS.ProcessEnv} env
 * @returns {CommandLine}
 * @throws {UsageError}
 */
export function parseCommandLine(args, env) {
  // `npm --silent test` asks for silence, too.
  let quiet = env["npm_config_loglevel"] === "silent";
  for (const [index, arg] of args.entries()) {
    const rest = args.slice(index + 1);
    if (arg === "--help" || arg === "-h") return { command: "help", quiet, rest };
    if (arg === "--quiet" || arg === "-q") {
      quiet = true;
      continue;
    }
    const command = COMMANDS.find((name) => name === arg);
    if (command === undefined)
      throw new UsageError(`Cannot understand ${JSON.stringify(arg)}: it is no command, try --help`);
    if (command === "exec" && rest.length === 0) throw new UsageError("Cannot run exec: no command follows it");
    if ((command === "setup" || command === "env") && rest.length > 0) return trailing({ command, quiet, rest });
    return { command, quiet, rest };
  }
  throw new UsageError("Cannot tell what to do: no command was given, try --help");
}

/**
 * Commands that take no arguments still take our options behind them, as in `setup --quiet`.
 *
 * @param {CommandLine} line
 * @returns {CommandLine}
 */
function trailing({ command, quiet, rest }) {
  const other = rest.find((arg) => !["--quiet", "-q", "--help", "-h"].includes(arg));
  if (other !== undefined)
    throw new UsageError(`Cannot understand ${JSON.stringify(other)}: ${command} takes no arguments`);
  if (rest.includes("--help") || rest.includes("-h")) return { command: "help", quiet, rest: [] };
  return { command, quiet: quiet || rest.length > 0, rest: [] };
}
