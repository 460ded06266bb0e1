import { metadataEntries, packWheel, type BuildOptions, type BuiltWheel } from "../build/build-wheel.ts";
import type { Project } from "../project/project.ts";
import { byPath } from "../wheel/archive-entry.ts";
import { distInfo } from "../wheel/names.ts";
import { editableFiles } from "./editable-files.ts";

/** Builds the wheel that PEP 660 wants: once it is installed, changes to the sources count without another install. */
export function buildEditable(project: Project, options: BuildOptions): BuiltWheel {
  const metadata = metadataEntries(project, distInfo(project.table.name, project.table.version));
  return packWheel(project, [...editableFiles(project).sort(byPath), ...metadata.sort(byPath)], options);
}
