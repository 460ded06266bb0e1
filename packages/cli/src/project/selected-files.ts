import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import type { ArchiveEntry } from "../wheel/archive-entry.ts";
import type { Project } from "./project.ts";
import type { FilePattern } from "./pyproject.ts";

/** What no archive has. */
const NEVER = ["**/__pycache__/**", "**/*.py[co]", "**/.DS_Store", "**/node_modules/**", "**/.git/**"];

/** Patterns of `include` or `exclude` that are meant for a kind of archive. */
export function patternsFor(patterns: readonly FilePattern[] | undefined, format: "sdist" | "wheel"): string[] {
  return (patterns ?? []).flatMap((one) => {
    if (typeof one === "string") return [one];
    return one.format === format ? [one.path] : [];
  });
}

/** Files of the Python package, and what `include` adds, as a wheel has them. */
export function pythonFiles(project: Project): ArchiveEntry[] {
  const { root, tool, layout } = project;
  const ignore = [...NEVER, ...patternsFor(tool.exclude, "wheel")];
  const source = layout.pythonSource;
  const own =
    source === undefined
      ? []
      : read(join(root, source), globSync(`${layout.packageName}/**`, { cwd: join(root, source), ignore, dot: true }));
  const included = patternsFor(tool.include, "wheel");
  const more = included.length === 0 ? [] : read(root, globSync(included, { cwd: root, ignore: NEVER, dot: true }));
  const prefix = source === undefined || source === "." ? "" : `${source}/`;
  // An included file of the Python sources has its place in the package.
  const placed = more.map((one) =>
    one.path.startsWith(prefix) ? { ...one, path: one.path.slice(prefix.length) } : one,
  );
  const known = new Set(own.map(({ path }) => path));
  return [...own, ...placed.filter(({ path }) => !known.has(path))];
}

/** Files of `data`, as `<name>-<version>.data` has them: folders `scripts`, `headers`, `data`, `purelib`. */
export function dataFiles({ root, tool }: Project, folder: string): ArchiveEntry[] {
  if (tool.data === undefined) return [];
  const from = join(root, tool.data);
  return read(from, globSync("**", { cwd: from, ignore: NEVER, dot: true })).map((one) => ({
    ...one,
    path: `${folder}/${one.path}`,
  }));
}

/** Reads files, whose paths in an archive are those from `folder`. */
export function read(folder: string, paths: readonly string[]): ArchiveEntry[] {
  return paths.map((path) => {
    const file = join(folder, path);
    const isExecutable = (statSync(file).mode & 0o111) !== 0;
    return { path: path.replaceAll("\\", "/"), content: readFileSync(file), isExecutable };
  });
}
