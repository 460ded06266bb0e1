import { type Python, PyModule } from "@taipan/core";
import { PROJECT_FINDER_SOURCE } from "./project-finder-source.ts";

/** Where the sources of a project's module are, as absolute paths. */
export interface ProjectModule {
  /** Dotted name of the module that is TypeScript. */
  readonly name: string;
  /** Its first file. */
  readonly entry: string;
  /** The Python package around it. */
  readonly packageName: string;
  /** The folder of that package; `null` where there is none. */
  readonly pythonSource: string | null;
}

/**
 * Lets a program import the module of the project in whose folder it runs, although nothing is installed or built:
 * `taipan run -m pytest` tests the sources as they are. What is installed under the same name comes first.
 */
export function installProjectFinder(py: Python, { name, entry, packageName, pythonSource }: ProjectModule): void {
  const finder = PyModule.fromCode(py, PROJECT_FINDER_SOURCE, "<taipan>", "_taipan_project");
  finder.callMethod("install", [name, entry, packageName, pythonSource]);
}
