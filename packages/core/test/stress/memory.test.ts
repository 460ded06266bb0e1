import { describe, expect, test } from "vitest";
import { runScript } from "../support/run-script.ts";
import { isStress } from "../support/rounds.ts";

/** A path of the fixture, how often it runs in an ordinary test run, and how often before a release. */
const PATHS: readonly (readonly [path: string, rounds: number, stress: number])[] = [
  ["temporaries", 1_000_000, 10_000_000],
  // V8 lets its heap grow to 400 MB before it collects what costs so little to make.
  ["references that outlive the scope", 12_000_000, 60_000_000],
  ["closures", 600_000, 3_000_000],
  ["conversions", 0, 1_000_000],
  ["errors of Python", 0, 1_000_000],
  ["errors of TypeScript", 0, 1_000_000],
  ["attach by attach", 0, 1_000_000],
  ["objects dropped by hand", 0, 1_000_000],
  ["texts", 0, 1_000_000],
  ["proxies", 0, 1_000_000],
  ["names", 0, 1_000_000],
  ["iterators", 0, 1_000_000],
];

/** Megabytes by which V8's heap may move between two thirds; a leak of 100 bytes a round exceeds it in a million rounds. */
const SLACK = 30;

describe("the process holds as much memory in the last third of a loop without a turn of the event loop as before", () => {
  for (const [path, ordinary, stress] of PATHS) {
    const rounds = isStress ? stress : ordinary;
    if (rounds === 0) continue;
    test(`[DBG-14] ${path}, ${rounds} rounds`, { timeout: 600_000 }, async () => {
      const { code, stdout, stderr } = await runScript("memory.mts", [path, String(rounds)], { timeout: 590_000 });
      expect([code, stderr]).toEqual([0, ""]);
      const [, second, last] = stdout.split(" ").map(Number) as [number, number, number];
      expect(last).toBeGreaterThan(0);
      expect(last - second).toBeLessThan(SLACK);
    });
  }
});
