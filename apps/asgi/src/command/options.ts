import { parseArgs } from "node:util";
import { InputError } from "./input-error.ts";

/** What a run is to do; every value has been checked. */
export interface Options {
  /** The application, as `module:attribute`; `undefined` for the one that is included. */
  readonly app: string | undefined;
  readonly factory: boolean;
  /** Whose modules come first. */
  readonly appDir: string;
  readonly host: string;
  readonly port: number;
  readonly rootPath: string;
  readonly lifespan: "auto" | "on" | "off";
  readonly accessLog: boolean;
  /** In seconds; `Infinity` for never. */
  readonly cancelAfter: number;
  /** In seconds. */
  readonly gracefulTimeout: number;
}

/** What runs when nothing is typed. */
export const DEFAULTS: Options = {
  app: undefined,
  factory: false,
  appDir: ".",
  host: "127.0.0.1",
  port: 8000,
  rootPath: "",
  lifespan: "auto",
  accessLog: false,
  cancelAfter: 1,
  gracefulTimeout: 30,
};

const VALUES = ["app-dir", "host", "port", "root-path", "lifespan", "cancel-after", "graceful-timeout"] as const;
const SWITCHES = ["factory", "access-log", "help"] as const;

/**
 * Reads the command line.
 *
 * @param args what follows the program's name
 * @returns the options, or `"help"` where that was asked for
 * @throws {InputError} for an unknown option, a value that is missing or cannot be used, or a second application
 */
export function parseOptions(args: readonly string[]): Options | "help" {
  const { typed, apps } = readTyped(args);
  if (typed.has("help")) return "help";
  if (apps.length > 1) throw new InputError(`Cannot serve ${JSON.stringify(apps[1])}: one application is served`);
  return {
    app: apps[0],
    factory: typed.has("factory"),
    appDir: typed.get("app-dir") ?? DEFAULTS.appDir,
    host: checkHost(typed.get("host") ?? DEFAULTS.host),
    port: checkPort(typed.get("port")),
    rootPath: checkRootPath(typed.get("root-path") ?? DEFAULTS.rootPath),
    lifespan: checkLifespan(typed.get("lifespan") ?? DEFAULTS.lifespan),
    accessLog: typed.has("access-log"),
    cancelAfter: checkSeconds("cancel-after", typed.get("cancel-after"), DEFAULTS.cancelAfter, true),
    gracefulTimeout: checkSeconds("graceful-timeout", typed.get("graceful-timeout"), DEFAULTS.gracefulTimeout, false),
  };
}

/** The options that were typed with their texts, the last one where an option is repeated, and what is none. */
function readTyped(args: readonly string[]): { typed: Map<string, string>; apps: string[] } {
  // parseArgs' own refusals advise several things in several sentences: its tokens are checked here instead.
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(VALUES.map((name) => [name, { type: "string" }] as const)),
      ...Object.fromEntries(
        SWITCHES.filter((name) => name !== "help").map((name) => [name, { type: "boolean" }] as const),
      ),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const typed = new Map<string, string>();
  const apps: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      apps.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    const isSwitch = SWITCHES.some((known) => known === name);
    if (!isSwitch && !VALUES.some((known) => known === name)) {
      const known = [...VALUES, ...SWITCHES].map((one) => `--${one}`).join(", ");
      throw new InputError(`Cannot use ${JSON.stringify(rawName)}: the options are ${known}`);
    }
    if (isSwitch && value !== undefined) throw new InputError(`Cannot give --${name} a value: it takes none`);
    if (!isSwitch && value === undefined) throw new InputError(`Cannot use --${name}: its value is missing`);
    typed.set(name, value ?? "");
  }
  return { typed, apps };
}

function checkHost(text: string): string {
  if (text !== "") return text;
  throw new InputError("Cannot listen: the value of --host is empty");
}

function checkPort(text: string | undefined): number {
  if (text === undefined) return DEFAULTS.port;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InputError(`Cannot listen on port ${JSON.stringify(text)}: it must be a whole number from 0 to 65535`);
}

function checkRootPath(text: string): string {
  if (text === "" || text.startsWith("/")) return text;
  throw new InputError(`Cannot use root path ${JSON.stringify(text)}: it must begin with a slash`);
}

function checkLifespan(text: string): Options["lifespan"] {
  if (text === "auto" || text === "on" || text === "off") return text;
  throw new InputError(`Cannot use lifespan ${JSON.stringify(text)}: choose one of auto, on, off`);
}

function checkSeconds(name: string, text: string | undefined, usual: number, mayBeNever: boolean): number {
  if (text === undefined) return usual;
  if (mayBeNever && text === "never") return Infinity;
  const seconds = text.trim() === "" ? Number.NaN : Number(text);
  // The longest time of Node's timers, in whole days.
  if (seconds >= 0 && seconds <= 24 * 86_400) return seconds;
  const never = mayBeNever ? ', or "never"' : "";
  throw new InputError(`Cannot use --${name} ${JSON.stringify(text)}: it must be a number of seconds${never}`);
}
