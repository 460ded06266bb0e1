import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Invocation, OptionSpec, OptionValues } from "../command-line/command.ts";
import { CommandError, UsageError } from "../command-line/usage-error.ts";
import { askPlan } from "./ask-plan.ts";
import { checkName, nameOfFolder, type ProjectKind, type ProjectPlan } from "./plan.ts";
import { writeProject, type WrittenFile } from "./write-project.ts";

/** Options of `new` and `init`. */
export const PROJECT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  name: { type: "string", value: "<name>", description: "Its name. Default: the folder's" },
  mixed: { type: "boolean", description: "A Python package in python/ with TypeScript inside" },
  src: { type: "boolean", description: "The same with the package in src/ and the TypeScript in ts/" },
  app: { type: "boolean", description: "A TypeScript program that uses Python" },
  git: { type: "boolean", description: "Make a Git repository, too" },
  yes: { type: "boolean", short: "y", description: "Ask nothing" },
  json: { type: "boolean", description: "Print what became of each file as JSON" },
};

/** What else the two commands know. */
interface Surroundings {
  readonly root: string;
  /** The name that the project has already. */
  readonly name?: string | undefined;
  /** What to take where nobody says, instead of asking. */
  readonly kind?: ProjectKind | undefined;
}

/** Makes a project in a folder, or completes the one that is there. */
export async function makeProject(call: Invocation, { root, name, kind }: Surroundings): Promise<number> {
  const { options, output } = call;
  const given = options["name"];
  const isNamed = typeof given === "string" || name !== undefined;
  const known = {
    name: typeof given === "string" ? given : (name ?? nameOfFolder(root.split(/[\\/]/).at(-1) ?? "")),
    kind: kindOf(options) ?? kind,
    git: options["git"] === true ? true : undefined,
  };
  const isAsking = options["yes"] !== true && options["json"] !== true && process.stdout.isTTY && process.stdin.isTTY;
  const asked = isAsking ? await askPlan(known.name, { ...known, isNamed }) : undefined;
  const plan: ProjectPlan = {
    name: checkName(asked?.name ?? known.name),
    kind: asked?.kind ?? known.kind ?? "library",
  };
  const files = writeProject(root, plan);
  if (asked?.git ?? known.git ?? false) makeRepository(root);
  if (options["json"] === true) output.printJson({ root, ...plan, files });
  else printFiles(call, root, files);
  return 0;
}

function kindOf(options: OptionValues): ProjectKind | undefined {
  const kinds = (["mixed", "src", "app"] as const).filter((kind) => options[kind] === true);
  if (kinds.length > 1) throw new UsageError(`Options '--${kinds[0]}' and '--${kinds[1]}' exclude each other`);
  return kinds[0];
}

function printFiles({ output, folder }: Invocation, root: string, files: readonly WrittenFile[]): void {
  for (const { path, state, added } of files) {
    const what = added === undefined ? "" : ` (${added.join(", ")})`;
    output.print(`${state.padEnd("completed".length)}  ${relative(folder, join(root, path))}${what}`);
  }
  const where = relative(folder, root);
  output.note(`\nNext:${where === "" ? "" : ` cd ${where} &&`} npm install && npm test`);
}

function makeRepository(root: string): void {
  if (existsSync(join(root, ".git"))) return;
  const { status, stderr, error } = spawnSync("git", ["init", "--quiet"], { cwd: root, encoding: "utf8" });
  if (status === 0) return;
  const why = error === undefined ? stderr.trim() : error.message;
  throw new CommandError(`Cannot make a Git repository: ${why}; the files are written`);
}
