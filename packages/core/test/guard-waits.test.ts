import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { AttachedWaitError, guardWaits } from "../src/debug.ts";
import { Python } from "../src/index.ts";

/** Node 22 cannot parse the `using` of the sources: there the worker imports what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

const WORKER = new URL("./fixtures/attaching-worker.mts", import.meta.url);

test("[ATT-43] waiting for a worker that attaches works detached, and is an error with a hint while attached", () => {
  const flag = new SharedArrayBuffer(8);
  const words = new Int32Array(flag);
  using _guard = guardWaits();
  Python.attach((py) => {
    const worker = new Worker(WORKER, { workerData: { flag }, execArgv: CONDITIONS });
    expect(() => Atomics.wait(words, 0, 0)).toThrow(AttachedWaitError);
    expect(() => Atomics.wait(words, 0, 0)).toThrow(/wait inside py\.detach\(\)/);
    const outcome = py.detach(() => Atomics.wait(words, 0, 0, 20_000));
    expect(["ok", "not-equal"]).toContain(outcome);
    expect(words[1]).toBe(42);
    worker.unref();
  });
});
