import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, TomlError } from "smol-toml";
import * as v from "valibot";
import { CommandError } from "../command-line/usage-error.ts";

/** Somebody in `[project]`. */
export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** A text in `[project]`, or the file that has it. */
export type TextOrFile =
  | string
  | { readonly file: string; readonly "content-type"?: string | undefined }
  | { readonly text: string; readonly "content-type"?: string | undefined };

type Texts = readonly string[] | undefined;
type Table = Readonly<Record<string, string>>;

/** `[project]` of a `pyproject.toml`. */
export interface ProjectTable {
  readonly name: string;
  readonly version?: string | undefined;
  readonly description?: string | undefined;
  readonly readme?: TextOrFile | undefined;
  readonly "requires-python"?: string | undefined;
  readonly license?: string | { readonly text: string } | { readonly file: string } | undefined;
  readonly "license-files"?: Texts;
  readonly authors?: readonly Person[] | undefined;
  readonly maintainers?: readonly Person[] | undefined;
  readonly keywords?: Texts;
  readonly classifiers?: Texts;
  readonly urls?: Table | undefined;
  readonly scripts?: Table | undefined;
  readonly "gui-scripts"?: Table | undefined;
  readonly "entry-points"?: Readonly<Record<string, Table>> | undefined;
  readonly dependencies?: Texts;
  readonly "optional-dependencies"?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly dynamic?: Texts;
}

/** A pattern of files in {@link ToolTable}: for both kinds of archive, or for one. */
export type FilePattern = string | { readonly path: string; readonly format: "sdist" | "wheel" };

/** `[tool.taipan]` of a `pyproject.toml`. */
export interface ToolTable {
  /** The file that the bundle begins with. */
  readonly entry?: string | undefined;
  /** Dotted name of the module that is TypeScript. */
  readonly "module-name"?: string | undefined;
  /** Folder with the Python packages. */
  readonly "python-source"?: string | undefined;
  /** Files that archives have besides. */
  readonly include?: readonly FilePattern[] | undefined;
  /** Files that archives do not have. */
  readonly exclude?: readonly FilePattern[] | undefined;
  /** Folder whose folders `scripts`, `headers`, `data` and `purelib` a wheel installs. */
  readonly data?: string | undefined;
  /** npm packages that stay outside the bundle. */
  readonly external?: Texts;
  /** Whether the bundle is made small. Default: no. */
  readonly minify?: boolean | undefined;
  /** Whether wheels have a bill of what went into the bundle. Default: yes. */
  readonly sbom?: boolean | undefined;
  /** Whether wheels have stubs of the TypeScript. Default: yes. */
  readonly stubs?: boolean | undefined;
}

const texts = v.array(v.string());
const person = v.strictObject({ name: v.optional(v.string()), email: v.optional(v.string()) });
const file = v.union([
  v.string(),
  v.strictObject({ file: v.string(), "content-type": v.optional(v.string()) }),
  v.strictObject({ text: v.string(), "content-type": v.optional(v.string()) }),
]);

/** `[project]`, as PEP 621 and PEP 639 have it. */
const project = v.strictObject({
  name: v.string(),
  version: v.optional(v.string()),
  description: v.optional(v.string()),
  readme: v.optional(file),
  "requires-python": v.optional(v.string()),
  license: v.optional(
    v.union([v.string(), v.strictObject({ text: v.string() }), v.strictObject({ file: v.string() })]),
  ),
  "license-files": v.optional(texts),
  authors: v.optional(v.array(person)),
  maintainers: v.optional(v.array(person)),
  keywords: v.optional(texts),
  classifiers: v.optional(texts),
  urls: v.optional(v.record(v.string(), v.string())),
  scripts: v.optional(v.record(v.string(), v.string())),
  "gui-scripts": v.optional(v.record(v.string(), v.string())),
  "entry-points": v.optional(v.record(v.string(), v.record(v.string(), v.string()))),
  dependencies: v.optional(texts),
  "optional-dependencies": v.optional(v.record(v.string(), texts)),
  dynamic: v.optional(texts),
});

/** A pattern of files, for both kinds of archive or for one. */
const pattern = v.union([v.string(), v.strictObject({ path: v.string(), format: v.picklist(["sdist", "wheel"]) })]);

/** `[tool.taipan]` */
const tool = v.strictObject({
  entry: v.optional(v.string()),
  "module-name": v.optional(v.string()),
  "python-source": v.optional(v.string()),
  include: v.optional(v.array(pattern)),
  exclude: v.optional(v.array(pattern)),
  data: v.optional(v.string()),
  external: v.optional(texts),
  minify: v.optional(v.boolean()),
  sbom: v.optional(v.boolean()),
  stubs: v.optional(v.boolean()),
});

const schema = v.object({
  project: v.optional(project),
  tool: v.optional(v.object({ taipan: v.optional(tool) })),
});

/** What `pyproject.toml` says; `undefined` where there is none. @throws {CommandError} if it is no TOML, or says something that is not known */
export function readPyproject(
  folder: string,
): { readonly project?: ProjectTable; readonly tool: ToolTable } | undefined {
  const path = join(folder, "pyproject.toml");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const result = v.safeParse(schema, parseToml(text, path));
  if (!result.success) {
    const [issue] = result.issues;
    throw new CommandError(`Cannot read ${path}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
  }
  const { project: table, tool: tools } = result.output;
  return { ...(table === undefined ? {} : { project: table }), tool: tools?.taipan ?? {} };
}

function parseToml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new CommandError(`Cannot read ${path}: ${error.message.split("\n", 1)[0]} (line ${error.line})`, {
      cause: error,
    });
  }
}
