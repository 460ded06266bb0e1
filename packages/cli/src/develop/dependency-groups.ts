import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import * as v from "valibot";
import { CommandError } from "../command-line/usage-error.ts";
import { normalizedName } from "../wheel/names.ts";

const groups = v.record(v.string(), v.array(v.union([v.string(), v.strictObject({ "include-group": v.string() })])));
const schema = v.object({ "dependency-groups": v.optional(groups) });
type Groups = v.InferOutput<typeof groups>;

/**
 * The requirements of groups in `[dependency-groups]` (PEP 735), with those of the groups that they include.
 *
 * @throws {CommandError} if a group is not there, or includes itself
 */
export function groupRequirements(root: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const known = readGroups(root);
  return names.flatMap((name) => expand(known, name, []));
}

function readGroups(root: string): Groups {
  const result = v.safeParse(schema, parse(readFileSync(join(root, "pyproject.toml"), "utf8")));
  if (result.success) {
    const given = Object.entries(result.output["dependency-groups"] ?? {});
    return Object.fromEntries(given.map(([name, requirements]) => [normalizedName(name), requirements]));
  }
  const [issue] = result.issues;
  throw new CommandError(`Cannot read pyproject.toml: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
}

function expand(known: Groups, name: string, outer: readonly string[]): string[] {
  const key = normalizedName(name);
  const group = known[key];
  if (group === undefined) throw new CommandError(`Cannot find the dependency group "${name}" in pyproject.toml`);
  if (outer.includes(key)) {
    throw new CommandError(
      `Cannot expand the dependency group "${name}": it includes itself: ${[...outer, key].join(" > ")}`,
    );
  }
  return group.flatMap((one) =>
    typeof one === "string" ? [one] : expand(known, one["include-group"], [...outer, key]),
  );
}
