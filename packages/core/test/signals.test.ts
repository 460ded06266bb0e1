import { describe, expect, test } from "vitest";
import { runScript, type ScriptResult } from "./support/run-script.ts";

const drive = (mode: string, owner = "python"): Promise<ScriptResult> => runScript("signals.mts", [mode, owner]);
const printed = (stdout: string): ScriptResult => ({ code: 0, signal: null, stdout, stderr: "" });
const CAUGHT = printed("caught: KeyboardInterrupt\n");

describe.skipIf(process.platform === "win32")("Ctrl-C where Python handles signals", () => {
  test("[DBG-01][ASK-13] raises KeyboardInterrupt in a loop of Python code, without polling", async () => {
    expect(await drive("loop")).toStrictEqual(CAUGHT);
  });

  test("[DBG-01] raises KeyboardInterrupt while Python sleeps, or waits for a thread", async () => {
    expect(await drive("sleep")).toStrictEqual(CAUGHT);
    expect(await drive("join")).toStrictEqual(CAUGHT);
  });

  test("[ATT-42][DBG-01] raises KeyboardInterrupt in a TypeScript loop that checks for signals", async () => {
    expect(await drive("typescript")).toStrictEqual(CAUGHT);
    expect(await drive("raise")).toStrictEqual(CAUGHT);
  });

  test("ends the process by the signal while Node is idle, or calls a listener of Node's", async () => {
    expect(await drive("idle")).toStrictEqual({ code: null, signal: "SIGINT", stdout: "", stderr: "" });
    expect(await drive("idle", "listener")).toStrictEqual(printed("listener: SIGINT\nnot interrupted\n"));
  });
});

describe.skipIf(process.platform === "win32")("a second Ctrl-C", () => {
  const ended = { code: null, signal: "SIGINT", stderr: "" };

  test("[DBG-01] ends the program in Python code that swallows KeyboardInterrupt", async () => {
    expect(await drive("swallowed twice")).toStrictEqual({ ...ended, stdout: "swallowed\n" });
  });

  test("[DBG-01] ends the program in a TypeScript loop that never checks", async () => {
    expect(await drive("never checked, twice")).toStrictEqual({ ...ended, stdout: "" });
  });

  test("[DBG-01] interrupts again once the program was back in its event loop", async () => {
    expect(await drive("one in each turn")).toStrictEqual(
      printed("PyKeyboardInterrupt\nPyKeyboardInterrupt\nPyKeyboardInterrupt\nnot interrupted\n"),
    );
  });
});

describe.skipIf(process.platform === "win32")("an idle event loop that Python wakes", () => {
  test("goes on with promises that are settled then, at once", async () => {
    expect(await runScript("wakes.mts", ["promise"])).toStrictEqual(printed("at once\n"));
  });

  test("[ATT-42] what a handler of a signal raises there is an uncaught error, and nothing else's", async () => {
    expect(await runScript("wakes.mts", ["handler"])).toStrictEqual(
      printed("uncaught: LookupError: raised by a handler\ngoes on\n"),
    );
    const { stderr, ...rest } = await runScript("wakes.mts", ["uncaught handler"]);
    expect(rest).toStrictEqual({ code: 1, signal: null, stdout: "" });
    expect(stderr).toContain("LookupError: raised by a handler");
  });
});

describe.skipIf(process.platform === "win32")("Ctrl-C where Node handles signals, the default", () => {
  test.for(["loop", "sleep", "idle"])("[DBG-02] ends the process by the signal: %s", async (mode) => {
    expect(await drive(mode, "node")).toStrictEqual({ code: null, signal: "SIGINT", stdout: "", stderr: "" });
  });
});
