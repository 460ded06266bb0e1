import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

test.each([
  ["the natural end, when the call was given up", "natural", 5, "before after 0 InterpreterFinalizingError"],
  [
    "the natural end, with a daemon thread of Python's",
    "daemon thread",
    5,
    "before after 0 InterpreterFinalizingError",
  ],
  ["process.exit", "process.exit", 7, "before after 3 InterpreterFinalizingError"],
  ["an error in a listener", "failing listener", 1, "before after 0 InterpreterFinalizingError"],
])("a thread in the middle of TypeScript's memory does not crash %s", async (_title, way, code, stdout) => {
  const result = await runScript("end-in-flight.mts", [way]);
  expect(result).toMatchObject({ code, signal: null, stdout });
  if (way === "failing listener") expect(result.stderr).toContain("RangeError: nobody catches this");
  else expect(result.stderr).toBe("");
});
