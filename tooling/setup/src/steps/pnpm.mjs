import { join } from "node:path";
import { bringPackage } from "../bring-package.mjs";
import { statePath } from "../context.mjs";
import { isProgram } from "../find-on-path.mjs";
import { pnpmRelease } from "../pins.mjs";
import { pnpmPackage } from "../platform-package.mjs";

/**
 * The pnpm that the workspace asks for, under `.taipan/pnpm`.
 *
 * @param {import("../context.mjs").Context} context
 * @returns {import("../step.mjs").Step<{ path: string, version: string }>}
 */
export function pnpmStep(context) {
  const version = pnpmRelease(context.root);
  const { name, program } = pnpmPackage(context.machine);
  const folder = statePath(context, "pnpm", version);
  const path = join(folder, "node_modules", name, program);
  return {
    title: "pnpm",
    ready: () => (isProgram(path) ? { path, version } : undefined),
    async perform(tell) {
      await bringPackage(context, { name, version, folder, tell });
      return { path, version };
    },
    summary: () => version,
  };
}
