import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions, BuiltWheel } from "../build/build-wheel.ts";
import type { Project } from "../project/project.ts";
import { byPath, textEntry } from "../wheel/archive-entry.ts";
import { metadataText } from "../wheel/metadata.ts";
import { modificationTime } from "../wheel/modification-time.ts";
import { escapedName } from "../wheel/names.ts";
import { pyprojectEntry } from "./pyproject-entry.ts";
import { sourceFiles } from "./source-files.ts";
import { tarArchive } from "./tar.ts";

/**
 * Writes a project's sources as one archive (PEP 625, PEP 643): what builds its wheel elsewhere, and `PKG-INFO`. The same
 * sources make the same bytes.
 *
 * @throws {CommandError} if there is no `pyproject.toml`, by which an installer knows how to build
 */
export async function buildSdist(project: Project, options: BuildOptions): Promise<BuiltWheel> {
  const { name, version } = project.table;
  const folder = `${escapedName(name)}-${version}`;
  options.onStep?.("Collecting the sources");
  const sources = sourceFiles(project, options.out).filter(({ path }) => path !== "pyproject.toml");
  const entries = [...sources, pyprojectEntry(project), textEntry("PKG-INFO", metadataText(project))];
  options.onStep?.(`Packing ${entries.length} files`);
  const packed = entries.sort(byPath).map((one) => ({ ...one, path: `${folder}/${one.path}` }));
  const archive = await tarArchive(packed, modificationTime(options.env));
  const file = `${folder}.tar.gz`;
  const path = join(options.out, file);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(path, archive);
  return { file, path, bytes: archive.length };
}
