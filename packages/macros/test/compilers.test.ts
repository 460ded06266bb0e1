import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("fixtures/decorated-program.ts", import.meta.url));
/** In the package's folder, so that the compiled programs find it and its dependencies. */
const OUT = fileURLToPath(new URL(".compiled", import.meta.url));
/** Node 22 cannot parse the `using` of the sources: there programs import what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

beforeAll(() => void mkdirSync(OUT, { recursive: true }));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

/** What a command of Node prints, both streams. */
function node(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", ...args], { encoding: "utf8" });
  return stdout + stderr;
}

test("[CLS-01] a decorated program runs through tsx", () => {
  expect(node(...CONDITIONS, "--import", import.meta.resolve("tsx"), PROGRAM)).toBe("7 7\n");
});

test("[CLS-01] a decorated program compiled by esbuild runs", async () => {
  const outfile = join(OUT, "esbuild.mjs");
  await build({
    entryPoints: [PROGRAM],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    target: "node22",
  });
  expect(node(...CONDITIONS, outfile)).toBe("7 7\n");
});

test("[CLS-01] a decorated program compiled by tsc runs", () => {
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  // Without its types: whether the packages are built does not matter here.
  const options = "--ignoreConfig --noCheck --noResolve --target es2024 --module nodenext --outDir".split(" ");
  expect(node(tsc, "--rootDir", dirname(PROGRAM), ...options, OUT, PROGRAM)).toBe("");
  expect(node(...CONDITIONS, join(OUT, "decorated-program.js"))).toBe("7 7\n");
});
