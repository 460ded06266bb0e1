import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";
import type { ToolTable } from "./pyproject.ts";

/** Where a project has its TypeScript and its Python, and under which name Python imports the TypeScript. */
export interface Layout {
  /** The file that the bundle begins with, from the project's folder. */
  readonly entry: string;
  /** Dotted name of the module that is TypeScript. */
  readonly moduleName: string;
  /** Folder, from the project's, whose packages go into the wheel; `undefined` for a project without Python code. */
  readonly pythonSource: string | undefined;
  /** The Python package in it. */
  readonly packageName: string;
}

/** Folders that have Python code in mixed projects, where `[tool.taipan]` does not say. */
const SOURCES = ["python", "src", "."];

/**
 * Finds out how a project is laid out: with Python code beside it (`python/<name>`, `src/<name>` or `<name>` with an
 * `__init__.py`), or none.
 *
 * @throws {CommandError} if what `[tool.taipan]` says does not exist
 */
export function findLayout(root: string, name: string, entry: string, tool: ToolTable): Layout {
  const moduleName = tool["module-name"] ?? name.replaceAll(/[-.]+/g, "_").toLowerCase();
  if (!/^[\p{ID_Start}_][\p{ID_Continue}]*(?:\.[\p{ID_Start}_][\p{ID_Continue}]*)*$/u.test(moduleName)) {
    throw new CommandError(`Cannot name a Python module "${moduleName}": set module-name in [tool.taipan]`);
  }
  const packageName = moduleName.split(".", 1)[0] as string;
  const given = tool["python-source"];
  if (given !== undefined) {
    if (!isPackage(join(root, given, packageName))) {
      throw new CommandError(
        `Cannot find Python package ${packageName}: ${join(given, packageName)} has no __init__.py`,
      );
    }
    return { entry, moduleName, pythonSource: given, packageName };
  }
  const pythonSource = SOURCES.find((folder) => isPackage(join(root, folder, packageName)));
  // A package that has the module's own name would hide it: the TypeScript goes inside, as in maturin's mixed projects.
  const isHidden = pythonSource !== undefined && moduleName === packageName;
  return { entry, moduleName: isHidden ? `${packageName}._lib` : moduleName, pythonSource, packageName };
}

function isPackage(folder: string): boolean {
  return existsSync(join(folder, "__init__.py")) && statSync(folder).isDirectory();
}
