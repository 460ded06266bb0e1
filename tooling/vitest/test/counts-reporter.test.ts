import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startVitest } from "vitest/node";
import { CountsReporter } from "../src/counts-reporter.ts";

const OUTCOMES = `
import { beforeAll, describe, expect, test } from "vitest";
test("adds", () => expect(1 + 1).toBe(2));
test("subtracts", () => expect(1 - 1).toBe(1));
test("needs NumPy", (context) => context.skip("NumPy is not installed"));
test.todo("divides");
describe("with a broken hook", () => {
  beforeAll(() => { throw new Error("no server"); });
  test("never runs", () => {});
});
`;

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(import.meta.dirname, ".fixture-"))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Runs vitest on a folder of files in this process, with our reporter alone. */
async function run(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const exitCode = process.exitCode;
  const reporters = [new CountsReporter()];
  const vitest = await startVitest("test", [], { config: false, root: folder, watch: false, reporters });
  await vitest.close();
  // A failing run says so through the status of the process, which here belongs to the test that looks at it.
  process.exitCode = exitCode;
}

test("CountsReporter writes every outcome with names, and the reason of every skip", async () => {
  const path = join(folder, "counts.json");
  vi.stubEnv("TAIPAN_COUNTS", path);
  await run({ "outcomes.test.js": OUTCOMES, "broken.test.js": "import './absent.js';" });
  const counts = JSON.parse(readFileSync(path, "utf8"));
  expect(counts.passed).toBe(1);
  expect(counts.failures.toSorted()).toEqual([
    "broken.test.js: cannot be loaded",
    "outcomes.test.js > subtracts",
    "outcomes.test.js > with a broken hook: a hook failed",
  ]);
  expect(counts.failed).toBe(3);
  expect(counts.skips).toEqual([
    { test: "outcomes.test.js > needs NumPy", reason: "NumPy is not installed" },
    { test: "outcomes.test.js > divides", reason: "no reason given" },
    { test: "outcomes.test.js > with a broken hook > never runs", reason: "no reason given" },
  ]);
});

test("CountsReporter does nothing when nobody asked for counts", async () => {
  vi.stubEnv("TAIPAN_COUNTS", undefined);
  await run({ "outcomes.test.js": OUTCOMES });
  expect(() => readFileSync(join(folder, "counts.json"))).toThrow("ENOENT");
});
