import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as asyncPackage from "@taipan/async";
import * as core from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { locate, surveyPythons } from "@taipan/ffi";
import * as introspection from "@taipan/introspection";
import * as numpy from "@taipan/numpy";
import * as sync from "@taipan/sync";
import { expect, test } from "vitest";
import { ROOT } from "./texts.ts";

/** What a name's first word stands for. Objects are looked up in their classes. */
const owners: Readonly<Record<string, object>> = {
  ...core,
  ...asyncPackage,
  ...sync,
  ...numpy,
  ...introspection,
  debug,
  locate,
  surveyPythons,
  obj: core.PyAny.prototype,
  py: core.Python.prototype,
};

/** Words in the column that are no values of ours: types, and what Python and JavaScript bring themselves. */
const OTHERS = new Set([
  "Converter",
  "Exception",
  "JsException",
  "PYO3_PYTHON",
  "PythonModules",
  "Sendable",
  "String",
  "T",
  "TAIPAN_CONFIG",
  "TAIPAN_TRACE",
  "error",
  "for",
  "inspect",
  "instanceof",
  "taipan",
  "using",
]);

/** Names in the middle column of a page's tables: `owner.member`, or one word. */
function namesOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  const cells = [...text.matchAll(/^\| .+? \| (.+?) \| \[/gm)].map(([, cell = ""]) => cell);
  const spans = cells.flatMap((cell) => [...cell.matchAll(/(?<!`)`+(?:new )?([\w$]+(?:\.[\w$]+)?)[^`]*`?/g)]);
  return [...new Set(spans.map(([, name = ""]) => name))];
}

/** Whether the package has what a name says, as a static or in instances. */
function exists(name: string): boolean {
  const [owner = "", member] = name.split(".");
  const value = owners[owner];
  if (value === undefined || member === undefined) return value !== undefined || OTHERS.has(owner);
  return member in value || ("prototype" in value && member in Object(value.prototype));
}

test("every name that the table gives for PyO3's exists", () => {
  const names = namesOf("docs/parity.md");
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name) => !exists(name))).toEqual([]);
});
