import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Build } from "@taipan/ffi";
import type { Compiler } from "./compiler.ts";

/** The C headers of one Python, and what they say about themselves. */
export interface HeaderSet {
  readonly build: Build;
  /** Such as `"3.13.0"` or `"3.14.1 free-threaded"`. */
  readonly label: string;
  readonly folders: readonly string[];
}

/** Why the headers of a Python cannot be compared. */
export class NoHeadersError extends Error {
  override readonly name = "NoHeadersError";
  readonly code = "TAIPAN_FFI_CHECK_NO_HEADERS";
  readonly python: string;
  readonly reason: string;

  constructor(python: string, reason: string, options?: ErrorOptions) {
    super(`Cannot check "${python}": ${reason}`, options);
    this.python = python;
    this.reason = reason;
  }
}

/**
 * The headers of `python`: an executable, which is asked, or a folder that holds `Python.h`.
 *
 * @throws {NoHeadersError} if there are none, or the compiler refuses them
 */
export function headerSet(python: string, compiler: Compiler): HeaderSet {
  const folders = includeFolders(python);
  const main = folders.find((folder) => existsSync(join(folder, "Python.h")));
  if (main === undefined) throw new NoHeadersError(python, `${folders.join(" and ")} holds no Python.h`);
  // Debian's pyconfig.h includes another one by its path from the folder above.
  const all = [...new Set([...folders, dirname(main)])];
  const macros = compiler.macros("#include <Python.h>\n", all);
  if (typeof macros === "string") throw new NoHeadersError(python, `the compiler refuses Python.h: ${macros}`);
  const number = (name: string): number => Number(macros.get(name) ?? 0);
  const version = macros.get("PY_VERSION")?.replaceAll('"', "") ?? "unknown";
  const freeThreaded = number("Py_GIL_DISABLED") === 1;
  const kinds = [freeThreaded ? " free-threaded" : "", macros.has("Py_DEBUG") ? " debug" : ""].join("");
  return { build: { minor: number("PY_MINOR_VERSION"), freeThreaded }, label: `${version}${kinds}`, folders: all };
}

const ASK = "import sysconfig; p = sysconfig.get_paths(); print(p['include']); print(p['platinclude'])";

function includeFolders(python: string): string[] {
  if (statSync(python, { throwIfNoEntry: false })?.isDirectory()) return [python];
  try {
    const answer = execFileSync(python, ["-I", "-S", "-c", ASK], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return [...new Set(answer.trim().split(/\r?\n/))];
  } catch (error) {
    throw new NoHeadersError(python, "it cannot be run to ask for its include folder", { cause: error });
  }
}
