import { existsSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "../command-line/command.ts";
import type { Output } from "../command-line/output.ts";
import { UsageError } from "../command-line/usage-error.ts";

const HELP = `Run a Python program that can import TypeScript

Usage: taipan run [--python <path>] [python's options] [script.py | -m module | -c code | -] [args...]

Does what \`python\` does with the same arguments, in a process of Node. What the program imports may be TypeScript: a
file .ts or .js on sys.path, or a package that \`taipan build\` made.

Options:
  --python <path>  The interpreter. Default: TAIPAN_PYTHON, the active environment, python3
  --help           Print this text; -h prints python's own`;

/** `taipan run` */
export const RUN: Command = { summary: "Run a Python program that can import TypeScript", runRaw: run };

async function run(args: readonly string[], output: Output): Promise<number> {
  const { isHelp, python, rest } = splitArguments(args);
  if (isHelp) {
    output.print(HELP);
    return 0;
  }
  const main = fileURLToPath(new URL(`../main${extname(import.meta.url)}`, import.meta.url));
  // Only where there may be a project, for it takes as long to read one as to start.
  const project = existsSync("pyproject.toml")
    ? (await import("./project-module.ts")).readProjectModule(process.cwd(), output)
    : undefined;
  const bundled = new URL("bundled/run.js", import.meta.url);
  if (existsSync(bundled)) {
    const { runBundled } = (await import(bundled.href)) as typeof import("./bundled-run.ts");
    return await runBundled(rest, { python, main, project });
  }
  const { runPython } = await import("./run-python.ts");
  return await runPython(rest, { python, main, project });
}

interface RunArguments {
  readonly isHelp: boolean;
  readonly python: string | undefined;
  /** What is Python's. */
  readonly rest: readonly string[];
}

/** Takes the options of `taipan run` itself, which stand before Python's. */
function splitArguments(args: readonly string[]): RunArguments {
  let python: string | undefined;
  for (let index = 0; ; index++) {
    const argument = args[index];
    if (argument === "--help") return { isHelp: true, python, rest: [] };
    if (argument === "--python") {
      python = args[++index];
      if (python === undefined) throw new UsageError("Option '--python' needs a path");
    } else if (argument?.startsWith("--python=") === true) {
      python = argument.slice("--python=".length);
    } else {
      return { isHelp: false, python, rest: args.slice(index) };
    }
  }
}
