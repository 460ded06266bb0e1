import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The first program of this name on PATH.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findOnPath(name, env) {
  const suffixes = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    if (folder === "") continue;
    for (const suffix of suffixes) {
      const path = join(folder, name + suffix);
      if (isProgram(path)) return path;
    }
  }
  return undefined;
}

/**
 * Whether a path names a file that may be run.
 *
 * @param {string} path
 * @returns {boolean}
 */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
