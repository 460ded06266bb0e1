import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "@taipan/setup/execute";
import { pipInstall } from "@taipan/setup/pip";
import type { Progress } from "@taipan/setup/progress";
import { fingerprint, readStamp, writeStamp } from "@taipan/setup/stamp";
import { BuildError } from "./build-error.ts";
import type { Context } from "./context.ts";
import { pythonProgram, type PythonBuild } from "./python-build.ts";
import { withoutPython } from "./without-python.ts";

const STAMP = "taipan-packages.json";

/**
 * Installs into a build what the tests import. Its own pip knows which wheels fit; a package without one is a failure, since a
 * build of it would need more than a compiler.
 *
 * @throws {BuildError} with what pip printed
 */
export async function installPackages(context: Context, progress: Progress, build: PythonBuild): Promise<void> {
  const requirements = join(context.root, "tooling/setup/requirements.txt");
  const stamp = join(build.prefix, STAMP);
  const wanted = fingerprint({ values: [readFileSync(requirements, "utf8")] });
  if (readStamp<{ wanted: string }>(stamp)?.wanted === wanted) return;
  await progress.during("packages", async (tell) => {
    const env = withoutPython(context.env);
    const outcome = await pipInstall(pythonProgram(build), ["-r", requirements], { env, tell });
    if (outcome.code !== 0)
      throw new BuildError(`Cannot install the packages: pip ended with status ${outcome.code}`, {
        details: lastLines(outcome),
      });
    writeStamp(stamp, { wanted });
    return { value: undefined, summary: "installed" };
  });
}

/** Whether {@link installPackages} was done for a build, with whichever requirements. */
export function hasPackages({ prefix }: PythonBuild): boolean {
  return readStamp(join(prefix, STAMP)) !== undefined;
}
