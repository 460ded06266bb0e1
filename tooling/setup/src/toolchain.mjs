import { delimiter, dirname } from "node:path";

/**
 * What the set-up yields.
 *
 * @typedef {object} Toolchain
 * @property {string} node path of a Node that runs the sources
 * @property {string} pnpm path of pnpm
 * @property {string} python path of the virtual environment's Python
 * @property {readonly string[]} missing Python packages that could not be had for this Python, each with the reason
 */

/**
 * An environment in which the folders of some programs come first on PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} programs paths of programs
 * @returns {NodeJS.ProcessEnv}
 */
export function withPrograms(env, programs) {
  const folders = programs.map((program) => dirname(program));
  const others = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "" && !folders.includes(folder));
  return { ...env, PATH: [...new Set(folders), ...others].join(delimiter) };
}

/**
 * The environment that the workspace's own commands run in.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {Toolchain} toolchain
 * @returns {NodeJS.ProcessEnv}
 */
export function toolchainEnvironment(env, { node, pnpm, python }) {
  // PYTHONHOME would send the embedded interpreter past the virtual environment, and its packages would be out of sight.
  const { PYTHONHOME: _home, ...others } = withPrograms(env, [node, pnpm]);
  return { ...others, TAIPAN_PYTHON: python };
}
