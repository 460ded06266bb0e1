import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Python, PyModule } from "@taipan/core";
import { Output } from "../command-line/output.ts";
import { CommandError } from "../command-line/usage-error.ts";
import { readProject } from "../project/project.ts";
import { PROJECT_FINDER_SOURCE } from "./project-finder-source.ts";

/**
 * Lets a program import the module of the project in whose folder it runs, although nothing is installed or built:
 * `taipan run -m pytest` tests the sources as they are. What is installed under the same name comes first.
 *
 * A project that cannot be read is warned of, for the program may not want it.
 *
 * @param folder that has a `pyproject.toml`; without a table `[tool.taipan]` in it nothing happens
 */
export function installProjectFinder(py: Python, folder: string): void {
  if (!/^\s*\[tool\.taipan\b/m.test(readFileSync(join(folder, "pyproject.toml"), "utf8"))) return;
  try {
    const { root, layout } = readProject(folder);
    const { moduleName, entry, packageName, pythonSource } = layout;
    PyModule.fromCode(py, PROJECT_FINDER_SOURCE, "<taipan>", "_taipan_project").callMethod("install", [
      moduleName,
      join(root, entry),
      packageName,
      pythonSource === undefined ? null : join(root, pythonSource),
    ]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    new Output().warn(error.message);
  }
}
