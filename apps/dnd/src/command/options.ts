import { parseArgs } from "node:util";
import { InputError } from "./input-error.ts";

/** What a run is to do; every value has been checked. */
export interface Options {
  /** Decides who fights and how each die falls: a whole number of 32 bits. */
  readonly seed: number;
}

/** What runs when nothing is typed. */
export const DEFAULTS: Options = { seed: 1 };

const HIGHEST_SEED = 2 ** 32 - 1;

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
    options: { seed: { type: "string", short: "s" }, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  let { seed } = DEFAULTS;
  let isHelp = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      throw new InputError(`Cannot use ${JSON.stringify(token.value)}: it is no option, see --help`);
    }
    if (token.name === "seed") seed = seedOf(token.value);
    else if (token.name !== "help") {
      throw new InputError(`Cannot use ${JSON.stringify(token.rawName)}: the options are --seed, --help`);
    } else if (token.value !== undefined) throw new InputError("Cannot give --help a value: it takes none");
    else isHelp = true;
  }
  return isHelp ? "help" : { seed };
}

function seedOf(text: string | undefined): number {
  if (text === undefined) throw new InputError("Cannot use --seed: its value is missing");
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seed <= HIGHEST_SEED) return seed;
  throw new InputError(
    `Cannot use seed ${JSON.stringify(text)}: it must be a whole number from 0 to ${HIGHEST_SEED.toString()}`,
  );
}
