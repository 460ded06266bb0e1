import type { Output } from "./output.ts";

/** An option of a command. */
export interface OptionSpec {
  readonly type: "boolean" | "string";
  /** Its letter. */
  readonly short?: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
  /** What help calls its value: `<dir>`. */
  readonly value?: string;
  readonly description: string;
}

/** What stands on a command line besides options. */
export interface PositionalSpec {
  /** `<name>` in help. */
  readonly name: string;
  readonly description: string;
  readonly isOptional?: boolean;
  /** Takes all that are left. Only the last one can. */
  readonly isRest?: boolean;
}

/** Values of a command's options, by their names. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** One call of a command. */
export interface Invocation {
  readonly options: OptionValues;
  readonly positionals: readonly string[];
  readonly output: Output;
  readonly env: NodeJS.ProcessEnv;
  /** The folder in which the command was called. */
  readonly folder: string;
}

/** A command of `taipan`. */
export interface Command {
  /** One line. */
  readonly summary: string;
  /** Further paragraphs of its help. */
  readonly details?: string;
  readonly positionals?: readonly PositionalSpec[];
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** Commands inside this one, such as `github` in `generate-ci`. */
  readonly commands?: Readonly<Record<string, CommandEntry>>;
  /** Does the work, and gives the exit code; none is 0. */
  readonly run?: (invocation: Invocation) => number | undefined | Promise<number | undefined>;
  /** Takes every argument as it is: the command parses them itself. */
  readonly runRaw?: (args: readonly string[], output: Output) => number | Promise<number>;
}

/** A command that is imported when it is called, with what the list of commands says of it. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
