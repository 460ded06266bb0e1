import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type TestPython, testPythons } from "./fixtures/headers/pythons.ts";
import type { Depths } from "./fixtures/interpreter/recurse.ts";

const script = fileURLToPath(new URL("./fixtures/interpreter/recurse.ts", import.meta.url));

/** Recurses in a process of its own, which must live to tell. */
function recurse({ library, location: { basePrefix } }: TestPython, variant: "work" | "show" | "small"): Depths {
  const env = { ...process.env, ...(basePrefix !== undefined && { PYTHONHOME: basePrefix }) };
  const run = spawnSync(process.execPath, [script, library, variant], { encoding: "utf8", env });
  expect([run.status, run.signal, run.stderr]).toEqual([0, null, ""]);
  return JSON.parse(run.stdout) as Depths;
}

describe.each(testPythons())("$title", (python) => {
  test("deep recursion in C ends in a RecursionError or in success, never with the process", () => {
    const depths = recurse(python, "work");
    expect(Object.keys(depths)).toHaveLength(6);
    for (const [work, outcome] of Object.entries(depths)) expect(["RecursionError", "done"], work).toContain(outcome);
    expect(depths).toMatchObject({ "call functions": "RecursionError", "compare objects": "RecursionError" });
  });

  test("showing what is nested too deep raises RecursionError", () => {
    // 3.14 measures the stack, and is told its true size; before, a fixed depth was thought to be enough.
    const variant = python.location.version.atLeast(3, 14) ? "small" : "show";
    expect(recurse(python, variant)).toEqual({
      repr: "RecursionError",
      str: "RecursionError",
      "repr called from JavaScript": "RecursionError",
    });
  });
});
