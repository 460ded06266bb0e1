import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { globSync } from "tinyglobby";
import type { Project } from "../project/project.ts";
import { patternsFor, read } from "../project/selected-files.ts";
import type { ArchiveEntry } from "../wheel/archive-entry.ts";

/** What no archive of sources has. */
const NEVER = [
  "**/__pycache__/**",
  "**/*.py[co]",
  "**/.DS_Store",
  "**/node_modules/**",
  "**/.git",
  "**/.git/**",
  "**/*.egg-info/**",
  "**/.venv/**",
];

/** What is left out, besides, where no Git says what is ignored. */
const USUALLY_IGNORED = [
  "venv/**",
  "dist/**",
  "build/**",
  "coverage/**",
  "**/.turbo/**",
  "**/.*_cache/**",
  "**/*.tsbuildinfo",
];

/**
 * The files of a source archive: what Git does not ignore, tracked or not, without what `exclude` takes away, and what
 * `include` adds. Outside of Git, all but what usually is ignored.
 *
 * @param out folder for archives, which are no sources
 */
export function sourceFiles(project: Project, out: string): ArchiveEntry[] {
  const { root, tool } = project;
  const ignore = [...NEVER, ...archivesIn(root, out)];
  const excluded = patternsFor(tool.exclude, "sdist");
  const known = gitFiles(root);
  const own = globSync("**", {
    cwd: root,
    dot: true,
    ignore: [...ignore, ...excluded, ...(known === undefined ? USUALLY_IGNORED : [])],
  }).filter((path) => known?.has(path) ?? true);
  const included = patternsFor(tool.include, "sdist");
  const more = included.length === 0 ? [] : globSync(included, { cwd: root, dot: true, ignore });
  const needed = ["pyproject.toml", "package.json", project.layout.entry].filter((path) => isFile(join(root, path)));
  const paths = new Set([...needed, ...own, ...more].map((path) => path.replaceAll("\\", "/")));
  // The archive has its own.
  paths.delete("PKG-INFO");
  return read(root, [...paths]);
}

/** What Git tracks, or would with `git add`; `undefined` where the folder is in no repository, or is ignored itself. */
function gitFiles(root: string): ReadonlySet<string> | undefined {
  try {
    const text = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const files = text.split("\0").filter((path) => path !== "");
    return files.length === 0 ? undefined : new Set(files);
  } catch {
    return undefined;
  }
}

/** The folder for archives as a pattern, if it is inside of the project. */
function archivesIn(root: string, out: string): string[] {
  const path = relative(root, out).replaceAll(sep, "/");
  if (path === "") return ["*.tar.gz", "*.whl"];
  return path.startsWith("../") || path === ".." ? [] : [`${path}/**`];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
