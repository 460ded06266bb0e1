import { createHash } from "node:crypto";
import { VARIANTS, type Variant } from "./variant.ts";

/** The series that is built; the newest supported one that has a free-threaded build worth the name (PEP 779). */
export const SERIES = "3.14";

/**
 * What all variants get. The shared library is what an embedder needs. Neither profile-guided nor link-time optimization: they
 * triple the time, and nobody measures speed on these builds. CPython's own test modules and the tests in the standard library
 * stay away, for they are half of what would be installed.
 */
const COMMON_FLAGS = ["--enable-shared", "--with-ensurepip=install", "--disable-test-modules"];

/** The options of `configure`, all but the prefix. */
export function configureFlags(variant: Variant): readonly string[] {
  return [...COMMON_FLAGS, ...VARIANTS[variant].flags];
}

/**
 * A digest of how a variant is built on a platform, whatever the source. Builds with another digest are of an older version of
 * this tool, or of another machine that shares the folder, and are not used.
 *
 * @returns 12 hexadecimal digits
 */
export function recipeKey(variant: Variant, platform: string): string {
  return digest([platform, ...configureFlags(variant)]);
}

/** The name of a build's folder: `<version>-<variant>-<key>`, where the key stands for the recipe and the source. */
export function buildName(version: string, variant: Variant, recipe: string, source: string): string {
  return `${version}-${variant}-${digest([recipe, source])}`;
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}
