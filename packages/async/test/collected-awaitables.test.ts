import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { Python, t } from "@taipan/core";
import { intoPromise, promiseIntoPy } from "../src/index.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import asyncio, gc, threading
async def use(future):
    return await future
def collect():
    global future
    del future
    gc.collect()
`),
  );
});

/** Gives Python the only reference to an awaitable, in the variable `future`. */
function give(milliseconds: number, abortWhenCollected: boolean): { signal: AbortSignal } {
  const given: { signal: AbortSignal } = { signal: AbortSignal.abort() };
  Python.attach((py) => {
    const start = (signal: AbortSignal): Promise<string> => {
      given.signal = signal;
      return sleep(milliseconds, "done", { signal });
    };
    py.import("__main__").setAttr("future", promiseIntoPy(py, start, { abortWhenCollected }));
  });
  return given;
}

test("[ASY-26] [ASK-12] collecting the awaitable aborts the signal where that is asked for, in any thread", async () => {
  const first = give(60_000, true);
  await setImmediate();
  expect(first.signal.aborted).toBe(false);
  Python.attach((py) => py.run("collect()"));
  await sleep(5);
  expect(first.signal.aborted).toBe(true);
  const second = give(60_000, true);
  await Python.callAsync(Python.attach((py) => py.eval("collect").unbind()));
  await sleep(5);
  expect(second.signal.aborted).toBe(true);
});

test("without that, and while it is awaited, the function goes on", async () => {
  const ignored = give(10, false);
  Python.attach((py) => py.run("collect()"));
  await sleep(20);
  expect(ignored.signal.aborted).toBe(false);
  const awaited = give(10, true);
  const result = Python.attach((py) => {
    py.run("task = use(future)");
    const promise = intoPromise(py.eval("task"), t.str);
    py.run("del task; collect()");
    return promise;
  });
  expect(await result).toBe("done");
  expect(awaited.signal.aborted).toBe(false);
});
