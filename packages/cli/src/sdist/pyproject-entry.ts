import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";
import type { Project } from "../project/project.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";

/** What an installer needs to know of the backend, for projects whose `pyproject.toml` says nothing of it. */
const BUILD_SYSTEM = `[build-system]
requires = ["taipan-build"]
build-backend = "taipan_build"
`;

/** `pyproject.toml` of a source archive: the project's, with the table `[build-system]` that names the backend. */
export function pyprojectEntry({ root, table }: Project): ArchiveEntry {
  const path = join(root, "pyproject.toml");
  if (!existsSync(path)) {
    throw new CommandError(
      `Cannot make a source archive of ${table.name}: there is no pyproject.toml; 'taipan init' makes one`,
    );
  }
  const text = readFileSync(path, "utf8");
  const isSaid = /^\s*\[\s*build-system\s*\]/m.test(text);
  return textEntry("pyproject.toml", isSaid ? text : `${BUILD_SYSTEM}\n${text}`);
}
