import { describe, expect, test } from "vitest";
import { execute, executeOrThrow } from "../src/execute.mjs";
import { SetupError } from "../src/setup-error.mjs";

const env = { PATH: "/usr/bin:/bin" };

describe("execute()", () => {
  test("splits both outputs into lines as they come, progress with carriage returns included", async () => {
    const told: string[] = [];
    const script = `printf 'one\\rtwo\\r\\nthree'; printf 'four\\n\\n' >&2; exit 3`;
    const outcome = await execute("sh", ["-c", script], { env, tell: (line) => void told.push(line) });
    expect(outcome.code).toBe(3);
    expect(outcome.stdout).toBe("one\rtwo\r\nthree");
    expect(outcome.lines.toSorted()).toEqual(["four", "one", "three", "two"]);
    expect(told).toEqual(outcome.lines);
  });

  test("reports a program that does not exist like a shell does", async () => {
    const outcome = await execute("no-such-program", [], { env });
    expect(outcome.code).toBe(127);
    expect(outcome.lines.join()).toContain("ENOENT");
  });

  test("reports a death by signal as a failure", async () => {
    const outcome = await execute("sh", ["-c", "kill -9 $$"], { env });
    expect(outcome.code).toBe(137);
  });

  test("gives no input, so that nothing waits for an answer", async () => {
    const outcome = await execute("sh", ["-c", "read answer || echo none"], { env });
    expect(outcome.lines).toEqual(["none"]);
  });
});

test("executeOrThrow() says what could not be done and keeps the last fifteen lines", async () => {
  const attempt = executeOrThrow("count", "sh", ["-c", "seq 40; exit 4"], { env });
  const error = await attempt.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SetupError);
  expect(error).toMatchObject({
    code: "TAIPAN_SETUP",
    message: "Cannot count: sh -c seq 40; exit 4 ended with status 4",
    lastLines: Array.from({ length: 15 }, (_, index) => String(26 + index)),
  });
});
