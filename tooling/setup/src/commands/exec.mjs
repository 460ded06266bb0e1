import { join } from "node:path";
import { findOnPath } from "../find-on-path.mjs";
import { handOver } from "../hand-over.mjs";
import { SetupError } from "../setup-error.mjs";
import { toolchainEnvironment, withPrograms } from "../toolchain.mjs";

/**
 * Runs any command with the tools of this workspace first on PATH.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../toolchain.mjs").Toolchain} toolchain
 * @param {readonly string[]} command program and arguments
 * @returns {Promise<number>} its exit status
 * @throws {SetupError} when there is no such program
 */
export async function exec({ root, env }, toolchain, [name = "", ...args]) {
  const inside = withPrograms(toolchainEnvironment(env, toolchain), [join(root, "node_modules/.bin/any")]);
  const program = /[\\/]/.test(name) ? name : findOnPath(name, inside);
  if (program === undefined)
    throw new SetupError(`Cannot run ${JSON.stringify(name)}: it is neither on PATH nor among the packages`);
  return handOver(program, args, { cwd: process.cwd(), env: inside });
}
