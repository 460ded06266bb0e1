import { DEFAULTS } from "./options.ts";

/** The text of `--help`. */
export function helpText(): string {
  return `Plays a fight between two classes of Python's, which derive from a class of TypeScript's.

Usage: pnpm --filter @taipan/dnd start [options]

  -s, --seed <number>  decides who fights and how the dice fall: same seed, same fight (default: ${DEFAULTS.seed})
  -h, --help           this text

Exit status: 0 when the fight is over, 1 when Python is missing, 2 for a bad option.
`;
}
