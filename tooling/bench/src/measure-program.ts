import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { failureOf, runChild } from "./child.ts";
import { peerUrl } from "./import-peer.ts";
import type { Site } from "./measure.ts";
import type { Measured } from "./measured.ts";
import { lastLine } from "./measured.ts";
import type { PeerName } from "./peer.ts";
import { ROOT } from "./surroundings.ts";
import type { ProgramWorkload } from "./workload.ts";

const LIMIT = 120_000;

/** Runs a program from its start to its end. @throws {Error} with the reason why that failed */
export async function measureProgram(
  { peer, packages }: { readonly peer: PeerName; readonly packages: string },
  workload: ProgramWorkload,
  site: Site,
): Promise<Measured> {
  const text = workload.programs[peer] ?? "";
  const isPython = peer === "cpython";
  const file = join(site.folder, isPython ? "program.py" : `${peer}.mjs`);
  writeFileSync(join(site.folder, "program_module.py"), "import math\n");
  const module = JSON.stringify(join(site.folder, "program_module.py"));
  writeFileSync(file, isPython ? text : text.replace("PEER", moduleUrl(peer, packages)).replace('"MODULE"', module));
  const result = await runChild(isPython ? site.python : process.execPath, [file], { env: site.env, timeout: LIMIT });
  const failure = failureOf(result);
  if (failure !== undefined) throw new Error(failure);
  const { rss } = lastLine(result.stdout) as { rss: number };
  return { samples: [result.elapsed * 1e6], operations: 1, rss };
}

/**
 * Builds what Taipan's program loads: users load compiled files, not TypeScript. Types are checked elsewhere.
 *
 * @throws {Error} if the compiler fails
 */
export async function buildForPrograms(env: NodeJS.ProcessEnv): Promise<void> {
  const compiler = createRequire(join(ROOT, "package.json")).resolve("typescript/package.json");
  const args = [join(compiler, "..", "bin", "tsc"), "-b", "--noCheck", "packages/core"];
  const result = await runChild(process.execPath, args, { cwd: ROOT, env, timeout: LIMIT });
  const failure = failureOf(result);
  if (failure !== undefined) throw new Error(`the build failed: ${failure}`);
}

function moduleUrl(peer: PeerName, packages: string): string {
  if (peer !== "taipan") return peerUrl(packages);
  return pathToFileURL(join(ROOT, "packages", "core", "dist", "index.js")).href;
}
