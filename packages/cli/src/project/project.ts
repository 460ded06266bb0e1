import { existsSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "../command-line/usage-error.ts";
import { findLayout, type Layout } from "./layout.ts";
import { type PackageManifest, readPackageManifest } from "./package-manifest.ts";
import { type ProjectTable, readPyproject, type ToolTable } from "./pyproject.ts";

/** A project that becomes a wheel. */
export interface Project {
  /** Its folder. */
  readonly root: string;
  /** PEP 621's table: from `pyproject.toml`, and where that says nothing from `package.json`. */
  readonly table: ProjectTable & { readonly version: string };
  readonly tool: ToolTable;
  readonly layout: Layout;
  readonly manifest: PackageManifest | undefined;
}

/** Where a `package.json` may have the file that a bundle begins with. */
const ENTRIES = ["src/index.ts", "src/lib.ts", "index.ts", "src/index.mts", "src/index.js", "index.js", "index.mjs"];

/** Reads the project in a folder. @throws {CommandError} if there is none, or something of it is missing */
export function readProject(root: string): Project {
  const manifest = readPackageManifest(root);
  const pyproject = readPyproject(root);
  if (manifest === undefined && pyproject?.project === undefined) {
    throw new CommandError(
      `Cannot find a project in ${root}: there is no pyproject.toml with a table [project], and no package.json; ` +
        "'taipan init' makes one",
    );
  }
  const table = completeTable(pyproject?.project, manifest);
  const tool = pyproject?.tool ?? {};
  const entry = tool.entry ?? ENTRIES.find((file) => existsSync(join(root, file)));
  if (entry === undefined || !existsSync(join(root, entry))) {
    throw new CommandError(
      `Cannot find the TypeScript of ${table.name}: ${entry === undefined ? `none of ${ENTRIES.join(", ")}` : entry} ` +
        "exists; name the file as entry in [tool.taipan]",
    );
  }
  return { root, table, tool, layout: findLayout(root, table.name, entry, tool), manifest };
}

function completeTable(given: ProjectTable | undefined, manifest: PackageManifest | undefined): Project["table"] {
  const name = given?.name ?? pythonName(manifest?.name);
  if (name === undefined)
    throw new CommandError("Cannot name the project: neither [project] nor package.json has a name");
  const version = given?.version ?? manifest?.version;
  if (version === undefined) {
    throw new CommandError(`Cannot tell the version of ${name}: neither [project] nor package.json has one`);
  }
  if (given?.version === undefined && given !== undefined && given.dynamic?.includes("version") !== true) {
    throw new CommandError(
      `Cannot take the version of ${name} from package.json: add dynamic = ["version"] to [project]`,
    );
  }
  return { ...fromManifest(manifest), ...given, name, version: pythonVersion(version) };
}

/** `@scope/name` is `scope-name` to Python. */
function pythonName(name: string | undefined): string | undefined {
  return name?.replace(/^@/, "").replace("/", "-");
}

/** `1.2.0-beta.3` of npm is `1.2.0b3` of PEP 440. */
function pythonVersion(version: string): string {
  const match = /^(\d+(?:\.\d+)*)-(alpha|a|beta|b|rc|dev)(?:\.?(\d+))?$/.exec(version);
  if (match === null) return version;
  const [, release, kind = "", number = "0"] = match;
  return kind === "dev" ? `${release}.dev${number}` : `${release}${kind === "rc" ? "rc" : kind[0]}${number}`;
}

function fromManifest(manifest: PackageManifest | undefined): Partial<ProjectTable> {
  if (manifest === undefined) return {};
  const { description, license, keywords } = manifest;
  const author = readAuthor(manifest.author);
  const urls = readUrls(manifest);
  return {
    ...(description === undefined ? {} : { description }),
    ...(license === undefined || license === "UNLICENSED" ? {} : { license }),
    ...(keywords === undefined ? {} : { keywords: [...keywords] }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(Object.keys(urls).length === 0 ? {} : { urls }),
  };
}

function readAuthor(author: PackageManifest["author"]): { name?: string; email?: string } | undefined {
  if (author === undefined) return undefined;
  if (typeof author !== "string") {
    return {
      ...(author.name === undefined ? {} : { name: author.name }),
      ...(author.email === undefined ? {} : { email: author.email }),
    };
  }
  const match = /^(?<name>[^<(]*?)\s*(?:<(?<email>[^>]*)>)?\s*(?:\(.*\))?$/.exec(author);
  const { name, email } = match?.groups ?? {};
  return { ...(name ? { name } : {}), ...(email ? { email } : {}) };
}

function readUrls({ homepage, repository, bugs }: PackageManifest): Record<string, string> {
  const source = typeof repository === "string" ? repository : repository?.url;
  const issues = typeof bugs === "string" ? bugs : bugs?.url;
  return {
    ...(homepage === undefined ? {} : { Homepage: homepage }),
    ...(source === undefined ? {} : { Repository: source.replace(/^git\+/, "").replace(/\.git$/, "") }),
    ...(issues === undefined ? {} : { Issues: issues }),
  };
}
