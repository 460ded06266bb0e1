import { join } from "node:path";
import { bringPackage } from "../bring-package.mjs";
import { statePath } from "../context.mjs";
import { executeOrThrow } from "../execute.mjs";
import { isProgram } from "../find-on-path.mjs";
import { DEVELOPMENT_NODE, nodeRelease } from "../pins.mjs";
import { nodePackage } from "../platform-package.mjs";
import { SetupError } from "../setup-error.mjs";

/**
 * A Node to run the workspace with.
 *
 * @typedef {{ path: string, version: string }} Node
 */

/**
 * Whether a Node that is here already will do. Odd releases are left out: they are short-lived, and the test runner refuses them.
 *
 * @param {string} version
 * @returns {boolean}
 */
export function isFitForDevelopment(version) {
  const major = Number.parseInt(version, 10);
  return major >= DEVELOPMENT_NODE && major % 2 === 0;
}

/**
 * Node for development: the running one where it is new enough, else the pinned release.
 *
 * @param {import("../context.mjs").Context} context
 * @returns {import("../step.mjs").Step<Node>}
 */
export function nodeStep(context) {
  if (!isFitForDevelopment(context.node.version)) return pinnedNodeStep(context, DEVELOPMENT_NODE);
  const { node } = context;
  return { title: "Node", ready: () => node, perform: async () => node, summary: ({ version }) => version };
}

/**
 * The pinned release of one major version of Node, under `.taipan/node`.
 *
 * @param {import("../context.mjs").Context} context
 * @param {number} major
 * @returns {import("../step.mjs").Step<Node>}
 * @throws {SetupError} when this version is not pinned, or has no package for this machine
 */
export function pinnedNodeStep(context, major) {
  const version = nodeRelease(major, context.machine.platform);
  const { name, program } = nodePackage(context.machine);
  const folder = statePath(context, "node", version);
  const path = join(folder, "node_modules", name, program);
  return {
    title: "Node",
    ready: () => (isProgram(path) ? { path, version } : undefined),
    async perform(tell) {
      await bringPackage(context, { name, version, folder, tell });
      await requireVersion(path, version, context.env);
      return { path, version };
    },
    summary: () => version,
  };
}

/**
 * @param {string} path
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
async function requireVersion(path, version, env) {
  const outcome = await executeOrThrow(`run the Node ${version} that was brought`, path, ["--version"], { env });
  const said = outcome.stdout.trim();
  if (said !== `v${version}`) throw new SetupError(`Cannot use the Node ${version} that was brought: it is ${said}`);
}
