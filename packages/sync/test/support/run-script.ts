import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Node 22 cannot parse the `using` of the sources: there the fixtures import what was built. */
export const CONDITIONS: readonly string[] =
  Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

/** Compiled once for all runs. */
export const compileCache: string = fileURLToPath(new URL("../../node_modules/.cache/fixtures", import.meta.url));

/** How a script ended. */
export interface ScriptResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** It ran into the time limit and was killed. */
  readonly hangs: boolean;
}

/** Runs a script of `test/fixtures` in a process of its own, at most `limit` milliseconds from its first output on. */
export async function runScript(name: string, args: readonly string[], limit: number): Promise<ScriptResult> {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const child = spawn(process.execPath, [...CONDITIONS, "--no-warnings", file, ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  let hangs = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    alarm ??= setTimeout(() => (hangs = child.kill("SIGKILL")), limit);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(alarm);
  return { code, stdout, stderr, hangs };
}
