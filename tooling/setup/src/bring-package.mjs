import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { executeOrThrow } from "./execute.mjs";
import { findOnPath } from "./find-on-path.mjs";
import { SetupError } from "./setup-error.mjs";

/**
 * The npm at hand, as a command: the one that started us, the one on PATH, or the one that came with this Node.
 *
 * @param {import("./context.mjs").Context} context
 * @returns {readonly [program: string, ...args: string[]]}
 * @throws {SetupError} when there is none
 */
export function npmCommand({ env, node }) {
  const starter = env["npm_execpath"];
  if (starter !== undefined && /^npm-cli\.c?js$/.test(basename(starter)) && existsSync(starter))
    return [node.path, starter];
  // On Windows the npm on PATH is a batch file, which needs a shell: its script beside Node is run instead.
  const program = process.platform === "win32" ? undefined : findOnPath("npm", env);
  if (program !== undefined) return [program];
  for (const folder of ["node_modules", "../lib/node_modules"]) {
    const script = resolve(dirname(node.path), folder, "npm/bin/npm-cli.js");
    if (existsSync(script)) return [node.path, script];
  }
  throw new SetupError("Cannot bring Node and pnpm: npm is not on PATH, install it");
}

/**
 * Brings one exact package version into a folder of its own. The folder appears when the package is whole, so it is its own
 * proof that the work is done.
 *
 * @param {import("./context.mjs").Context} context
 * @param {{ name: string, version: string, folder: string, tell: (line: string) => void }} options
 * @throws {SetupError} when npm fails
 */
export async function bringPackage(context, { name, version, folder, tell }) {
  const [npm, ...npmArgs] = npmCommand(context);
  mkdirSync(dirname(folder), { recursive: true });
  removeLeftovers(folder);
  const fresh = mkdtempSync(`${folder}-`);
  try {
    const args = [
      "install",
      "--prefix",
      fresh,
      "--no-save",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      `${name}@${version}`,
    ];
    const purpose = `bring ${name} ${version} from the npm registry`;
    // A workspace variable of the npm that started us would make this one look for that workspace.
    const env = Object.fromEntries(
      Object.entries(context.env).filter(([key]) => !/^npm_config_(workspace|prefix)/i.test(key)),
    );
    await executeOrThrow(purpose, npm, [...npmArgs, ...args], { cwd: fresh, env, tell });
    if (!existsSync(join(fresh, "node_modules", name))) {
      throw new SetupError(`Cannot ${purpose}: npm reported success and installed nothing, check its "omit" setting`);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Removes what a set-up left that was ended in the middle. Nobody else can be at work there: steps hold the lock.
 *
 * @param {string} folder
 */
function removeLeftovers(folder) {
  for (const name of readdirSync(dirname(folder))) {
    const isLeftover = name.startsWith(`${basename(folder)}-`);
    if (isLeftover) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}
