import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkPackage } from "../src/check-package.ts";
import { packAll } from "../src/pack.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "taipan-repo-"))));
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A workspace of one package, packed by the real pnpm into a folder beside it. */
async function pack(exports: object) {
  const manifest = {
    name: "@taipan/sample",
    version: "1.0.0",
    type: "module",
    license: "MIT",
    files: ["dist"],
    exports,
  };
  write("packages/sample/package.json", JSON.stringify(manifest));
  write("packages/sample/dist/index.js", "export const one = 1;\n");
  write("packages/sample/dist/index.d.ts", "export declare const one: 1;\n");
  mkdirSync(join(root, "tarballs"));
  const [packed] = await packAll(root, join(root, "tarballs"));
  if (packed === undefined) throw new Error("nothing was packed");
  return packed;
}

test("checkPackage() has nothing to say about a package whose files are as declared", async () => {
  const packed = await pack({ ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } });
  expect(packed.entries).toEqual(["@taipan/sample"]);
  expect(await checkPackage(packed)).toEqual([]);
}, 60_000);

test("checkPackage() reports a file that is not in the archive, from both tools", async () => {
  const packed = await pack({
    ".": { types: "./dist/absent.d.ts", default: "./dist/index.js" },
    "./more": "./dist/more.js",
  });
  const findings = await checkPackage(packed);
  expect(findings.filter(({ tool }) => tool === "publint").map(({ text }) => text)).toEqual([
    expect.stringContaining("./dist/absent.d.ts but the file does not exist"),
    expect.stringContaining("./dist/more.js but the file does not exist"),
  ]);
  expect(findings.filter(({ tool }) => tool === "attw")).toHaveLength(1);
}, 60_000);
