import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errorCode } from "./error-code.mjs";

/**
 * Does work that two processes must not do at once. A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} path lock file; it holds the owner's process id
 * @param {(line: string) => void} tell hears when another process has to be waited for
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, tell, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    const owner = ownerOf(path);
    if (owner === undefined ? isOld(path) : !isAlive(owner)) {
      rmSync(path, { force: true });
      continue;
    }
    tell(`waiting for process ${owner ?? "unknown"}, which is at the same work`);
    await delay(200);
  }
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {number | undefined} undefined while the owner has not yet written its id, or has just gone
 */
function ownerOf(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @returns {boolean} whether an owner that wrote nothing had ample time to do so
 */
function isOld(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 5_000;
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}
