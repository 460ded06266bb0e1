import { CommandError } from "../command-line/usage-error.ts";

/**
 * What a project is:
 *
 * - `library`: a Python module that is TypeScript;
 * - `mixed`: a Python package in `python/` with TypeScript inside;
 * - `src`: the same, with the package in `src/` and the TypeScript in `ts/`;
 * - `app`: a TypeScript program that uses Python.
 */
export type ProjectKind = "library" | "mixed" | "src" | "app";

/** What is to be made. */
export interface ProjectPlan {
  /** Name of the distribution, and of the npm package. */
  readonly name: string;
  readonly kind: ProjectKind;
}

/** Where the files of a kind of project are. */
export interface KindLayout {
  /** The TypeScript that everything begins with. */
  readonly entry: string;
  /** Folder of the TypeScript. */
  readonly sources: string;
  /** Folder of the Python package. */
  readonly python?: string;
}

/** The layouts of the kinds. */
export const LAYOUTS: Readonly<Record<ProjectKind, KindLayout>> = {
  library: { entry: "src/index.ts", sources: "src" },
  mixed: { entry: "src/index.ts", sources: "src", python: "python" },
  src: { entry: "ts/index.ts", sources: "ts", python: "src" },
  app: { entry: "src/index.ts", sources: "src" },
};

/** Words that no Python module can be called. */
const KEYWORDS = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally for from global if " +
    "import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

/**
 * Checks the name of a project, which has to do for npm and for PyPI.
 *
 * @throws {CommandError} if it does not
 */
export function checkName(name: string): string {
  const why = problemOfName(name);
  if (why !== undefined) throw new CommandError(`Cannot call a project "${name}": ${why}`);
  return name;
}

/** Why a name will not do. */
export function problemOfName(name: string): string | undefined {
  if (!/^[a-z](?:[a-z0-9._-]*[a-z0-9])?$/.test(name)) {
    return "npm and PyPI take small letters, digits, dashes, dots and underscores, and a letter at the beginning";
  }
  if (KEYWORDS.has(moduleOf(name))) return "Python has the word for itself";
  return undefined;
}

/** The Python module of a project. */
export function moduleOf(name: string): string {
  return name.replaceAll(/[-.]+/g, "_");
}

/** A name made of that of a folder. */
export function nameOfFolder(folder: string): string {
  return folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[^a-z]+|[^a-z0-9]+$/g, "");
}
