import { describe, expect, test } from "vitest";
import { isStress } from "./support/rounds.ts";
import { runScript, type ScriptResult } from "./support/run-script.ts";

const PATIENCE = isStress ? 3_600_000 : 300_000;
/** Rounds in one process, each through every state. */
const ROUNDS = String(isStress ? 50 : 5);

const drive = (what: string, rounds = "1"): Promise<ScriptResult> =>
  runScript("workers.mts", [what, rounds], { timeout: PATIENCE });

const done = (stdout: string): ScriptResult => ({ code: 0, signal: null, stdout, stderr: "" });

/** What Python wrote, without what a destructor may not raise: that its TypeScript function was stopped. */
const withoutStopped = (text: string): string =>
  text.replaceAll(/^Exception ignored in.*\n(?:[ T].*\n)+(?:SystemError|SystemExit): .*\n/gm, "");

describe("workers that start", () => {
  test(
    "[ATT-12] four workers and the main thread that attach first at the same time all see `site`",
    async () => {
      for (let round = 0; round < Number(ROUNDS); round++) {
        expect(await drive("first attach")).toStrictEqual(done("true true true true true\n"));
      }
    },
    PATIENCE,
  );

  test("[ATT-12] where only workers attach, one starts the interpreter, both end, and what they printed appears", async () => {
    expect(await drive("only workers")).toStrictEqual(done("printed printed "));
  });
});

describe("references between isolates", () => {
  test(
    "[ATT-21] 8 workers drop 10,000 references each, attached and not, while the main thread drains: counts stay exact",
    async () => {
      expect(await drive("drops")).toStrictEqual(done("lent: 80000\nleft: 0 0\n"));
    },
    PATIENCE,
  );

  test("[ATT-21] intoRaw in one isolate and fromRaw in another move one reference", async () => {
    expect(await drive("exchange")).toStrictEqual(done("[1, 2, 'from the worker'] 1\n"));
  });
});

test("[SYN-14] a token that was sent to another thread is refused there, by the names of both", async () => {
  const refused =
    "WrongThreadError: Cannot use this Python token in thread 0: it belongs to thread N, attach here with " +
    "Python.attach() and send objects as a Py, with intoRaw() and Py.fromRaw()\n";
  expect(await drive("send a token")).toStrictEqual(done(refused));
});

describe("workers that end", () => {
  test(
    "[ATT-28] worker.terminate in any state leaves the others running and no thread state behind",
    async () => {
      const { stdout, ...rest } = await drive("worker.terminate", ROUNDS);
      expect(rest).toStrictEqual({ code: 0, signal: null, stderr: "" });
      // A debug build leaves the last three out: it asserts what other builds report.
      expect(stdout).toMatch(
        /^idle: 1\nholding: 1\npython: 1\nattached: 1\ndetached: 1\n(?:callback: 1\ncallbacks: 1\nbusy: 1\n)?states: 0\n$/,
      );
    },
    PATIENCE,
  );

  test(
    "[ATT-28] worker.terminate at any moment of busy work leaves the others running",
    async () => {
      const { stdout, ...rest } = await drive("worker.terminate at any moment", String(Number(ROUNDS) * 5));
      expect(rest).toStrictEqual({ code: 0, signal: null, stderr: "" });
      expect(stdout).toMatch(/^(?:busy: 1\n)?states: 0\n$/);
    },
    PATIENCE,
  );

  test(
    "[ATT-28] a worker that ends by itself in any state leaves the others running and no thread state behind",
    async () => {
      const { stderr, ...rest } = await drive("process.exit", ROUNDS);
      expect({ ...rest, stdout: "" }).toStrictEqual({ code: 0, signal: null, stdout: "" });
      expect(rest.stdout).toMatch(
        /^exit: 3\nexit attached: 3\nexit guard: 3\nexit detached: 3\n(?:exit callback: 3\nexit destructor: 3\n)?natural: 0\nthrow: 1\nstates: 0\n$/,
      );
      expect(withoutStopped(stderr)).toBe("");
    },
    PATIENCE,
  );

  test(
    "[ATT-28] ended in the middle of whatever they do, workers leave no one attached, detached or waiting, and nothing open",
    async () => {
      const { stdout, stderr, ...rest } = await runScript(
        "worker-torture.mts",
        [String(isStress ? 100 : 8), process.env["TAIPAN_SEED"] ?? "1"],
        { timeout: PATIENCE },
      );
      expect(rest).toStrictEqual({ code: 0, signal: null });
      const report = JSON.parse(stdout) as Readonly<Record<"ended" | "served" | "grown" | "longest", number>>;
      expect(report).toMatchObject({ ended: isStress ? 200 : 16, problems: [] });
      // Each worker has two descriptors of its own, beside Node's.
      expect(report.grown).toBeLessThanOrEqual(2);
      expect(report.longest).toBeLessThan(isStress ? 5000 : 3000);
      expect(withoutStopped(stderr)).toBe("");
    },
    PATIENCE,
  );

  test("[ATT-28] a worker may not suspend inside a function that Python called, where detach() cares for its end", async () => {
    expect(await drive("suspend in a callback")).toStrictEqual(
      done(
        "SuspendForbiddenError: Cannot suspend in a worker inside a function that Python called: Python would go on " +
          "detached if the worker were terminated, use py.detach(body)\n",
      ),
    );
  });

  test(
    "[ATT-28] a function that outlives its worker refuses to be called, whatever thread has its thread's identity now",
    async () => {
      const { stdout, ...rest } = await drive("stale function");
      expect(rest).toStrictEqual({ code: 0, signal: null, stderr: "" });
      expect(stdout).toMatch(
        /^(?:RuntimeError: Cannot call TypeScript function 'taipan-closure'(?:: its worker has ended| from thread N: it runs on thread N only)[ \n])+false\n$/,
      );
    },
    PATIENCE,
  );

  test("[ATT-28] a Python error that a worker does not catch reaches the main thread with its text", async () => {
    expect(await drive("uncaught error")).toStrictEqual(done("KeyError: 'nobody catches this'\n"));
  });
});

describe("the interpreter's end", () => {
  const refused = "Cannot attach to the Python interpreter while it is finalizing.";

  test("[ATT-08] a worker that attaches while the main thread finalizes is refused", async () => {
    expect(await drive("attach while finalizing")).toStrictEqual(done(`${refused}\n`));
  });

  test("[ATT-08] a worker that attaches for the first time after the end starts no second interpreter", async () => {
    expect(await drive("first attach after the end")).toStrictEqual(done(`${refused}\n${refused}\n`));
  });

  test(
    "[ATT-34] workers that attach all the time do not keep finalize() waiting, and do not crash",
    async () => {
      for (let round = 0; round < Number(ROUNDS); round++) {
        expect(await drive("hammer while finalizing")).toStrictEqual(done(`true ${refused}\n`));
      }
    },
    PATIENCE,
  );

  test("[ATT-34] finalize() refuses while a worker stays attached, goes on, and works when the worker is gone", async () => {
    expect(await drive("finalize refused")).toStrictEqual(
      done("FinalizeError: Cannot finalize Python: a worker is still attached\n42\nfalse\n"),
    );
  });
});
