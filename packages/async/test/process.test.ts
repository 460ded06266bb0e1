import { describe, expect, test } from "vitest";
import { runScript, type ScriptResult } from "./support/run-script.ts";

const run = async (mode: string, env?: NodeJS.ProcessEnv): Promise<ScriptResult> =>
  await runScript("program.mts", mode, env);
const printed = (text: string): ScriptResult => ({ code: 0, stdout: `${text}\n`, stderr: "" });

describe("the process", () => {
  test("[ASY-33] ends by itself once nothing is pending", async () => {
    expect(await run("idle")).toEqual(printed("idle"));
    expect(await run("cancelled timer")).toEqual(printed("cancelled timer"));
  });

  test.each(["timer", "callback", "executor", "thread"])(
    "[ASY-33] does not end before a %s of asyncio's",
    async (mode) => {
      expect(await run(mode)).toEqual(printed(mode));
    },
  );

  test("[ASY-33] does not end while a descriptor or a subprocess is awaited", async () => {
    expect(await run("reader")).toEqual(printed("reader text"));
    expect(await run("subprocess")).toEqual(printed("subprocess0"));
  });

  test("[ASY-32] does not end with a rejection that Python was given: asyncio logs it", async () => {
    const { code, stdout, stderr } = await run("rejection");
    expect([code, stdout]).toEqual([0, "still here\n"]);
    expect(stderr).toContain("NodeFuture exception was never retrieved");
    expect(stderr).toContain("nobody asks");
  });

  test("[ASY-24] outlives a loop that is closed under who waits for it", async () => {
    expect(await run("closed")).toEqual(printed("RuntimeError: Event loop is closed\na new loop"));
  });

  test("outlives Python, whose promises are settled in vain then", async () => {
    expect(await run("finalized")).toEqual(printed("finalized"));
  });

  test("hears of SystemExit in a task as of what nobody caught, while other tasks go on", async () => {
    const { code, stdout } = await run("system exit");
    expect([code, stdout.split("\n").sort()]).toEqual([
      0,
      ["", "others go on", "rejected SystemExit: 3", "uncaught SystemExit: 3"],
    ]);
  });

  test("events of descriptors are followed by what waits for them at once, and errors leave them as from any callback", async () => {
    expect(await run("woken")).toEqual(printed("woken\nuncaught SystemExit: 3\nrejected SystemExit: 3"));
  });

  test("workers whose loops have events all the time are terminated, and nothing of them is left", async () => {
    const result = await runScript("terminated-loops.mts", "10", {}, 110);
    expect(result).toEqual(printed("0 selectors are left\nmain goes on"));
  }, 120_000);

  test("[ASY-34] asyncio's signal handlers run on Node's loop", async () => {
    expect(await run("signal")).toEqual(printed("signal"));
  });

  test("[ASY-29] asyncio's debug mode finds nothing to say", async () => {
    expect(await run("debug", { PYTHONASYNCIODEBUG: "1", PYTHONWARNINGS: "error" })).toEqual(printed("debug"));
  });

  test("[ASY-16] one that is nothing but run() ends when it is done: with status 0, or with 1 and the error", async () => {
    expect(await run("run")).toEqual(printed("run"));
    const { code, stdout, stderr } = await run("run", { FAIL: "1" });
    expect([code, stdout]).toEqual([1, "run\n"]);
    expect(stderr).toContain("TimeoutError");
  });

  test("each worker has a loop of its own, which ends with it", async () => {
    expect(await run("worker")).toEqual(printed("greeting\nmain"));
  });
});
