import { readFileSync } from "node:fs";
import { join } from "node:path";
import { t } from "@taipan/core";
import { expect, test } from "vitest";
import { DOCS } from "./texts.ts";

/** Cells of the rows of the page's tables whose first one names members of `t`. */
const rows: readonly (readonly string[])[] = readFileSync(join(DOCS, "converters.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `t."))
  // A bar that is part of a cell is written `\|`.
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|"))
      .slice(1, -1),
  );

/** Members that a cell names: of `t.decimal.as(adaptor)`, decimal. */
function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`t\.(\w+)/g)].map(([, name = ""]) => name);
}

test("converters.md has every member of t, and no other", () => {
  const named = new Set(rows.flatMap(([first = ""]) => namesIn(first)));
  expect([...named].toSorted()).toEqual(Object.keys(t).toSorted());
});

test("the annotations on the page are those that the converters have", () => {
  const members = Object.entries(t) as [string, { readonly pyType?: string }][];
  const annotations = new Map(members.flatMap(([name, { pyType }]) => (pyType === undefined ? [] : [[name, pyType]])));
  const onPage = rows.flatMap(([first = "", annotation = ""]) =>
    namesIn(first).flatMap((name) => (annotations.has(name) ? [[name, annotation.replaceAll("`", "")]] : [])),
  );
  expect(onPage.length).toBeGreaterThan(50);
  expect(Object.fromEntries(onPage)).toEqual(Object.fromEntries(annotations));
});
