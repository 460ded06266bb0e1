import { parseArgs } from "node:util";
import { isVariant, VARIANT_NAMES, type Variant } from "./variant.ts";

/** What the user asked for. */
export type CommandLine =
  | { readonly command: "help" }
  | { readonly command: "list" }
  | { readonly command: "env"; readonly variant: Variant }
  | { readonly command: "test"; readonly variant: Variant; readonly files: readonly string[] }
  | ({ readonly command: "build"; readonly variant: Variant } & BuildOptions);

/** How a build is to be made. */
export interface BuildOptions {
  /** A source tarball or an unpacked source; undefined takes the distribution's source package. */
  readonly source: string | undefined;
  /** Compilers that run at once; undefined leaves it to the machine. */
  readonly jobs: number | undefined;
  /** Whether to build although a build is there, from the newest source. */
  readonly fresh: boolean;
  /** Whether to install NumPy and what else the tests import. */
  readonly packages: boolean;
  readonly quiet: boolean;
}

/** What `--help` prints. */
export const HELP = `Usage: node tooling/python/src/main.ts <command> [options]

Builds CPython 3.14 with a shared library into a cache folder, for tests on builds that distributions do not have.

Variants
  gil                     an ordinary build
  free-threaded           without the global interpreter lock (--disable-gil)
  debug                   with CPython's own assertions (--with-pydebug)

Commands
  build <variant>         build it, unless that was done before; prints where it is
  env <variant>           print what selects it, as lines for a POSIX shell
  test <variant> [files]  run tests of the python project on it: these files, or a selection of a few minutes
  list                    show the builds that there are

Options of build
  --source <path>         a source tarball or folder; without it, the source package of the distribution is fetched with apt,
                          from lists of its own that leave the system's configuration alone
  --packages              install NumPy and what else the tests import, too
  --jobs <number>, -j     compilers at once; as many as there are processors
  --fresh                 fetch the newest source and build again
  --quiet, -q             say nothing unless something fails

  --help, -h              print this text

Variables
  XDG_CACHE_HOME          where the cache is: <it>/taipan/python; ~/.cache without it
  NO_COLOR                no colours

Exit status: 0 when all went well, 1 when something could not be done, 2 for a mistake on the command line, otherwise the status of
the tests.
`;

/** The command line makes no sense. */
export class UsageError extends Error {
  readonly code = "TAIPAN_PYTHON_USAGE";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/**
 * Reads the command line.
 *
 * @param args without node and script
 * @throws {UsageError}
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  if (values.help === true) return { command: "help" };
  const [command, variant, ...rest] = positionals;
  if (command === undefined) throw new UsageError("Cannot tell what to do: no command was given, try --help");
  if (command === "list") {
    refuse(command, positionals.slice(1), values);
    return { command };
  }
  if (command !== "build" && command !== "env" && command !== "test")
    throw new UsageError(`Cannot understand "${command}": it is no command, try --help`);
  if (!isVariant(variant)) {
    const given = variant === undefined ? "no variant follows" : `"${variant}" is no variant`;
    throw new UsageError(`Cannot run ${command}: ${given}, there are ${VARIANT_NAMES.join(", ")}`);
  }
  if (command === "test") {
    refuse(command, [], values);
    return { command, variant, files: rest };
  }
  if (command === "env") {
    refuse(command, rest, values);
    return { command, variant };
  }
  refuse(command, rest, {});
  const { source, fresh = false, packages = false, quiet = false } = values;
  return { command, variant, source, jobs: jobCount(values.jobs), fresh, packages, quiet };
}

function parse(args: readonly string[]): ReturnType<typeof parseOptions> {
  try {
    return parseOptions(args);
  } catch (cause) {
    const what = cause instanceof Error ? (cause.message.split(". ")[0] ?? "") : String(cause);
    throw new UsageError(`Cannot read the command line: ${what.replace(/\.$/, "")}`, { cause });
  }
}

// oxlint-disable-next-line typescript/explicit-function-return-type -- the result's type is what parseArgs infers from the options
function parseOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      source: { type: "string" },
      jobs: { type: "string", short: "j" },
      fresh: { type: "boolean" },
      packages: { type: "boolean" },
      quiet: { type: "boolean", short: "q" },
      help: { type: "boolean", short: "h" },
    },
  });
}

function jobCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError(`Cannot run "${text}" compilers: give a whole number`);
  return jobs;
}

function refuse(command: string, words: readonly string[], options: object): void {
  const [extra] = [...words, ...Object.keys(options).map((name) => `--${name}`)];
  if (extra !== undefined) throw new UsageError(`Cannot understand "${extra}": ${command} does not take it`);
}
