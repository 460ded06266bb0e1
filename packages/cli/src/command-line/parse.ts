import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import type { Command, OptionSpec, OptionValues, PositionalSpec } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { type: "boolean", short: "h", description: "Print this text" },
};

/** What a command line says. */
export interface ParsedArguments {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
}

/** Reads the arguments of a command. @throws {UsageError} if they are not what it takes */
export function parseArguments(command: Command, args: readonly string[]): ParsedArguments {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { type, short, multiple }] of Object.entries({ ...command.options, ...COMMON_OPTIONS })) {
    options[name] = { type, ...(short === undefined ? {} : { short }), ...(multiple === true ? { multiple } : {}) };
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(firstSentence(error), { cause: error });
  }
  const values = parsed.values as OptionValues;
  if (values["help"] !== true) checkPositionals(command.positionals ?? [], parsed.positionals);
  return { options: values, positionals: parsed.positionals };
}

/** Node explains at length how an argument may begin with a dash. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(". ", 1)[0] as string;
}

function checkPositionals(specs: readonly PositionalSpec[], given: readonly string[]): void {
  const missing = specs.find(({ isOptional }, index) => isOptional !== true && given[index] === undefined);
  if (missing !== undefined) throw new UsageError(`Missing argument <${missing.name}>: ${missing.description}`);
  const extra = specs.at(-1)?.isRest === true ? undefined : given[specs.length];
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'`);
}
