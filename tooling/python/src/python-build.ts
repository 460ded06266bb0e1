import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readStamp, writeStamp } from "@taipan/setup/stamp";
import { recipeKey, SERIES } from "./recipe.ts";
import { isVariant, VARIANTS, type Variant } from "./variant.ts";

/** A finished build. */
export interface PythonBuild {
  readonly variant: Variant;
  /** Such as `"3.14.2"`. */
  readonly version: string;
  /** Its prefix, which is its folder in the cache, too. */
  readonly prefix: string;
  /** Key of {@link recipeKey}. */
  readonly recipe: string;
  /** Milliseconds that the build took. */
  readonly took: number;
}

/** Written last: a folder without it is what an interrupted build has left. */
const STAMP = "taipan-build.json";

/** The program of a build. */
export function pythonProgram({ prefix, variant, version }: PythonBuild): string {
  const [major, minor] = version.split(".");
  return join(prefix, "bin", `python${major}.${minor}${VARIANTS[variant].suffix}`);
}

/** Marks a build as finished. */
export function finishBuild(build: PythonBuild): void {
  const { prefix: _prefix, ...fields } = build;
  writeStamp(join(build.prefix, STAMP), fields);
}

/** The build in a folder, if it was finished and its program is still there. */
export function readBuild(prefix: string): PythonBuild | undefined {
  const stamp = readStamp<PythonBuild>(join(prefix, STAMP));
  const { variant, version, recipe, took } = stamp ?? {};
  if (!isVariant(variant) || version === undefined || recipe === undefined || took === undefined) return undefined;
  const build = { variant, version, prefix, recipe, took };
  return existsSync(pythonProgram(build)) ? build : undefined;
}

/** All finished builds of a cache, the newest version first. */
export function listBuilds(cache: string): PythonBuild[] {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  const builds = names.map((name) => readBuild(join(cache, name))).filter((build) => build !== undefined);
  const byVersion = new Intl.Collator("en", { numeric: true });
  return builds.toSorted((a, b) => byVersion.compare(b.version, a.version) || a.prefix.localeCompare(b.prefix));
}

/** The newest build of a variant that this version of the tool would make on this platform. */
export function findBuild(cache: string, variant: Variant, platform: string): PythonBuild | undefined {
  const recipe = recipeKey(variant, platform);
  return listBuilds(cache).find(
    (build) => build.variant === variant && build.recipe === recipe && build.version.startsWith(`${SERIES}.`),
  );
}
