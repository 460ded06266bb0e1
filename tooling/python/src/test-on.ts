import { join } from "node:path";
import { readCounts, writeCounts } from "@taipan/setup/counts";
import { handOver } from "@taipan/setup/hand-over";
import type { Context } from "./context.ts";
import { findBuild, pythonProgram } from "./python-build.ts";
import { SELECTIONS } from "./selections.ts";
import { VARIANTS, type Variant } from "./variant.ts";
import { withoutPython } from "./without-python.ts";

/**
 * Runs tests of the python project on a build. Without a build it runs none, and says so: on a line, or in the counts as a skipped
 * suite where the caller collects them (`TAIPAN_COUNTS`).
 *
 * @param files of the tests; without any, the selection of the variant
 * @returns vitest's exit status, 0 without a build
 */
export async function testOn(
  { cache, env, platform, root }: Context,
  { variant, files }: { readonly variant: Variant; readonly files: readonly string[] },
  print: (line: string) => void,
): Promise<number> {
  const counts = env["TAIPAN_COUNTS"];
  const { title } = VARIANTS[variant];
  const build = findBuild(cache, variant, platform);
  if (build === undefined) {
    const reason = `no build of ${title} is cached, node tooling/python/src/main.ts build ${variant} --packages makes one`;
    if (counts === undefined) print(`No test was run: ${reason}`);
    else
      writeCounts(counts, { passed: 0, failed: 0, failures: [], skips: [{ test: `the suite on ${title}`, reason }] });
    return 0;
  }
  print(`Tests on ${title} ${build.version}, ${build.prefix}`);
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const chosen = files.length > 0 ? files : SELECTIONS[variant];
  const status = await handOver(process.execPath, [vitest, "run", "--project", "python", ...chosen], {
    cwd: root,
    env: { ...withoutPython(env), TAIPAN_PYTHON: pythonProgram(build) },
  });
  if (counts !== undefined) nameVariant(counts, variant);
  return status;
}

/** The same tests run elsewhere, too: in a list of all, a name says which Python it was. */
function nameVariant(file: string, variant: Variant): void {
  const counts = readCounts(file);
  if (counts === undefined) return;
  const named = (name: string): string => `${variant}: ${name}`;
  writeCounts(file, {
    ...counts,
    failures: counts.failures.map(named),
    skips: counts.skips.map(({ test, reason }) => ({ test: named(test), reason })),
  });
}
