import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the compiler says against one line of a source. */
export interface Diagnostic {
  readonly line: number;
  readonly message: string;
}

const SOURCE = "check.c";

/** A C compiler that understands gcc's options: gcc or clang. */
export class Compiler {
  readonly command: string;
  readonly #noErrorLimit: string;

  private constructor(command: string, version: string) {
    this.command = command;
    this.#noErrorLimit = version.includes("clang") ? "-ferror-limit=0" : "-fmax-errors=0";
  }

  /** `$CC`, `cc`, `gcc` or `clang`, the first that runs; `undefined` if none does. */
  static find(env: NodeJS.ProcessEnv = process.env): Compiler | undefined {
    for (const command of [env["CC"], "cc", "gcc", "clang"]) {
      if (!command) continue;
      const { status, stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
      if (status === 0) return new Compiler(command, stdout);
    }
    return undefined;
  }

  /** Macros that are defined after `source`; the compiler's first complaint if it refuses the source. */
  macros(source: string, folders: readonly string[]): Map<string, string> | string {
    const { status, stdout, stderr } = this.#run(["-E", "-dM", "-x", "c", "-"], folders, source);
    if (status !== 0) return firstError(stderr);
    const lines = stdout.matchAll(/^#define (\w+) (.*)$/gm);
    return new Map(Array.from(lines, ([, name = "", value = ""]) => [name, value]));
  }

  /** Compiles without producing anything; gives every error that names a line of the source itself. */
  diagnose(source: string, folders: readonly string[]): Diagnostic[] {
    return this.#inFolder(source, (file) => {
      const { status, stderr } = this.#run(["-fsyntax-only", this.#noErrorLimit, ...STRICT, file], folders);
      const pattern = new RegExp(`${SOURCE}:(\\d+):\\d+: (?:fatal )?error: (.*)$`, "gm");
      const found = Array.from(stderr.matchAll(pattern), ([, line, message = ""]) => ({ line: Number(line), message }));
      if (status !== 0 && found.length === 0) throw new Error(`Cannot compile the check: ${firstError(stderr)}`);
      return found;
    });
  }

  /** Compiles and runs a program; gives what it printed. */
  run(source: string, folders: readonly string[]): string {
    return this.#inFolder(source, (file, folder) => {
      const program = join(folder, "check");
      const compiled = this.#run([...STRICT, file, "-o", program], folders);
      if (compiled.status !== 0) throw new Error(`Cannot compile the check: ${firstError(compiled.stderr)}`);
      const ran = spawnSync(program, { encoding: "utf8" });
      if (ran.status !== 0) throw new Error(`Cannot run the check: it ended with ${ran.status ?? ran.signal}`);
      return ran.stdout;
    });
  }

  #run(args: readonly string[], folders: readonly string[], input = "") {
    const includes = folders.flatMap((folder) => ["-I", folder]);
    // A fixed language, because messages are read.
    const env = { ...process.env, LC_ALL: "C" };
    return spawnSync(this.command, [...includes, ...args], { encoding: "utf8", input, env, maxBuffer: 1 << 28 });
  }

  #inFolder<T>(source: string, use: (file: string, folder: string) => T): T {
    const folder = mkdtempSync(join(tmpdir(), "ffi-check-"));
    try {
      const file = join(folder, SOURCE);
      writeFileSync(file, source);
      return use(file, folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/**
 * `-Dconst=` makes `const` vanish from the headers and from our prototypes alike: it is no part of the ABI, and CPython
 * adds it here and there between versions. Built-in functions would notice, hence `-fno-builtin`.
 */
const STRICT = [
  "-std=gnu11",
  "-Dconst=",
  "-fno-builtin",
  "-Wno-deprecated-declarations",
  "-Werror=incompatible-pointer-types",
  "-Werror=int-conversion",
];

function firstError(stderr: string): string {
  return /error: .*/.exec(stderr)?.[0] ?? stderr.slice(0, 200);
}
