import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Output } from "../command-line/output.ts";
import { CommandError } from "../command-line/usage-error.ts";
import { readProject } from "../project/project.ts";
import type { ProjectModule } from "./project-finder.ts";

/**
 * The module of the project in a folder, for `taipan run` to find. A project that cannot be read is warned of, for the
 * program may not want it.
 *
 * @param folder that has a `pyproject.toml`; without a table `[tool.taipan]` in it there is no project
 */
export function readProjectModule(folder: string, output: Output): ProjectModule | undefined {
  if (!/^\s*\[tool\.taipan\b/m.test(readFileSync(join(folder, "pyproject.toml"), "utf8"))) return undefined;
  try {
    const { root, layout } = readProject(folder);
    const { moduleName, entry, packageName, pythonSource } = layout;
    return {
      name: moduleName,
      entry: join(root, entry),
      packageName,
      pythonSource: pythonSource === undefined ? null : join(root, pythonSource),
    };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    output.warn(error.message);
    return undefined;
  }
}
