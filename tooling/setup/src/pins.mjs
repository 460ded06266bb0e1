import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "./setup-error.mjs";

/** Oldest Node that runs the TypeScript sources as they are written, `using` included. */
export const DEVELOPMENT_NODE = 24;

/** Exact Node releases, by major version, that the set-up and the smoke tests bring. */
const NODE_RELEASES = new Map([
  [22, "22.23.3"],
  [24, "24.21.0"],
  [26, "26.10.0"],
]);

/**
 * The release to bring for a major version of Node.
 *
 * @param {number} major
 * @param {NodeJS.Platform} platform
 * @returns {string} such as `"24.21.0"`
 * @throws {SetupError} when this major version is not pinned
 */
export function nodeRelease(major, platform) {
  // The macOS packages of Node 24 stopped at 24.0.0, so development there is on the next even release.
  const release = NODE_RELEASES.get(platform === "darwin" && major === 24 ? 26 : major);
  if (release === undefined) throw new SetupError(`Cannot bring Node ${major}: no release of it is pinned`);
  return release;
}

/**
 * The pnpm that the root package.json asks for in `packageManager`.
 *
 * @param {string} root
 * @returns {string} such as `"12.21.0"`
 * @throws {SetupError} when the field is missing or names another package manager
 */
export function pnpmRelease(root) {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const release = /^pnpm@(?<version>\d+\.\d+\.\d+)/.exec(String(manifest.packageManager))?.groups?.["version"];
  if (release === undefined) {
    throw new SetupError(
      `Cannot tell which pnpm to bring: "packageManager" is ${JSON.stringify(manifest.packageManager)}`,
    );
  }
  return release;
}
