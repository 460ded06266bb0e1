import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/**
 * Makes the command that is `sys.executable` in a program: `subprocess` and `multiprocessing` start it as `python`. It
 * runs this same Node, with its options, and this same Python.
 *
 * @param python the interpreter's executable
 * @param main the command's main file
 * @returns its path; `undefined` where no file can be written
 */
export function makeLauncher(python: string, main: string): string | undefined {
  if (process.platform === "win32") return undefined;
  const words = [process.execPath, ...process.execArgv, main, "run", "--python", python];
  const text = `#!/bin/sh\nexec ${words.map(quote).join(" ")} "$@"\n`;
  const folder = join(cacheFolder(), createHash("sha256").update(text).digest("hex").slice(0, 16));
  const file = join(folder, basename(python));
  if (existsSync(file)) return file;
  try {
    mkdirSync(folder, { recursive: true });
    // Whole at once, for others may want it at the same moment.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o755 });
    renameSync(draft, file);
    return file;
  } catch {
    return undefined;
  }
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "taipan", "launchers");
  return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "taipan", "launchers");
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
