import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command, Invocation } from "../command-line/command.ts";
import { readPackageManifest } from "../project/package-manifest.ts";
import { readPyproject } from "../project/pyproject.ts";
import { makeProject, PROJECT_OPTIONS } from "./make-project.ts";
import { nameOfFolder } from "./plan.ts";

/** `taipan init` */
export const INIT: Command = {
  summary: "Make a project of a folder that has something already",
  details: "Files that are there stay as they are; package.json gets the scripts and packages that it lacks.",
  positionals: [{ name: "folder", description: "The folder. Default: this one", isOptional: true }],
  options: PROJECT_OPTIONS,
  run: initialize,
};

async function initialize(call: Invocation): Promise<number> {
  const root = resolve(call.folder, call.positionals[0] ?? ".");
  // Python's own name goes first: `import` depends on it.
  const given = readPyproject(root)?.project?.name ?? readPackageManifest(root)?.name;
  const name = given === undefined ? undefined : nameOfFolder(given);
  const isSrc = name !== undefined && existsSync(join(root, "src", name.replaceAll(/[-.]+/g, "_"), "__init__.py"));
  return await makeProject(call, { root, name, kind: isSrc ? "src" : undefined });
}
