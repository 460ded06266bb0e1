import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

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
  const text = launcherText(["run", "--python", python], main);
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

/** Longest first line that every Linux takes. */
const LONGEST_FIRST_LINE = 127;

/**
 * Where Node can be the script's own interpreter, it is: a shell drops variables of the environment whose names it cannot
 * use itself.
 */
function launcherText(words: readonly string[], main: string): string {
  const first = `#!${[process.execPath, ...process.execArgv].join(" ")}\n`;
  const fits = first.length <= LONGEST_FIRST_LINE && !/\s/.test(process.execPath) && process.execArgv.length <= 1;
  if (fits && process.platform === "linux") {
    const given = [main, ...words].map((word) => JSON.stringify(word)).join(", ");
    return `${first}process.argv.splice(1, 1, ${given});\nimport(${JSON.stringify(pathToFileURL(main).href)});\n`;
  }
  return `#!/bin/sh\nexec ${[process.execPath, ...process.execArgv, main, ...words].map(quote).join(" ")} "$@"\n`;
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME } = process.env;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "taipan", "launchers");
  return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "taipan", "launchers");
}

function quote(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
