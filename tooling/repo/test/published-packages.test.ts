import { resolve } from "node:path";
import { expect, test } from "vitest";
import { entriesOf, publishedPackages } from "../src/published-packages.ts";

test("entriesOf() gives what users import, without data files and patterns", () => {
  const exports = { ".": {}, "./debug": {}, "./package.json": "./package.json", "./internal/*": null };
  expect(entriesOf({ name: "@taipan/core", version: "1.0.0", exports })).toEqual([
    "@taipan/core",
    "@taipan/core/debug",
  ]);
  expect(entriesOf({ name: "@taipan/none", version: "1.0.0" })).toEqual([]);
});

test("publishedPackages() finds the packages of this repository, and none of its tools", () => {
  const found = publishedPackages(resolve(import.meta.dirname, "../../.."));
  const names = found.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["@taipan/core", "@taipan/ffi"]));
  expect(names).toEqual(names.toSorted());
  expect(names).not.toContain("@taipan/repo");
  expect(found.every(({ name, entries }) => entries[0] === name)).toBe(true);
});
