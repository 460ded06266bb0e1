import type { ProjectTable } from "../project/pyproject.ts";

/** The text of `entry_points.txt`; `undefined` for a project that has none. */
export function entryPointsText(table: ProjectTable): string | undefined {
  const groups: Record<string, Readonly<Record<string, string>>> = {
    ...(table.scripts === undefined ? {} : { console_scripts: table.scripts }),
    ...(table["gui-scripts"] === undefined ? {} : { gui_scripts: table["gui-scripts"] }),
    ...table["entry-points"],
  };
  const names = Object.keys(groups);
  if (names.length === 0) return undefined;
  const sections = names.map((group) => {
    const lines = Object.entries(groups[group] ?? {}).map(([name, target]) => `${name} = ${target}`);
    return `[${group}]\n${lines.join("\n")}\n`;
  });
  return sections.join("\n");
}
