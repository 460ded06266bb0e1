import { join } from "node:path";
import { expect, test } from "vitest";
import { closingLine, readCounts, skipLines, sumCounts, writeCounts } from "../src/counts.mjs";
import { FakeMachine } from "./support/fake-machine.ts";

const some = { passed: 3, failed: 1, failures: ["a > b"], skips: [{ test: "c", reason: "no NumPy" }] };
const others = { passed: 2, failed: 0, failures: [], skips: [] };

test("closingLine() is the plain line, in figures only", () => {
  expect(closingLine(some)).toBe("3 passed, 1 failed, 1 skipped");
});

test("sumCounts() adds suites and keeps names and reasons", () => {
  expect(sumCounts([some, others, some])).toEqual({
    passed: 8,
    failed: 2,
    failures: ["a > b", "a > b"],
    skips: [...some.skips, ...some.skips],
  });
  expect(closingLine(sumCounts([]))).toBe("0 passed, 0 failed, 0 skipped");
});

test("skipLines() groups by reason, the most frequent first, and does not fill the screen", () => {
  const skips = [
    { test: "one", reason: "GIL build" },
    ...["a", "b", "c", "d", "e"].map((name) => ({ test: name, reason: "no NumPy" })),
  ];
  expect(skipLines(skips)).toEqual([
    "skipped 5: no NumPy",
    "  a",
    "  b",
    "  c",
    "  … and 2 more",
    "skipped 1: GIL build",
    "  one",
  ]);
});

test("readCounts() gives back what writeCounts() wrote, and undefined when a suite wrote nothing", () => {
  using machine = new FakeMachine();
  const path = join(machine.root, "counts.json");
  expect(readCounts(path)).toBeUndefined();
  writeCounts(path, some);
  expect(readCounts(path)).toEqual(some);
});
