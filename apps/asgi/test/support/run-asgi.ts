import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** The program in a process of its own. */
export class AsgiProgram implements AsyncDisposable {
  readonly process: ChildProcess;
  stdout = "";
  stderr = "";
  readonly #ended: Promise<unknown>;

  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
    this.process = spawn(process.execPath, ["--conditions=@taipan/source", MAIN, ...args], {
      env: { ...inherited, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.process.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.process.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.#ended = once(this.process, "close");
  }

  /** Where it serves, once it does. */
  async url(): Promise<string> {
    for (;;) {
      const url = /^Serving .* on (\S+)$/m.exec(this.stdout)?.[1];
      if (url !== undefined) return url;
      if (this.process.exitCode !== null) throw new Error(`Cannot ask the server: it ended with ${this.stderr}`);
      await Promise.race([once(this.process.stdout as NodeJS.ReadableStream, "data"), this.#ended]);
    }
  }

  /** Its end: the exit status. */
  async end(): Promise<number | null> {
    await this.#ended;
    return this.process.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.process.kill("SIGKILL");
    await this.#ended;
  }
}
