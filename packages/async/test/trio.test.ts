import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { Py, pyfunction, Python, t } from "@taipan/core";
import { pyasync, runTrio } from "../src/index.ts";

const isInstalled = Python.attach((py) => !py.import("importlib.util").callMethod("find_spec", ["trio"]).isNone());
let isAborted = false;

beforeAll(() => {
  if (!isInstalled) return;
  const later = pyasync({ name: "later", args: [t.any] }, async ({ signal }, value) => {
    signal.addEventListener("abort", () => (isAborted = true));
    await sleep(value === "never" ? 60_000 : 2, undefined, { signal });
    if (value === "broken") throw new RangeError("broken");
    return value;
  });
  const promise = pyfunction({ name: "promise" }, () => t.as(t.awaitable(t.str), sleep(2, "promised")));
  Python.attach((py) => {
    const main = py.import("__main__");
    main.setAttr("later", later.bind(py));
    main.setAttr("promise", promise.bind(py));
    py.run(`
import trio, contextvars, threading
var = contextvars.ContextVar("var", default="unset")

async def several(name):
    got = []
    async def one(value):
        got.append(await later(value))
    async with trio.open_nursery() as nursery:
        for number in range(3):
            nursery.start_soon(one, number)
        await trio.sleep(0.001)
    return [name, sorted(got), await promise(), threading.current_thread() is threading.main_thread()]

async def limited():
    with trio.move_on_after(0.01) as scope:
        await later("never")
    return scope.cancelled_caught

async def broken():
    try:
        await later("broken")
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

async def wait():
    try:
        await trio.sleep(60)
    finally:
        log.append("ended")
log = []

async def fail():
    raise KeyError("k")
`);
  });
});

/** Runs a function of trio's as a guest of Node's loop. */
async function guest(name: string, args: readonly unknown[] = []): Promise<unknown> {
  const result = await runTrio(
    Python.attach((py) => py.eval(name).unbind()),
    { args },
  );
  return result instanceof Py ? Python.attach((py) => result.bind(py).toJs()) : result;
}

describe.skipIf(!isInstalled)("trio", () => {
  test("[ASY-48] runs as a guest of Node's loop, and its tasks await TypeScript", async () => {
    const turns: number[] = [];
    const timer = setInterval(() => turns.push(1), 1);
    expect(await guest("several", ["guest"])).toEqual(["guest", [0, 1, 2], "promised", true]);
    clearInterval(timer);
    expect(turns.length).toBeGreaterThan(0);
    expect(await guest("broken")).toBe("JsValueError: broken");
    await expect(guest("fail")).rejects.toThrow("KeyError: 'k'");
  });

  test("[ASY-48] trio.run() in a Python thread awaits TypeScript, which runs on its own", async () => {
    const run = Python.attach((py) => py.eval("lambda: trio.run(several, 'thread')").unbind());
    expect(await Python.callAsync(run)).toEqual(["thread", [0, 1, 2], "promised", false]);
  });

  test("cancelling a scope aborts the signal, and waits for the end", async () => {
    isAborted = false;
    expect(await guest("limited")).toBe(true);
    expect(isAborted).toBe(true);
    isAborted = false;
    expect(await Python.callAsync(Python.attach((py) => py.eval("lambda: trio.run(limited)").unbind()))).toBe(true);
    expect(isAborted).toBe(true);
  });

  test("a signal cancels the run", async () => {
    const controller = new AbortController();
    const wait = Python.attach((py) => py.eval("wait").unbind());
    const running = runTrio(wait, { signal: controller.signal });
    await sleep(20);
    controller.abort(new Error("enough"));
    await expect(running).rejects.toThrow("enough");
    expect(Python.attach((py) => py.eval("log").toJs())).toEqual(["ended"]);
    await expect(runTrio(wait, { signal: controller.signal })).rejects.toThrow("enough");
  });

  test("trio.run() on Node's own thread is refused when it awaits TypeScript, and does not hang", () => {
    const call = (): unknown => Python.attach((py) => py.eval("trio.run(later, 1)"));
    expect(call).toThrow("Cannot await TypeScript here: this event loop keeps Node's thread");
    expect(Python.attach((py) => py.eval("trio.run(trio.sleep, 0)").isNone())).toBe(true);
  });
});
