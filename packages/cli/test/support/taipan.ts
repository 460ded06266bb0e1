import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** Node 22 cannot parse the `using` of the sources: there the command is the one that was built. */
const isModern = Number.parseInt(process.versions.node, 10) >= 24;
/** Options with which Node takes the sources of the packages, where it can. */
export const CONDITIONS: readonly string[] = isModern ? ["--conditions=@taipan/source"] : [];
const main = fileURLToPath(new URL(isModern ? "../../src/main.ts" : "../../dist/main.js", import.meta.url));
const compileCache = fileURLToPath(new URL("../../node_modules/.cache/compiled", import.meta.url));

/** How a command ended. */
export interface CommandResult {
  /** Exit code, or the name of the signal that ended it. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a command runs. */
export interface CommandOptions {
  readonly folder?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
}

/** The words that start `taipan`. */
export const COMMAND: readonly [string, ...string[]] = [
  process.execPath,
  ...(isModern ? ["--conditions=@taipan/source"] : []),
  "--no-warnings",
  main,
];

/** Runs `taipan` with arguments. */
export async function taipan(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const [node, ...words] = COMMAND;
  return await execute(node, [...words, ...args], options);
}

/** Runs a program. @throws {Error} if it cannot be started, or runs for more than two minutes */
export async function execute(
  command: string,
  args: readonly string[],
  { folder, env, input = "" }: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawn(command, args, {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env },
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // A program need not read what it is given, and may have ended already.
  child.stdin.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") child.emit("error", error);
  });
  child.stdin.end(input);
  return await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? signal ?? "", stdout, stderr }));
  });
}

/** A folder with files, for the length of a test. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "taipan-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
