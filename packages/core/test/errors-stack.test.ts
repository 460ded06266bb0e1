import { PyErr, PyValueError, Python } from "@taipan/core";
import { expect, test } from "vitest";

class InvalidWeight extends PyValueError {}

/** A function of this file, to be found in a stack. */
function throwingFunction(): never {
  throw new InvalidWeight("too heavy");
}

test("[ERR-29] the stack of a Python error has Python's frames, then those of the caller", () => {
  const error = caught(() => Python.attach((py) => py.run("def divide(a):\n    return a / 0\ndivide(1)")));
  const lines = String(error.stack).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "ZeroDivisionError: division by zero",
    "    at divide (<string>:2)",
    "    at <module> (<string>:3)",
  ]);
  expect(lines.slice(3).join("\n")).toContain("errors-stack.test.ts");
  expect(lines.slice(3).join("\n")).not.toContain("at new Py");
});

test("an error made in TypeScript shows where, without its constructors", () => {
  const lines = String(caught(throwingFunction).stack).split("\n");
  expect(lines[0]).toBe("ValueError: too heavy");
  expect(lines[1]).toContain("at throwingFunction");
});

test("a loop that makes more than a hundred errors is told that the later ones have no JavaScript frames", async () => {
  await Promise.resolve();
  const errors = Array.from({ length: 101 }, () => caught(throwingFunction));
  expect(errors[99]?.stack).toContain("throwingFunction");
  expect(errors[100]?.stack).toBe(
    "ValueError: too heavy\n    at <JavaScript's frames are kept for 100 errors in a turn of the event loop>",
  );
  await Promise.resolve();
  expect(caught(throwingFunction).stack).toContain("throwingFunction");
});

test("a stack can be assigned, and Error.stackTraceLimit is obeyed and left as it was", () => {
  const error = new PyValueError("x");
  error.stack = "mine";
  expect(error.stack).toBe("mine");
  expect(Object.keys(error)).toEqual([]);
  const limit = Error.stackTraceLimit;
  try {
    Error.stackTraceLimit = 0;
    expect(new PyValueError("x").stack).toBe("ValueError: x");
    expect(Error.stackTraceLimit).toBe(0);
  } finally {
    Error.stackTraceLimit = limit;
  }
});

function caught(body: () => unknown): Error {
  try {
    body();
  } catch (error) {
    if (error instanceof PyErr) return error;
  }
  throw new Error("nothing was thrown");
}
