import { spawn } from "node:child_process";
import { CommandError } from "../command-line/usage-error.ts";

/** What installs packages into an environment: its pip, or uv. */
export interface Installer {
  /** Installs what arguments of `pip install` say. @throws {CommandError} with what it said, if it fails */
  install(args: readonly string[]): Promise<void>;
}

/** The installer of an environment. */
export function installerOf(python: string, usesUv: boolean, env: NodeJS.ProcessEnv): Installer {
  const words = usesUv
    ? ["uv", "pip", "install", "--python", python]
    : [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"];
  return { install: async (args) => void (await runOrThrow([...words, ...args], env)) };
}

/** Runs a program, and gives what it prints. @throws {CommandError} with what it said, if it fails */
export async function runOrThrow([command = "", ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ENOENT" ? "it is not installed" : error.message;
      reject(new CommandError(`Cannot start ${command}: ${reason}`, { cause: error }));
    });
    child.once("close", (status, signal) => resolve(status ?? signal ?? ""));
  });
  if (code === 0) return stdout;
  const text = `${said}${stdout}`.trim();
  throw new CommandError(`Cannot install: '${command} ${args.slice(0, 3).join(" ")} ...' ended with ${code}:\n${text}`);
}
