import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A short digest of values and of the contents of files; a missing file counts as empty.
 *
 * @param {{ values?: readonly (string | undefined)[], files?: readonly string[] }} inputs
 * @returns {string} 32 hexadecimal digits
 */
export function fingerprint({ values = [], files = [] }) {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(values.map((value) => value ?? null)));
  for (const file of files) {
    hash.update(`\0${file}\0`);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex").slice(0, 32);
}

/**
 * A digest of a file's identity that does not read it: size and time of change. Fit for large programs and libraries.
 *
 * @param {string} path
 * @returns {string} empty when there is no such file
 */
export function fileIdentity(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.size}:${stat.mtimeMs}`;
}

/**
 * What a step wrote down when it was last done. An older set-up may have written other fields, hence `Partial`.
 *
 * @template {object} T
 * @param {string} path
 * @returns {Partial<T> | undefined} undefined when there is nothing, or nothing readable
 */
export function readStamp(path) {
  try {
    const value = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes down that a step is done. The file appears whole or not at all, so an interrupted set-up is never taken for a finished one.
 *
 * @param {string} path
 * @param {object} value
 */
export function writeStamp(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(fresh, path);
}
