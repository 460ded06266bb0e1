import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Context } from "../../src/context.mjs";

/**
 * A checkout in a temporary folder and a PATH on which every command is a shell script of the test's own, so that the set-up
 * really starts processes and really writes files, but nothing is fetched.
 */
export class FakeMachine implements Disposable {
  readonly root: string = mkdtempSync(join(tmpdir(), "taipan-setup-"));
  readonly env: NodeJS.ProcessEnv;
  readonly lines: string[] = [];

  constructor() {
    this.env = { PATH: `${this.bin()}:/usr/bin:/bin`, HOME: this.root, LOG: join(this.root, "log") };
    this.write("package.json", `{ "packageManager": "pnpm@12.21.0" }`);
  }

  /** The context that steps get; `node` is the version that runs the set-up. */
  context({ node = "20.19.0", uid = 1000 }: { node?: string; uid?: number } = {}): Context {
    return {
      root: this.root,
      // The real tools of this machine must not be found, so that only what a test made is there.
      env: { ...this.env, PATH: this.bin() },
      machine: { platform: "linux", arch: "x64", libc: "glibc" },
      node: { path: process.execPath, version: node },
      uid,
    };
  }

  /** Folder that is first on PATH. */
  bin(): string {
    return join(this.root, "bin");
  }

  /** Puts a command on PATH; it writes down its name and arguments before it runs the script. */
  command(name: string, script: string): string {
    const body = `export PATH=/usr/bin:/bin\necho "${name} $*" >> '${join(this.root, "log")}'\n${script}`;
    return this.write(join("bin", name), `#!/bin/sh\n${body}\n`, 0o755);
  }

  /** Commands that ran so far, each with its arguments. */
  calls(): string[] {
    const log = join(this.root, "log");
    return existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  }

  forgetCalls(): void {
    rmSync(join(this.root, "log"), { force: true });
  }

  write(path: string, text: string, mode = 0o644): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  }

  /** Passed to steps as `tell`. */
  readonly tell = (line: string): void => void this.lines.push(line);

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
