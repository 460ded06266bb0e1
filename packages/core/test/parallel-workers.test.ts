import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { features } from "@taipan/ffi";
import { Python } from "../src/index.ts";
import { runScript } from "./support/run-script.ts";

Python.initialize();

/** The time of two workers that do half of the work each, as a part of one worker's time for all of it. */
const ratio = ([alone, together]: readonly [number, number]): number => together / alone;

test("two workers that run Python code at once are faster than one", { timeout: 200_000 }, async ({ skip }) => {
  if (!features.freeThreaded) skip("Python has a GIL: one thread at a time runs Python code");
  if (availableParallelism() < 2) skip("the machine has one processor");
  const { code, stdout, stderr } = await runScript("parallel-workers.mts", [], { timeout: 180_000 });
  expect([code, stderr]).toEqual([0, ""]);
  const times = JSON.parse(stdout) as Readonly<Record<"python" | "javascript", readonly [number, number]>>;
  if (ratio(times.javascript) > 0.7) skip("the processors are busy: two workers are no faster in JavaScript, either");
  // Half of the time would be perfect, all of it what a GIL allows.
  expect(ratio(times.python)).toBeLessThan(0.85);
});
