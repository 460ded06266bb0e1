import { readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { globSync } from "tinyglobby";
import { CommandError } from "../command-line/usage-error.ts";
import type { Project } from "../project/project.ts";
import type { ProjectTable } from "../project/pyproject.ts";

/** The names that license files have, as PEP 639 has them. */
const LICENSE_FILES = ["LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*"];
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".md": "text/markdown",
  ".rst": "text/x-rst",
  ".txt": "text/plain",
};

/** The text of `METADATA` and `PKG-INFO`, by the core metadata specification 2.4. */
export function metadataText(project: Project): string {
  const { table } = project;
  const readme = readReadme(project);
  const lines: [string, string | undefined][] = [
    ["Metadata-Version", "2.4"],
    ["Name", table.name],
    ["Version", table.version],
    ["Summary", table.description],
    ["Keywords", table.keywords?.join(",")],
    ...people(table.authors, "Author"),
    ...people(table.maintainers, "Maintainer"),
    ...license(project),
    ...licenseFiles(project).map((file): [string, string] => ["License-File", file]),
    ...(table.classifiers ?? []).map((one): [string, string] => ["Classifier", one]),
    ["Requires-Python", table["requires-python"]],
    ...(table.dependencies ?? []).map((one): [string, string] => ["Requires-Dist", one]),
    ...extras(table),
    ...Object.entries(table.urls ?? {}).map(([name, url]): [string, string] => ["Project-URL", `${name}, ${url}`]),
    ["Description-Content-Type", readme?.type],
  ];
  const head = lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${oneLine(name, value)}`]));
  return `${head.join("\n")}\n${readme === undefined ? "" : `\n${readme.text}`}`;
}

/** Files with licenses, from the project's folder. */
export function licenseFiles({ root, table }: Project): string[] {
  const patterns = table["license-files"] ?? LICENSE_FILES;
  const found = globSync(patterns, { cwd: root, onlyFiles: true }).sort();
  if (typeof table.license === "object" && "file" in table.license) found.push(table.license.file);
  return [...new Set(found)];
}

/** A field of several lines would begin others. */
function oneLine(name: string, value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  if (name === "License") return value.trimEnd().replaceAll(/\r?\n/g, "\n        ");
  throw new CommandError(`Cannot write ${name}: it has more than one line`);
}

function people(list: ProjectTable["authors"], field: string): [string, string | undefined][] {
  const names = list?.filter((one) => one.email === undefined).map((one) => one.name) ?? [];
  const mails = list?.filter((one) => one.email !== undefined) ?? [];
  return [
    [field, names.length === 0 ? undefined : names.join(", ")],
    [
      `${field}-email`,
      mails.length === 0
        ? undefined
        : mails.map(({ name, email }) => (name === undefined ? email : `${quoteName(name)} <${email}>`)).join(", "),
    ],
  ];
}

/** RFC 822 wants names with commas and the like in quotation marks. */
function quoteName(name: string): string {
  return /[,"()<>@:;.[\]\\]/.test(name) ? `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"` : name;
}

function license({ root, table }: Project): [string, string | undefined][] {
  const given = table.license;
  if (given === undefined) return [];
  if (typeof given === "string") return [["License-Expression", given]];
  return [["License", "text" in given ? given.text : readFileSync(join(root, given.file), "utf8")]];
}

function extras(table: ProjectTable): [string, string][] {
  return Object.entries(table["optional-dependencies"] ?? {}).flatMap(([extra, requirements]) => [
    ["Provides-Extra", extra] as [string, string],
    ...requirements.map((one): [string, string] => ["Requires-Dist", withExtra(one, extra)]),
  ]);
}

function withExtra(requirement: string, extra: string): string {
  const [name = "", marker] = requirement.split(";", 2);
  const condition = `extra == '${extra}'`;
  return `${name.trim()}; ${marker === undefined ? condition : `(${marker.trim()}) and ${condition}`}`;
}

function readReadme({ root, table }: Project): { readonly text: string; readonly type: string } | undefined {
  const given = table.readme;
  if (given === undefined) {
    const [found] = globSync("README{.md,.rst,.txt,}", { cwd: root });
    return found === undefined ? undefined : readmeFile(root, found, undefined);
  }
  if (typeof given === "string") return readmeFile(root, given, undefined);
  if ("text" in given) return { text: given.text, type: given["content-type"] ?? "text/plain" };
  return readmeFile(root, given.file, given["content-type"]);
}

function readmeFile(root: string, file: string, type: string | undefined): { text: string; type: string } {
  try {
    const text = readFileSync(join(root, file), "utf8");
    return { text, type: type ?? CONTENT_TYPES[extname(basename(file)).toLowerCase()] ?? "text/plain" };
  } catch (error) {
    throw new CommandError(`Cannot read the readme ${file}: ${(error as Error).message}`, { cause: error });
  }
}
