import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Project } from "../project/project.ts";
import { distInfo } from "../wheel/names.ts";
import { type BuildOptions, type BuiltWheel, metadataEntries } from "./build-wheel.ts";

/** Writes the folder `.dist-info` that a wheel of the project would have, without `RECORD`: nothing is built for it. */
export function writeMetadata(project: Project, { out }: BuildOptions): BuiltWheel {
  const file = distInfo(project.table.name, project.table.version);
  let bytes = 0;
  for (const { path, content } of metadataEntries(project, file)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
    bytes += content.length;
  }
  return { file, path: join(out, file), bytes };
}
