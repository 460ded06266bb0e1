import { version } from "../command-line/version.ts";
import { LAYOUTS, type ProjectPlan } from "./plan.ts";

/** A `package.json`, or a part of one. */
export type Manifest = Record<string, unknown>;

/** The `package.json` of a new project. */
export function newManifest({ name, kind }: ProjectPlan): Manifest {
  const own = `^${version()}`;
  const isApp = kind === "app";
  return {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: {
      ...(isApp ? { start: `node ${LAYOUTS[kind].sources}/main.ts` } : { build: "taipan build" }),
      test: isApp ? NODE_TESTS : `${NODE_TESTS} && taipan run -m pytest`,
      check: "tsc",
    },
    dependencies: { "@taipan/core": own },
    devDependencies: { "@taipan/cli": own, "@types/node": "^24.0.0", typescript: "^7.0.2" },
    engines: { node: ">=22.18" },
  };
}

const NODE_TESTS = 'node --test "tests/*.test.ts"';

/** Entries that are added to where a `package.json` has others. */
const GROUPS = ["scripts", "dependencies", "devDependencies"];

/**
 * Adds what a `package.json` lacks, and changes nothing that it has.
 *
 * @returns the names of what was added, such as `"scripts.build"`
 */
export function completeManifest(existing: Manifest, wanted: Manifest): { manifest: Manifest; added: string[] } {
  const manifest: Manifest = { ...existing };
  const added: string[] = [];
  for (const [key, value] of Object.entries(wanted)) {
    if (GROUPS.includes(key)) {
      const own = (existing[key] ?? {}) as Manifest;
      const lacking = Object.entries(value as Manifest).filter(([entry]) => !isThere(existing, key, own, entry));
      if (lacking.length === 0) continue;
      manifest[key] = { ...own, ...Object.fromEntries(lacking) };
      added.push(...lacking.map(([entry]) => `${key}.${entry}`));
    } else if (existing[key] === undefined && ALWAYS.includes(key)) {
      manifest[key] = value;
      added.push(key);
    }
  }
  return { manifest, added };
}

/** What a project cannot do without. That a package may be published is its owner's matter. */
const ALWAYS = ["name", "version", "type"];

function isThere(existing: Manifest, key: string, own: Manifest, entry: string): boolean {
  if (entry in own) return true;
  // A package may stand in another group: what a library needs for its tests, its user may need to run.
  return key.endsWith("ependencies") && GROUPS.some((group) => entry in ((existing[group] ?? {}) as Manifest));
}
