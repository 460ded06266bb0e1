import { runStep } from "./step.mjs";
import { nodeStep } from "./steps/node.mjs";
import { packagesStep } from "./steps/packages.mjs";
import { pnpmStep } from "./steps/pnpm.mjs";
import { pythonStep } from "./steps/python.mjs";
import { virtualEnvStep } from "./steps/virtual-env.mjs";

/** How many steps there are, for the progress bar. */
export const STEPS = 5;

/**
 * Brings everything that the workspace needs; what is there already is left alone and costs next to nothing.
 *
 * @param {import("./context.mjs").Context} context
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<import("./toolchain.mjs").Toolchain>}
 * @throws {import("./setup-error.mjs").SetupError} with a sentence for the user
 */
export async function setUp(context, progress) {
  const node = await runStep(context, progress, nodeStep(context));
  const pnpm = await runStep(context, progress, pnpmStep(context));
  await runStep(context, progress, packagesStep(context, { node, pnpm }));
  const interpreter = await runStep(context, progress, pythonStep(context, { node }));
  const environment = await runStep(context, progress, virtualEnvStep(context, interpreter));
  return { node: node.path, pnpm: pnpm.path, python: environment.python, missing: environment.missing };
}
