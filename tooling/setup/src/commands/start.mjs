import { existsSync } from "node:fs";
import { join } from "node:path";
import { handOver } from "../hand-over.mjs";
import { SetupError } from "../setup-error.mjs";
import { toolchainEnvironment } from "../toolchain.mjs";

/** The application that `npm start` runs, as the tests and a reader meet it: from its sources, without a build. */
const MAIN = "apps/digits/src/main.ts";

/**
 * Runs the digits application.
 *
 * @param {import("../context.mjs").Context} context
 * @param {import("../toolchain.mjs").Toolchain} toolchain
 * @param {readonly string[]} args for the application
 * @returns {Promise<number>} its exit status
 * @throws {SetupError} when the checkout does not have it
 */
export async function start({ root, env }, toolchain, args) {
  const main = join(root, MAIN);
  if (!existsSync(main)) throw new SetupError(`Cannot start the application: this checkout has no ${MAIN}`);
  const options = { cwd: root, env: toolchainEnvironment(env, toolchain) };
  return handOver(toolchain.node, ["--conditions=@taipan/source", main, ...args], options);
}
