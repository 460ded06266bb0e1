import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { thisMachine } from "./platform-package.mjs";

/**
 * Where the set-up runs and what it may look at. Steps read this and not `process`, so that a test can hand them another machine.
 *
 * @typedef {object} Context
 * @property {string} root the checkout
 * @property {NodeJS.ProcessEnv} env
 * @property {import("./platform-package.mjs").Machine} machine
 * @property {{ path: string, version: string }} node the Node that runs the set-up
 * @property {number | undefined} uid undefined on Windows
 */

/**
 * The context of this process.
 *
 * @returns {Context}
 */
export function processContext() {
  const root = resolve(fileURLToPath(import.meta.url), "../../../..");
  return {
    root,
    env: withoutOwnPython(process.env, root),
    machine: thisMachine(),
    node: { path: process.execPath, version: process.versions.node },
    uid: process.getuid?.(),
  };
}

/**
 * The environment without a TAIPAN_PYTHON that names this checkout's `.venv`: a shell that has taken over the toolchain's variables
 * asks for what the set-up would choose anyway, and `.venv` may have to be made first.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutOwnPython(env, root) {
  const { TAIPAN_PYTHON, ...others } = env;
  return TAIPAN_PYTHON?.startsWith(join(root, ".venv") + sep) ? others : env;
}

/**
 * A path under `.taipan`, where everything lies that the set-up brings and that is not a virtual environment.
 *
 * @param {Context} context
 * @param {readonly string[]} parts
 * @returns {string}
 */
export function statePath(context, ...parts) {
  return join(context.root, ".taipan", ...parts);
}
