import { CommandError } from "../command-line/usage-error.ts";

/** What zip can say at the least. */
const EARLIEST = Date.UTC(1980, 0, 1);

/**
 * The time that files in archives have: `SOURCE_DATE_EPOCH`, in seconds, else 1980. Never the clock's, so that the same
 * sources make the same bytes.
 *
 * @throws {CommandError} if the variable is no number
 */
export function modificationTime(env: NodeJS.ProcessEnv): Date {
  const given = env["SOURCE_DATE_EPOCH"];
  if (given === undefined || given === "") return new Date(EARLIEST);
  if (!/^\d+$/.test(given)) throw new CommandError(`Cannot read SOURCE_DATE_EPOCH: "${given}" is no number of seconds`);
  return new Date(Math.max(Number(given) * 1000, EARLIEST));
}
