import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Python } from "@taipan/core";
import { expect, test } from "vitest";
import { BorrowError, PyArray } from "../src/index.ts";

/** Node 22 cannot parse the `using` of the sources: there the fixture imports what was built. */
const execArgv = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

test.each([
  ["ends", false],
  ["is terminated", true],
])("[NPY-37] [NPY-48] a worker's borrow is everybody's, and ends when the worker %s", async (_, stays) => {
  const array = Python.attach((py) => {
    const made = PyArray.full(py, [10], 2.5, "float64");
    py.import("builtins").setAttr("taipan_array", made);
    return made.unbind();
  });
  const worker = new Worker(new URL("fixtures/borrowing-worker.mts", import.meta.url), {
    execArgv: [...execArgv, "--no-warnings"],
    workerData: { stays },
  });
  const [message] = (await once(worker, "message")) as [unknown];
  expect(message).toEqual({ first: 2.5, refusal: expect.stringContaining("the memory of a worker may end") as string });
  Python.attach((py) => {
    expect(array.bind(py).tryReadonly()).toBeInstanceOf(BorrowError);
    expect(array.bind(py).tryReadwrite()).toBeInstanceOf(BorrowError);
  });
  if (stays) await worker.terminate();
  else {
    const ended = once(worker, "exit");
    worker.postMessage("end");
    await ended;
  }
  Python.attach((py) => {
    using guard = array.bind(py).readwrite();
    expect(guard.get(0)).toBe(2.5);
  });
  array.drop();
});
