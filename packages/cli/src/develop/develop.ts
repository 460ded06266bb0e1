import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildEditable } from "../editable/build-editable.ts";
import type { Project } from "../project/project.ts";
import { installerOf, runOrThrow } from "./installer.ts";
import { MARK_EDITABLE_SOURCE } from "./mark-editable-source.ts";
import { type ChosenRequirements, chosenRequirements } from "./requirements.ts";

/** How a project is installed for development. */
export interface DevelopOptions extends ChosenRequirements {
  /** The environment's interpreter. */
  readonly python: string;
  readonly env: NodeJS.ProcessEnv;
  /** `uv pip` instead of the environment's pip. */
  readonly uv: boolean;
  /** Only what the project needs is installed. */
  readonly skipInstall: boolean;
  readonly onStep?: (what: string) => void;
}

/** What was installed. */
export interface Developed {
  readonly name: string;
  readonly version: string;
  readonly python: string;
  readonly requirements: readonly string[];
  readonly isInstalled: boolean;
}

/**
 * Installs what a project needs into an environment, and the project itself such that its sources run where they are.
 *
 * @throws {CommandError} if the installer fails
 */
export async function develop(project: Project, options: DevelopOptions): Promise<Developed> {
  const { python, env, onStep, skipInstall } = options;
  const { name, version } = project.table;
  const installer = installerOf(python, options.uv, env);
  const requirements = chosenRequirements(project, options);
  if (requirements.length > 0) {
    onStep?.(`Installing ${requirements.join(", ")}`);
    await installer.install(requirements);
  }
  if (!skipInstall) {
    onStep?.(`Installing ${name}`);
    const out = mkdtempSync(join(tmpdir(), "taipan-develop-"));
    try {
      const { path } = buildEditable(project, { out, env });
      // The version is the same each time: without force nothing would be done.
      await installer.install([options.uv ? "--reinstall" : "--force-reinstall", "--no-deps", path]);
    } finally {
      rmSync(out, { recursive: true });
    }
    await runOrThrow([python, "-c", MARK_EDITABLE_SOURCE, name, pathToFileURL(project.root).href], env);
  }
  return { name, version, python, requirements, isInstalled: !skipInstall };
}
