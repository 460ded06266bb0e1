import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Node 22 cannot parse the `using` of the sources: there the fixtures import what was built. */
const CONDITIONS: readonly string[] =
  Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

/** How a script ended. */
export interface ScriptResult {
  /** Exit code; `null` if it was killed, as it is when it runs longer than the limit. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a mode of the script in `test/fixtures` in a process of its own, for at most so many seconds. */
export async function runScript(
  name: string,
  mode: string,
  env: NodeJS.ProcessEnv = {},
  seconds = 30,
): Promise<ScriptResult> {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  return await new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...CONDITIONS, "--no-warnings", file, mode],
      { env: { ...process.env, ...env }, timeout: seconds * 1000, killSignal: "SIGKILL" },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
