import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Node 22 cannot parse the `using` of the sources: there the fixture imports what was built. */
const conditions = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];
const fixture = fileURLToPath(new URL("fixtures/dropping-views.mts", import.meta.url));
const ROUNDS = 20;

test.each([
  ["guards", "no pause"],
  ["guards", "turns"],
  ["buffers", "no pause"],
])(
  "[NPY-48] %s of 80 MB that nobody keeps are given back in a loop with %s",
  { timeout: 120_000 },
  async (how, pace) => {
    const args = [...conditions, "--no-warnings", fixture, how, pace, String(ROUNDS)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { megabytes, shown, kept } = JSON.parse(stdout) as Record<string, number>;
    // All of them together are 1,600 MB.
    expect(megabytes).toBeLessThan(400);
    // A view that is kept all the time stays what it was.
    expect([shown, kept]).toEqual([ROUNDS + 1, 2]);
  },
);
