import type { Project } from "../project/project.ts";
import { projectStubs } from "../stubs/project-stubs.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";

/**
 * What type checkers read: the stubs of the TypeScript module, unless the project has its own or wants none, and
 * `py.typed`.
 *
 * @param taken paths that the project's own files have
 */
export async function typingFiles(
  project: Project,
  code: Uint8Array,
  taken: ReadonlySet<string>,
): Promise<ArchiveEntry[]> {
  const { moduleName, packageName } = project.layout;
  const folder = moduleName.replaceAll(".", "/");
  if (taken.has(`${folder}.pyi`) || taken.has(`${folder}/__init__.pyi`))
    return [textEntry(`${packageName}/py.typed`, "")];
  return project.tool.stubs === false ? [] : await projectStubs(project, code);
}
