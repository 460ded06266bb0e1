import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fence, fencesOf } from "@taipan/vitest/fences";

/** Folder of the guide. */
export const DOCS: string = join(import.meta.dirname, "..");

/** Folder of the workspace. */
export const ROOT: string = join(DOCS, "..");

/** A text that holds examples, by its path from the root. */
export interface ExampleText {
  readonly path: string;
  readonly text: string;
  readonly kind: "markdown" | "typescript";
  readonly fences: readonly Fence[];
}

/** Every page of the documentation. */
export function pages(): ExampleText[] {
  return read(["*.md", "{docs,packages/*,apps/*}/*.md"], "markdown");
}

/** Every published source file whose doc comments hold code. */
export function sources(): ExampleText[] {
  return read(["packages/*/src/**/*.ts"], "typescript").filter(({ fences }) => fences.length > 0);
}

function read(patterns: readonly string[], kind: ExampleText["kind"]): ExampleText[] {
  const paths = globSync([...patterns], { cwd: ROOT }).filter((path) => !path.endsWith("CHANGELOG.md"));
  return paths.toSorted().map((path) => {
    const text = readFileSync(join(ROOT, path), "utf8");
    return { path, text, kind, fences: fencesOf(text, kind) };
  });
}
