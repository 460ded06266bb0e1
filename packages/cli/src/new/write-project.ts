import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";
import { completeManifest, type Manifest, newManifest } from "./manifest.ts";
import { LAYOUTS, type ProjectPlan } from "./plan.ts";
import { projectFiles } from "./project-files.ts";

/** What became of a file. */
export interface WrittenFile {
  readonly path: string;
  /** `kept`: it was there, and is as it was. */
  readonly state: "created" | "completed" | "kept";
  /** What a completed `package.json` got. */
  readonly added?: readonly string[];
}

/** Writes the files of a project that are not there yet, and completes its `package.json`. Overwrites nothing. */
export function writeProject(root: string, plan: ProjectPlan): WrittenFile[] {
  const files = projectFiles(plan, { hasCode: existsSync(join(root, LAYOUTS[plan.kind].entry)) });
  return [...files].map(([path, text]): WrittenFile => {
    const file = join(root, path);
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return { path, state: "created" };
    }
    if (path !== "package.json") return { path, state: "kept" };
    const before = readFileSync(file, "utf8");
    const { manifest, added } = completeManifest(readManifest(file, before), newManifest(plan));
    if (added.length === 0) return { path, state: "kept" };
    const indent = /^[ \t]+(?=")/m.exec(before)?.[0] ?? "  ";
    writeFileSync(file, `${JSON.stringify(manifest, null, indent)}\n`);
    return { path, state: "completed", added };
  });
}

function readManifest(file: string, text: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}
