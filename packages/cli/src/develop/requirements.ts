import { CommandError } from "../command-line/usage-error.ts";
import type { Project } from "../project/project.ts";
import { normalizedName } from "../wheel/names.ts";
import { groupRequirements } from "./dependency-groups.ts";

/** Which requirements are installed with a project. */
export interface ChosenRequirements {
  readonly extras: readonly string[];
  readonly groups: readonly string[];
}

/** What a project needs, with its extras and groups. @throws {CommandError} if it has no such extra or group */
export function chosenRequirements(project: Project, { extras, groups }: ChosenRequirements): string[] {
  const { dependencies = [], name } = project.table;
  const optional = new Map(
    Object.entries(project.table["optional-dependencies"] ?? {}).map(([extra, list]) => [normalizedName(extra), list]),
  );
  const chosen = extras.flatMap((extra) => {
    const list = optional.get(normalizedName(extra));
    if (list !== undefined) return list;
    const known = optional.size === 0 ? "it has none" : `it has ${[...optional.keys()].join(", ")}`;
    throw new CommandError(`Cannot find the extra "${extra}" of ${name}: ${known}`);
  });
  return [...new Set([...dependencies, ...chosen, ...groupRequirements(project.root, groups)])];
}
