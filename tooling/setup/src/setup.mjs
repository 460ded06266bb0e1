import { SetupError } from "./setup-error.mjs";
import { runStep } from "./step.mjs";
import { nodeStep } from "./steps/node.mjs";
import { packagesStep } from "./steps/packages.mjs";
import { pnpmStep } from "./steps/pnpm.mjs";
import { pythonStep } from "./steps/python.mjs";
import { virtualEnvStep } from "./steps/virtual-env.mjs";

/** Oldest Node that the set-up itself runs on; it then brings the one for everything else. */
const OLDEST_NODE = 20;

/** How many steps there are, for the progress bar. */
export const STEPS = 5;

/**
 * Brings everything that the workspace needs; what is there already is left alone and costs next to nothing.
 *
 * @param {import("./context.mjs").Context} context
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<import("./toolchain.mjs").Toolchain>}
 * @throws {SetupError} with a sentence for the user
 */
export async function setUp(context, progress) {
  if (Number.parseInt(context.node.version, 10) < OLDEST_NODE) {
    throw new SetupError(`Cannot run on Node ${context.node.version}: install Node ${OLDEST_NODE} or newer`);
  }
  const node = await runStep(context, progress, nodeStep(context));
  const pnpm = await runStep(context, progress, pnpmStep(context));
  await runStep(context, progress, packagesStep(context, { node, pnpm }));
  const interpreter = await runStep(context, progress, pythonStep(context, { node }));
  const environment = await runStep(context, progress, virtualEnvStep(context, interpreter));
  return { node: node.path, pnpm: pnpm.path, python: environment.python, missing: environment.missing };
}
