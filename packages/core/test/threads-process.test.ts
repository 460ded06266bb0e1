import { describe, expect, test, vi } from "vitest";
import { library } from "@taipan/ffi";
import { Python } from "../src/index.ts";
import { everyRound, isStress } from "./support/rounds.ts";
import { runScript, type ScriptResult } from "./support/run-script.ts";

/** A process takes its time where many others run. */
const PATIENCE = isStress ? 3_600_000 : 300_000;

const drive = (what: string): Promise<ScriptResult> => runScript("threads.mts", [what], { timeout: PATIENCE });
const done = (stdout: string, code = 0): ScriptResult => ({ code, signal: null, stdout, stderr: "" });

vi.setConfig({ testTimeout: PATIENCE });

/** What a debug build asserts, other builds report: that JavaScript was stopped in the middle of a call from Python. */
const isDebug = Python.attach(() => library("Py_GetVersion").debug);

describe("functions of workers", () => {
  const ended = "RuntimeError: Cannot call TypeScript function 'taipan-closure': its worker has ended";

  test("are served by the worker, for Python threads and for the main thread, until it ends", async () => {
    expect(await drive("worker")).toStrictEqual(done(`[200]\n42\n["${ended}"]\n`));
  });

  test("are served while the main thread waits for its own threads that need them", async () => {
    expect(await drive("both at once")).toStrictEqual(done("[50, 50, 50]\n"));
  });

  test("that call those of another worker, which call back, are served", async () => {
    expect(await drive("workers that call each other")).toStrictEqual(done("[0, 0, 0, 0]\n"));
  });

  test.skipIf(isDebug)("raise when worker.terminate ends the worker while somebody waits", async () => {
    const stopped =
      "RuntimeError: Cannot call TypeScript function 'taipan-closure': its thread ended before it returned";
    await everyRound(async () => {
      expect(await drive("terminate while waited for")).toStrictEqual(done(`["${ended}"]\n["${stopped}"]\n`));
    });
  });

  test("raise when the worker ends by itself while somebody waits", async () => {
    const { stdout, ...rest } = await drive("end while waited for");
    expect({ ...rest, stdout: "" }).toStrictEqual(done(""));
    expect(stdout).toMatch(/^\["RuntimeError: Cannot call TypeScript function 'taipan-closure': its .*"\]\n$/);
  });

  test("[SYN-21] are served while the worker waits for a thread with joinThread, which can give up", async () => {
    expect(await drive("join in a worker")).toStrictEqual(done("[true,false,[100]]\n"));
  });

  test("worker.terminate ends the threads that ran the worker's calls", async () => {
    expect(await drive("callAsync in workers")).toStrictEqual(done("taipan-0 taipan-0\ngone\n"));
  });
});

describe("the end of the process", () => {
  test("[ATT-33] a thread that calls TypeScript is waited for and served at the natural end", async () => {
    await everyRound(async () => expect(await drive("call at the natural end")).toStrictEqual(done("20\n")));
  });

  test("[ATT-33] daemon threads that call all the time do not keep the process", async () => {
    await everyRound(async () => expect(await drive("daemon calls at the end")).toStrictEqual(done("")));
  });

  test("a call on a thread of our own keeps the process alive", async () => {
    expect(await drive("callAsync keeps the process")).toStrictEqual(done("done\n"));
  });

  test("process.exit does not wait for such a call", async () => {
    await everyRound(async () => expect(await drive("process.exit during callAsync")).toStrictEqual(done("", 3)));
  });

  test("calls are served while the interpreter is finalized", async () => {
    expect(await drive("finalize after calls")).toStrictEqual(done("[7]\n[7, 7]\n"));
  });
});
