import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PackedPackage } from "./pack.ts";
import { runProgram, type ProgramResult } from "./run-program.ts";

/** An npm project that has nothing but the packed packages. */
export interface SmokeProject {
  readonly folder: string;
  readonly entries: readonly string[];
  /** Commands that the packages install, as paths. */
  readonly commands: readonly string[];
}

/**
 * Installs packed packages with npm into a new project, as a user would, but without running any install script: none may be needed.
 *
 * @throws when npm fails, with what it said
 */
export async function createSmokeProject(folder: string, packed: readonly PackedPackage[]): Promise<SmokeProject> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "name": "smoke", "private": true, "type": "module" }\n`);
  const options = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const { status, output } = await runProgram("npm", ["install", ...options, ...packed.map(({ tarball }) => tarball)], {
    cwd: folder,
  });
  if (status !== 0) throw new Error(`Cannot install the packed packages: npm ended with status ${status}\n${output}`);
  cpSync(join(import.meta.dirname, "smoke-program.ts"), join(folder, "program.ts"));
  writeFileSync(join(folder, "rules.ts"), RULES);
  const commands = packed.flatMap((one) => one.commands).map((name) => join(folder, "node_modules/.bin", name));
  return { folder, entries: packed.flatMap((one) => one.entries), commands };
}

/** What a Python program imports. */
const RULES = "export const double = (value: number): number => value * 2;\n";
const PROGRAM = "import rules; assert rules.double(21) == 42";

/**
 * Runs the program on one Node with one Python, asks every command for its help, and runs a Python program that imports
 * TypeScript; the first failure ends it.
 */
export async function runSmoke(
  project: SmokeProject,
  { node, python }: { node: string; python: string },
): Promise<ProgramResult> {
  // A setting for this checkout's sources must not reach the installed packages.
  const { NODE_OPTIONS: _options, PYTHONHOME: _home, ...env } = process.env;
  const options = { cwd: project.folder, env: { ...env, TAIPAN_PYTHON: python } };
  const program = await runProgram(node, ["program.ts", ...project.entries], options);
  if (program.status !== 0) return program;
  for (const command of project.commands) {
    const help = await runProgram(node, [command, "--help"], options);
    if (help.status !== 0) return help;
  }
  const taipan = project.commands.find((command) => basename(command) === "taipan");
  if (taipan === undefined) throw new Error("Cannot run a Python program: no package brings the command taipan");
  return await runProgram(node, [taipan, "run", "-c", PROGRAM], options);
}
