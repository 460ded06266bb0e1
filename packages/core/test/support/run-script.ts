import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How a script ended and what it wrote. */
export interface ScriptResult {
  /** Exit code; `null` when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run may differ in. */
export interface ScriptOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the script counts as hanging. Default: 30 000. */
  readonly timeout?: number;
  /** Called once the script has written `ready` at the end of a line. */
  readonly whenReady?: (child: ChildProcess) => void;
}

/** Node 22 cannot parse `using`: there the fixtures import what was built, elsewhere the sources. */
const conditions = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

/** Compiled once for all runs: types are not stripped again, which is most of a short script's time. */
const compileCache = fileURLToPath(new URL("../../node_modules/.cache/fixtures", import.meta.url));

/**
 * Runs a script of `test/fixtures` in a process of its own: for what a process does once, such as ending.
 *
 * @param name file name in `test/fixtures`
 * @throws {Error} when it hangs, with what it wrote until then; it is killed
 */
export async function runScript(
  name: string,
  args: readonly string[] = [],
  options: ScriptOptions = {},
): Promise<ScriptResult> {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  const child = spawn(process.execPath, [...conditions, "--expose-gc", "--no-warnings", file, ...args], {
    env: { ...process.env, PYTHONUNBUFFERED: undefined, NODE_COMPILE_CACHE: compileCache, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let isReady = false;
  let hangs = false;
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    if (isReady || !stdout.endsWith("ready\n")) return;
    isReady = true;
    options.whenReady?.(child);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const timeout = options.timeout ?? 30_000;
  const alarm = setTimeout(() => (hangs = child.kill("SIGKILL")), timeout);
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(alarm);
  if (hangs) throw new Error(`${name} ${args.join(" ")} hangs: it ran for ${timeout} ms\n${stdout}\n${stderr}`);
  return { code, signal, stdout, stderr };
}
