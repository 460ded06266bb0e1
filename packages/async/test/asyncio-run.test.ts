import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, test } from "vitest";
import { pyfunction, Python, t } from "@taipan/core";
import { intoPromise, pyasync } from "../src/index.ts";

/** Both ways out are named. */
const REFUSED =
  "RuntimeError: Cannot await TypeScript here: this event loop keeps Node's thread, which TypeScript needs to go on; " +
  "await run(...) or intoPromise(...) in TypeScript instead of asyncio.run(), or call asyncio.run() in a Python thread";

beforeAll(() => {
  const later = pyasync({ name: "later", returns: t.str }, async () => await sleep(2, "later"));
  const direct = pyfunction({ name: "direct", args: [t.str], returns: t.any }, (expression) =>
    Python.attach((py) => py.eval(expression).toJs()),
  );
  Python.attach((py) => {
    const main = py.import("__main__");
    main.setAttr("later", later.bind(py));
    main.setAttr("direct", direct.bind(py));
    py.run(`
import asyncio, concurrent.futures, time

async def asks():
    return await later()

async def pure():
    await asyncio.sleep(0.001)
    return "pure"

async def both():
    # What does not need TypeScript goes on when that was refused.
    try:
        await later()
    except RuntimeError as error:
        return [str(error)[:28], await pure()]

async def from_task(expression):
    return direct(expression)
`);
  });
});

const evaluate = (expression: string): unknown => Python.attach((py) => py.eval(expression).toJs());

describe("asyncio.run() by Python that TypeScript called", () => {
  test("[ASK-30] from plain code: what needs no TypeScript runs, the rest is refused with the ways out", () => {
    expect(evaluate("asyncio.run(pure())")).toBe("pure");
    expect(() => evaluate("asyncio.run(asks())")).toThrow(REFUSED);
    expect(evaluate("asyncio.run(both())")).toEqual(["Cannot await TypeScript here", "pure"]);
  });

  test("from a function of TypeScript's that Python called, and from one inside detach()", () => {
    expect(evaluate("direct('asyncio.run(pure())')")).toBe("pure");
    expect(() => evaluate("direct('asyncio.run(asks())')")).toThrow(REFUSED);
    Python.attach((py) => {
      py.detach(() => {
        expect(evaluate("asyncio.run(pure())")).toBe("pure");
        expect(() => evaluate("asyncio.run(asks())")).toThrow(REFUSED);
      });
    });
  });

  test("from a task of Node's loop: refused by asyncio, and the task goes on", async () => {
    const nested = Python.attach((py) => intoPromise(py.eval("from_task('asyncio.run(pure())')")));
    await expect(nested).rejects.toThrow("asyncio.run() cannot be called from a running event loop");
    expect(await Python.attach((py) => intoPromise(py.eval("asks()")))).toBe("later");
  });

  test("in a Python thread everything works: callAsync(), and an executor that somebody waits for in turn", async () => {
    expect(await Python.callAsync(Python.attach((py) => py.eval("lambda: asyncio.run(asks())").unbind()))).toBe(
      "later",
    );
    const waits = "lambda: concurrent.futures.ThreadPoolExecutor(1).submit(asyncio.run, asks()).result()";
    expect(await Python.callAsync(Python.attach((py) => py.eval(waits).unbind()))).toBe("later");
  });

  test("in a worker as on the main thread", async () => {
    const worker = new Worker(new URL("fixtures/asyncio-run.mts", import.meta.url), {
      execArgv: ["--conditions=@taipan/source", "--no-warnings"],
    });
    const [outcome] = (await once(worker, "message")) as [unknown];
    expect(outcome).toEqual(["pure", REFUSED.slice("RuntimeError: ".length), "later", "later"]);
    expect(await once(worker, "exit")).toEqual([0]);
  });
});
