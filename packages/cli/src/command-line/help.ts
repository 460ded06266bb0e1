import type { Command, CommandEntry, OptionSpec, PositionalSpec } from "./command.ts";
import { COMMON_OPTIONS } from "./parse.ts";

/** The help of `taipan` itself, or of a command that has commands. */
export function listHelp(name: string, about: string, commands: Readonly<Record<string, CommandEntry>>): string {
  const rows = Object.entries(commands).map(([command, { summary }]): Row => [command, summary]);
  return [
    about,
    "",
    `Usage: ${name} <command> [options]`,
    "",
    "Commands:",
    ...table(rows),
    "",
    `${name} <command> --help tells more of one.`,
  ].join("\n");
}

/** The help of a command. */
export function commandHelp(name: string, command: Command): string {
  const positionals = command.positionals ?? [];
  const options = { ...command.options, ...COMMON_OPTIONS };
  const usage = ["Usage:", name, ...positionals.map(usageOf), "[options]"].join(" ");
  return [
    command.summary,
    "",
    usage,
    ...(positionals.length === 0
      ? []
      : ["", "Arguments:", ...table(positionals.map((one): Row => [`<${one.name}>`, one.description]))]),
    "",
    "Options:",
    ...table(Object.entries(options).map(([option, spec]): Row => [optionText(option, spec), spec.description])),
    ...(command.details === undefined ? [] : ["", command.details]),
  ].join("\n");
}

type Row = readonly [term: string, description: string];

function usageOf({ name, isOptional, isRest }: PositionalSpec): string {
  const text = isRest === true ? `<${name}>...` : `<${name}>`;
  return isOptional === true ? `[${text}]` : text;
}

function optionText(name: string, { type, short, value }: OptionSpec): string {
  const letter = short === undefined ? "    " : `-${short}, `;
  return `${letter}--${name}${type === "string" ? ` ${value ?? "<text>"}` : ""}`;
}

function table(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`);
}
