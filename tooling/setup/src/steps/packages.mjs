import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { statePath } from "../context.mjs";
import { execute, lastLines } from "../execute.mjs";
import { SetupError } from "../setup-error.mjs";
import { fingerprint, readStamp, writeStamp } from "../stamp.mjs";
import { withPrograms } from "../toolchain.mjs";

/** Folders whose children are workspace packages, as in pnpm-workspace.yaml. */
const WORKSPACE_FOLDERS = ["packages", "apps", "tooling"];

/**
 * The workspace's npm packages, exactly as the lockfile has them.
 *
 * @param {import("../context.mjs").Context} context
 * @param {{ node: { path: string, version: string }, pnpm: { path: string, version: string } }} tools
 * @returns {import("../step.mjs").Step<{ manifests: number }>}
 */
export function packagesStep(context, { node, pnpm }) {
  const stamp = statePath(context, "packages.json");
  const manifests = workspaceManifests(context.root);
  const files = [join(context.root, "pnpm-lock.yaml"), join(context.root, "pnpm-workspace.yaml"), ...manifests];
  const inputs = () => fingerprint({ values: [pnpm.version], files });
  return {
    title: "packages",
    ready() {
      if (!existsSync(join(context.root, "node_modules", ".modules.yaml"))) return undefined;
      /** @type {{ inputs?: string } | undefined} */
      const before = readStamp(stamp);
      return before?.inputs === inputs() ? { manifests: manifests.length } : undefined;
    },
    async perform(tell) {
      // Without a terminal pnpm asks no question in CI mode; otherwise it would stop where it wants to replace node_modules.
      const env = { ...withPrograms(context.env, [node.path, pnpm.path]), CI: "true" };
      const outcome = await execute(pnpm.path, ["install", "--frozen-lockfile"], { cwd: context.root, env, tell });
      if (outcome.code !== 0) throw installError(outcome);
      writeStamp(stamp, { inputs: inputs() });
      return { manifests: manifests.length };
    },
    summary: ({ manifests: count }) => `${count} workspace packages installed`,
  };
}

/**
 * The package.json of the root and of every workspace package.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function workspaceManifests(root) {
  const found = [join(root, "package.json")];
  for (const folder of WORKSPACE_FOLDERS) {
    if (!existsSync(join(root, folder))) continue;
    for (const name of readdirSync(join(root, folder)).toSorted()) {
      const manifest = join(root, folder, name, "package.json");
      if (existsSync(manifest)) found.push(manifest);
    }
  }
  return found;
}

/**
 * @param {import("../execute.mjs").Outcome} outcome
 * @returns {SetupError}
 */
function installError(outcome) {
  const outdated = outcome.lines.some((line) => /OUTDATED_LOCKFILE|frozen-lockfile.*not up to date/i.test(line));
  const why = outdated
    ? "pnpm-lock.yaml does not match a package.json, run `pnpm install` and commit the lockfile"
    : `pnpm ended with status ${outcome.code}`;
  return new SetupError(`Cannot install the packages: ${why}`, { lastLines: lastLines(outcome) });
}
