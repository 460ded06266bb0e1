import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Command, Invocation, OptionValues } from "../command-line/command.ts";
import { CommandError } from "../command-line/usage-error.ts";
import { readPackageManifest } from "../project/package-manifest.ts";
import { readPyproject } from "../project/pyproject.ts";
import { DEFAULT_PYTHONS, DEFAULT_SYSTEMS, githubWorkflow, type PackageManager } from "./github-workflow.ts";

/** `taipan generate-ci github` */
export const GITHUB: Command = {
  summary: "Write a workflow for GitHub Actions",
  details:
    "It tests on each system with each Python. Of a Python module it makes the wheel, and publishes it when a tag v… is\n" +
    "pushed: tell PyPI of the repository, the file's name and the environment 'pypi' as a trusted publisher.",
  positionals: [{ name: "folder", description: "The project. Default: this folder", isOptional: true }],
  options: {
    out: {
      type: "string",
      short: "o",
      value: "<file>",
      description: "The file. Default: standard output",
    },
    os: {
      type: "string",
      multiple: true,
      value: "<runner>",
      description: `A system; may be repeated. Default: ${DEFAULT_SYSTEMS.join(", ")}`,
    },
    python: {
      type: "string",
      multiple: true,
      value: "<version>",
      description: `A Python; may be repeated. Default: ${DEFAULT_PYTHONS.join(", ")}`,
    },
    "skip-publish": { type: "boolean", description: "Do not publish" },
    force: { type: "boolean", description: "Overwrite the file" },
  },
  run: generate,
};

function generate({ options, positionals, output, folder }: Invocation): number {
  const root = resolve(folder, positionals[0] ?? ".");
  const pyproject = readPyproject(root);
  if (pyproject === undefined && readPackageManifest(root) === undefined) {
    throw new CommandError(`Cannot find a project in ${root}: there is neither pyproject.toml nor package.json`);
  }
  const text = githubWorkflow({
    isLibrary: pyproject?.project !== undefined,
    systems: listOf(options, "os", DEFAULT_SYSTEMS),
    pythons: listOf(options, "python", DEFAULT_PYTHONS),
    manager: managerOf(root),
    publishes: options["skip-publish"] !== true,
  });
  const { out } = options;
  if (typeof out !== "string") {
    output.print(text.trimEnd());
    return 0;
  }
  const file = resolve(folder, out);
  if (existsSync(file) && options["force"] !== true) {
    throw new CommandError(`Cannot write ${file}: it is there already; --force overwrites it`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  output.print(file);
  return 0;
}

/** Values that cannot change the document's structure. */
function listOf(options: OptionValues, name: string, otherwise: readonly string[]): readonly string[] {
  const values = options[name];
  if (!Array.isArray(values)) return otherwise;
  const wrong = values.find((one: string) => !/^[\w.-]+$/.test(one)) as string | undefined;
  if (wrong !== undefined)
    throw new CommandError(`Cannot use --${name} "${wrong}": letters, digits, dots and dashes only`);
  return values as string[];
}

function managerOf(root: string): PackageManager {
  if (existsSync(join(root, "pnpm-lock.yaml"))) return { name: "pnpm", isLocked: true };
  if (existsSync(join(root, "yarn.lock"))) return { name: "yarn", isLocked: true };
  return { name: "npm", isLocked: existsSync(join(root, "package-lock.json")) };
}
