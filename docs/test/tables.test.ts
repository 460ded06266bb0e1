import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./texts.ts";

/** Matches of a pattern's first group in the sources that users run, each once, sorted. */
function inSources(pattern: RegExp): string[] {
  const files = globSync("packages/*/src/**/*.ts", { cwd: ROOT }).filter((file) => !file.endsWith(".test.ts"));
  const found = files.flatMap((file) => [...readFileSync(join(ROOT, file), "utf8").matchAll(pattern)]);
  return [...new Set(found.map(([, name = ""]) => name))].toSorted(byCode);
}

/** First cells of the rows of a page's tables that are one code span. */
function firstCells(page: string): string[] {
  const text = readFileSync(join(ROOT, "docs", page), "utf8");
  return [...text.matchAll(/^\| `([^`]+)` *\|/gm)].map(([, cell = ""]) => cell).toSorted(byCode);
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

test("environment-variables.md has every variable of ours that the packages read, and no other", () => {
  expect(firstCells("environment-variables.md")).toEqual(inSources(/\benv\["((?:TAIPAN|PYO3)_[A-Z_]+)"\]/g));
});

test("errors.md has every error code, and no other", () => {
  const codes = firstCells("errors.md").filter((cell) => cell.startsWith("TAIPAN_"));
  expect(codes).toEqual(inSources(/\bcode(?: =|\(\):) "(TAIPAN_[A-Z_]+)"/g));
});
