import { parseArgs } from "node:util";
import { InputError } from "./input-error.ts";

/** What a run is to do; every value has been checked. */
export interface Options {
  /** Where the page is served; 0 for a port that is free. */
  readonly port: number;
}

/** What runs when nothing is typed. */
const DEFAULTS: Options = { port: 0 };

const HIGHEST_PORT = 65_535;

/**
 * Reads the command line; the last one counts where an option is repeated.
 *
 * @param args what follows the program's name
 * @returns the options, or `"help"` where that was asked for
 * @throws {InputError} for an unknown option, a value that is missing or out of range, or an argument that is no option
 */
export function parseOptions(args: readonly string[]): Options | "help" {
  // parseArgs' own refusals advise several things in several sentences: its tokens are checked here instead.
  const { tokens } = parseArgs({
    args: [...args],
    options: { port: { type: "string", short: "p" }, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let { port } = DEFAULTS;
  let isHelp = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      throw new InputError(`Cannot use ${JSON.stringify(token.value)}: it is no option, see --help`);
    }
    if (token.name === "port") port = portOf(token.value);
    else if (token.name !== "help") {
      throw new InputError(`Cannot use ${JSON.stringify(token.rawName)}: the options are --port, --help`);
    } else if (token.value !== undefined) throw new InputError("Cannot give --help a value: it takes none");
    else isHelp = true;
  }
  return isHelp ? "help" : { port };
}

function portOf(text: string | undefined): number {
  if (text === undefined) throw new InputError("Cannot use --port: its value is missing");
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= HIGHEST_PORT) return port;
  throw new InputError(
    `Cannot use port ${JSON.stringify(text)}: it must be a whole number from 0 to ${HIGHEST_PORT.toString()}`,
  );
}
