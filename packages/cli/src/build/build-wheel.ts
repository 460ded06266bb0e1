import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version as ownVersion } from "../command-line/version.ts";
import type { Project } from "../project/project.ts";
import { dataFiles, pythonFiles, read } from "../project/selected-files.ts";
import { type ArchiveEntry, byPath, textEntry } from "../wheel/archive-entry.ts";
import { entryPointsText } from "../wheel/entry-points.ts";
import { licenseFiles, metadataText } from "../wheel/metadata.ts";
import { modificationTime } from "../wheel/modification-time.ts";
import { distInfo, escapedName, PURE_TAG, wheelFileName } from "../wheel/names.ts";
import { recordEntry } from "../wheel/record.ts";
import { zipArchive } from "../wheel/zip.ts";
import { bundle } from "./bundle.ts";
import { moduleFiles } from "./module-files.ts";
import { sbomEntry } from "./sbom.ts";
import { typingFiles } from "./typing-files.ts";

/** A wheel that was written. */
export interface BuiltWheel {
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
}

/** How a wheel is built. */
export interface BuildOptions {
  /** Folder for the archive. */
  readonly out: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called with what is done next. */
  readonly onStep?: (what: string) => void;
}

/** Builds the wheel of a project: one for every Python 3 and every platform, for what is native is Node's. */
export async function buildWheel(project: Project, options: BuildOptions): Promise<BuiltWheel> {
  return packWheel(project, await wheelEntries(project, options), options);
}

/** Writes a wheel of files, whose `RECORD` it adds. */
export function packWheel(project: Project, files: readonly ArchiveEntry[], options: BuildOptions): BuiltWheel {
  const { name, version } = project.table;
  const entries = [...files, recordEntry(distInfo(name, version), files)];
  options.onStep?.(`Packing ${entries.length} files`);
  const archive = zipArchive(entries, modificationTime(options.env));
  const file = wheelFileName(name, version);
  const path = join(options.out, file);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(path, archive);
  return { file, path, bytes: archive.length };
}

/** Everything that a wheel has but `RECORD`. */
async function wheelEntries(project: Project, { onStep }: BuildOptions): Promise<ArchiveEntry[]> {
  const { name, version } = project.table;
  onStep?.(`Bundling ${project.layout.entry}`);
  const { code, inputs } = await bundle(project);
  const info = distInfo(name, version);
  const own = pythonFiles(project);
  const taken = new Set(own.map(({ path }) => path));
  onStep?.(`Writing stubs of ${project.layout.moduleName}`);
  const made = [...moduleFiles(project, code), ...(await typingFiles(project, code, taken))];
  const content = [...own, ...made.filter(({ path }) => !taken.has(path))];
  content.push(...dataFiles(project, `${escapedName(name)}-${version}.data`));
  content.sort(byPath);
  const metadata = metadataEntries(project, info);
  if (project.tool.sbom !== false) metadata.push(sbomEntry(project, info, inputs));
  return [...content, ...metadata.sort(byPath)];
}

/** The files of `.dist-info`, but `RECORD`. */
export function metadataEntries(project: Project, folder: string): ArchiveEntry[] {
  const points = entryPointsText(project.table);
  const wheel = [
    "Wheel-Version: 1.0",
    `Generator: taipan ${ownVersion()}`,
    "Root-Is-Purelib: true",
    `Tag: ${PURE_TAG}`,
    "",
  ];
  return [
    textEntry(`${folder}/METADATA`, metadataText(project)),
    textEntry(`${folder}/WHEEL`, wheel.join("\n")),
    ...(points === undefined ? [] : [textEntry(`${folder}/entry_points.txt`, points)]),
    ...read(project.root, licenseFiles(project)).map((one) => ({ ...one, path: `${folder}/licenses/${one.path}` })),
  ];
}
