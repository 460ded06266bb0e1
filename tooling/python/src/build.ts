import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { duration } from "@taipan/setup/duration";
import { withLock } from "@taipan/setup/lock";
import type { Progress } from "@taipan/setup/progress";
import { checkBuild, checkConfiguration } from "./check-build.ts";
import type { BuildOptions } from "./command-line.ts";
import type { Context } from "./context.ts";
import { finishBuild, findBuild, pythonProgram, readBuild, type PythonBuild } from "./python-build.ts";
import { buildName, configureFlags, recipeKey } from "./recipe.ts";
import { runLogged } from "./run-logged.ts";
import { findSource } from "./source/find-source.ts";
import { sourceVersion, unpack } from "./source/unpack.ts";
import type { Variant } from "./variant.ts";
import { withoutPython } from "./without-python.ts";

/** How many steps a build has, for the progress bar. */
export const BUILD_STEPS = 5;

/**
 * A build of a variant: one that is there already, else a new one. A named source and a fresh build always look at the source first.
 *
 * @throws {BuildError} when a step fails; the log stays in the cache's folder `logs`
 */
export async function build(
  context: Context,
  progress: Progress,
  variant: Variant,
  options: Pick<BuildOptions, "source" | "jobs" | "fresh">,
): Promise<PythonBuild> {
  const find = (): PythonBuild | undefined =>
    options.source === undefined && !options.fresh ? findBuild(context.cache, variant, context.platform) : undefined;
  let told = false;
  const tellOnce = (line: string): void => {
    if (!told) progress.note(line);
    told = true;
  };
  // Another process may have built it while this one waited for the lock.
  return (
    find() ??
    withLock(join(context.cache, "lock"), tellOnce, async () => find() ?? make(context, progress, variant, options))
  );
}

async function make(
  { cache, env, platform, jobs }: Context,
  progress: Progress,
  variant: Variant,
  options: Pick<BuildOptions, "source" | "jobs" | "fresh">,
): Promise<PythonBuild> {
  const start = performance.now();
  const { source: named, fresh } = options;
  const work = join(cache, "work");
  const clean = withoutPython(env);
  // What a build that was interrupted has left.
  rmSync(work, { recursive: true, force: true });
  try {
    const { source, top } = await progress.during("source", async (tell) => {
      const found = await findSource({ named, fresh, cache, env: clean, tell });
      return { value: { source: found, top: await unpack(found, join(work, "source"), tell) }, summary: found.path };
    });
    const version = sourceVersion(top);
    const recipe = recipeKey(variant, platform);
    const name = buildName(version, variant, recipe, source.identity);
    const prefix = join(cache, name);
    const there = fresh ? undefined : readBuild(prefix);
    if (there !== undefined) return there;

    rmSync(prefix, { recursive: true, force: true });
    const objects = join(work, "objects");
    const log = join(cache, "logs", `${name}.log`);
    for (const folder of [objects, join(cache, "logs")]) mkdirSync(folder, { recursive: true });
    writeFileSync(log, "");
    const step = (title: string, purpose: string, command: readonly [string, ...string[]]): Promise<void> =>
      progress.during(title, async (tell) => {
        await runLogged(purpose, command, { cwd: objects, env: clean, log, tell: (line) => tell(shortened(line)) });
        return { value: undefined, summary: `${version} ${variant}` };
      });
    // The library is found by its program without a variable, and by nobody else's.
    const place = [`--prefix=${prefix}`, `LDFLAGS=-Wl,-rpath,${join(prefix, "lib")}`];
    await step("configure", "configure CPython", [
      join(top, "configure"),
      ...place,
      ...configureFlags(variant),
    ]).finally(() => keepConfigureLog(objects, log));
    checkConfiguration(objects);
    await step("compile", "compile CPython", ["make", `-j${options.jobs ?? jobs}`]);
    await step("install", "install CPython", ["make", "install"]);
    const made = { variant, version, prefix, recipe, took: Math.round(performance.now() - start) };
    await progress.during("check", async () => {
      await checkBuild(made, clean);
      return { value: undefined, summary: `${pythonProgram(made)}, all in ${duration(made.took)}` };
    });
    finishBuild(made);
    return made;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** configure tells in a file of its own why a test of it failed, and that file goes with the objects. */
function keepConfigureLog(objects: string, log: string): void {
  const own = join(objects, "config.log");
  if (existsSync(own)) cpSync(own, log.replace(/\.log$/, ".config.log"));
}

/** What fits a line of a terminal: of a compiler's command, the file that it compiles. */
function shortened(line: string): string {
  const words = line.split(" ");
  return line.length > 80 && words.includes("-c") ? `${words[0]} ${basename(words.at(-1) ?? "")}` : line.slice(0, 100);
}
