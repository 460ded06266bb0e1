import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../project/project.ts";
import { type ArchiveEntry, textEntry } from "../wheel/archive-entry.ts";

/**
 * What type checkers read: `py.typed`, and the stub of the TypeScript module where the project has one beside its
 * configuration (`<module>.pyi`), as `taipan stubs` writes it.
 *
 * @param taken paths that the project's own files have
 */
export async function typingFiles({ root, layout }: Project, taken: ReadonlySet<string>): Promise<ArchiveEntry[]> {
  const folder = layout.moduleName.replaceAll(".", "/");
  const last = layout.moduleName.split(".").at(-1) as string;
  const stub = join(root, `${last}.pyi`);
  const isTyped = existsSync(stub) || taken.has(`${folder}.pyi`) || taken.has(`${folder}/__init__.pyi`);
  if (!isTyped) return [];
  return [
    ...(existsSync(stub) ? [{ path: `${folder}/__init__.pyi`, content: readFileSync(stub) }] : []),
    textEntry(`${layout.packageName}/py.typed`, ""),
  ];
}
