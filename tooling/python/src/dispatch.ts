import { createProgress } from "@taipan/setup/progress";
import { SetupError } from "@taipan/setup/setup-error";
import { build, BUILD_STEPS } from "./build.ts";
import { BuildError } from "./build-error.ts";
import { HELP, parseCommandLine, UsageError } from "./command-line.ts";
import type { Context } from "./context.ts";
import { environmentLines } from "./environment-lines.ts";
import { installPackages } from "./install-packages.ts";
import { listLines } from "./list-lines.ts";
import { findBuild, listBuilds, pythonProgram } from "./python-build.ts";
import { testOn } from "./test-on.ts";
import { VARIANTS, type Variant } from "./variant.ts";

/** Where output goes; progress goes to `stderr`, so that `stdout` is the command's own. */
export interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, "write">;
  readonly stderr: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">;
}

/**
 * Does what the command line asks for.
 *
 * @param args without node and script
 * @returns exit status
 */
export async function dispatch(
  args: readonly string[],
  context: Context,
  { stdout, stderr }: Streams,
): Promise<number> {
  const print = (line: string): void => void stdout.write(`${line}\n`);
  try {
    const line = parseCommandLine(args);
    if (line.command === "help") stdout.write(HELP);
    else if (line.command === "list") listLines(context.cache, listBuilds(context.cache)).forEach(print);
    else if (line.command === "env") {
      const found = findBuild(context.cache, line.variant, context.platform);
      if (found === undefined) throw new BuildError(absent(line.variant));
      environmentLines(found).forEach(print);
    } else if (line.command === "test") return await testOn(context, line, print);
    else {
      const steps = BUILD_STEPS + (line.packages ? 1 : 0);
      const progress = createProgress({ stream: stderr, env: context.env, quiet: line.quiet, steps, name: "python" });
      const made = await build(context, progress, line.variant, line);
      if (line.packages) await installPackages(context, progress, made);
      print(pythonProgram(made));
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BuildError) && !(error instanceof UsageError) && !(error instanceof SetupError)) throw error;
    stderr.write(`${error.message}\n`);
    if (error instanceof UsageError) return 2;
    for (const detail of error instanceof BuildError ? error.details : error.lastLines) stderr.write(`  ${detail}\n`);
    return 1;
  }
}

/** Why something cannot be done with a variant that was not built. */
function absent(variant: Variant): string {
  return `Cannot find a build of ${VARIANTS[variant].title}: run node tooling/python/src/main.ts build ${variant}`;
}
