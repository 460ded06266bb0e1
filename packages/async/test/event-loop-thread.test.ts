// oxlint-disable typescript/await-thenable -- the linter has no declaration of Symbol.asyncDispose for tests
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { Py, PyErr, Python, t } from "@taipan/core";
import {
  EventLoopThread,
  getCurrentLoop,
  intoAsyncIterable,
  intoPromise,
  pyasync,
  runUntilComplete,
} from "../src/index.ts";
import { runScript } from "./support/run-script.ts";

async function awaited(expression: string, thread: EventLoopThread): Promise<unknown> {
  const result = await Python.attach((py) => intoPromise(py.eval(expression), { loop: thread }));
  return result instanceof Py ? Python.attach((py) => result.bind(py).toJs()) : result;
}
const read = (expression: string): unknown => Python.attach((py) => py.eval(expression).toJs());

beforeAll(() => {
  const later = pyasync({ name: "later", args: [t.any] }, async ({ signal }, value) => {
    await sleep(value === "never" ? 60_000 : 2, undefined, { signal });
    return value;
  });
  Python.attach((py) => {
    py.run(`
import asyncio, contextvars, threading
var = contextvars.ContextVar("var", default="unset")
log = []

async def where():
    await asyncio.sleep(0)
    return [threading.current_thread().name, type(asyncio.get_running_loop()).__module__.partition(".")[0], var.get()]

async def wait():
    log.append("begun")
    try:
        await asyncio.sleep(60)
    finally:
        log.append(f"ended in {threading.current_thread().name}")

async def ask(function, value):
    try:
        return [threading.current_thread().name, await function(value), var.get()]
    except asyncio.CancelledError:
        log.append("cancelled")
        raise

async def numbers():
    try:
        for number in range(100):
            yield number
            await asyncio.sleep(0)
    finally:
        log.append("closed in " + threading.current_thread().name)

async def in_executor():
    return await asyncio.get_running_loop().run_in_executor(None, lambda: threading.current_thread().name)

async def fail():
    raise KeyError("k")
`);
    py.import("__main__").setAttr("later", later.bind(py));
  });
});

describe("EventLoopThread", () => {
  test("[ASY-15] awaits in its thread, with what TypeScript awaits through `loop`, run() and runUntilComplete()", async () => {
    await using thread = EventLoopThread.start({ name: "elsewhere" });
    expect(thread.isRunning).toBe(true);
    expect(await awaited("where()", thread)).toEqual(["elsewhere", "asyncio", "unset"]);
    expect(
      await thread.run(
        Python.attach((py) => py.eval("where()").unbind()),
        { returns: t.list(t.str) },
      ),
    ).toEqual(["elsewhere", "asyncio", "unset"]);
    const nested = await thread.run(async () => {
      await sleep(1);
      return await Python.attach((py) => {
        expect(getCurrentLoop(py).is(thread.loop.bind(py))).toBe(true);
        return intoPromise(py.eval("where()"), t.list(t.str));
      });
    });
    expect(nested[0]).toBe("elsewhere");
    const here = await runUntilComplete(thread, () =>
      Python.attach((py) => intoPromise(py.eval("where()"), t.list(t.str))),
    );
    expect(here[0]).toBe("elsewhere");
    await expect(awaited("fail()", thread)).rejects.toThrow("KeyError: 'k'");
    // Without it, all is as it was.
    expect((await Python.attach((py) => intoPromise(py.eval("where()"), t.list(t.str))))[0]).toBe("MainThread");
  });

  test("[ASY-08] takes context variables along, and calls TypeScript back", async () => {
    await using thread = EventLoopThread.start({ name: "with context" });
    Python.attach((py) => py.run("token = var.set('set')"));
    const result = awaited("ask(later, 'value')", thread);
    Python.attach((py) => py.run("var.reset(token)"));
    expect(await result).toEqual(["with context", "value", "set"]);
  });

  test("[ASY-09] [ASY-10] cancels both ways", async () => {
    await using thread = EventLoopThread.start({ name: "cancelling" });
    Python.attach((py) => py.run("log.clear()"));
    const controller = new AbortController();
    const waiting = Python.attach((py) => intoPromise(py.eval("wait()"), { loop: thread, signal: controller.signal }));
    await awaited("asyncio.sleep(0.01)", thread);
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await awaited("asyncio.sleep(0)", thread);
    expect(read("log")).toEqual(["begun", "ended in cancelling"]);
    const limited = awaited("asyncio.wait_for(ask(later, 'never'), 0.02)", thread);
    await expect(limited).rejects.toThrow("TimeoutError");
    expect(read("log[-1]")).toBe("cancelled");
  });

  test("iterates generators that run in it", async () => {
    await using thread = EventLoopThread.start({ name: "generating" });
    const seen: number[] = [];
    await thread.run(async () => {
      const items = Python.attach((py) => intoAsyncIterable(py.eval("numbers()"), { returns: t.i32 }));
      for await (const item of items) {
        seen.push(item);
        if (item === 3) break;
      }
    });
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(read("log[-1]")).toBe("closed in generating");
  });

  test("[ASY-14] stopping cancels tasks, ends the executor's threads and closes the loop", async () => {
    Python.attach((py) => py.run("log.clear()\nbefore = threading.active_count()"));
    const thread = EventLoopThread.start();
    expect(await awaited("in_executor()", thread)).toMatch(/^asyncio_0/);
    const waiting = awaited("wait()", thread).catch((error: unknown) => error);
    await awaited("asyncio.sleep(0.01)", thread);
    await thread.stop();
    await thread.stop();
    expect(String(await waiting)).toMatch(/^CancelledError/);
    expect([thread.isRunning, read("log")]).toEqual([false, ["begun", "ended in asyncio"]]);
    expect(read("threading.active_count() - before")).toBe(0);
    expect(Python.attach((py) => thread.loop.bind(py).callMethod0("is_closed").extract(t.bool))).toBe(true);
    await expect(awaited("where()", thread)).rejects.toThrow("RuntimeError: Event loop is closed");
  });

  test("[ASY-24] whatever is submitted while it stops is settled", async () => {
    for (let round = 0; round < 30; round++) {
      const thread = EventLoopThread.start();
      const first = awaited("where()", thread);
      await first;
      const stopped = thread.stop();
      const outcomes: Promise<unknown>[] = [];
      for (let index = 0; index < 20; index++) {
        outcomes.push(awaited("where()", thread).catch((error: unknown) => (error as Error).message));
        if (index % 5 === round % 5) await sleep(0);
      }
      for (const outcome of await Promise.all(outcomes)) {
        const isKnown = Array.isArray(outcome) || /Event loop is closed|^CancelledError/.test(String(outcome));
        expect(isKnown, String(outcome)).toBe(true);
      }
      await stopped;
    }
  });

  test("tells why it ended, if a task ended it", async () => {
    const thread = EventLoopThread.start();
    const left = Python.attach((py) => {
      py.run("import sys\nasync def leave(): sys.exit(3)");
      return intoPromise(py.eval("leave()"), { loop: thread }).catch((error: unknown) => error);
    });
    expect(await left).toBeInstanceOf(PyErr);
    await expect(thread.stop()).rejects.toThrow("SystemExit: 3");
    expect(thread.isRunning).toBe(false);
  });

  test("[ASY-18] [ASY-23] runs loops of other kinds, uvloop among them", async (context) => {
    const isThere = read("__import__('importlib.util').util.find_spec('uvloop') is not None");
    context.skip(isThere !== true, "uvloop is not installed");
    await using thread = EventLoopThread.start({ newLoop: "uvloop", name: "fast" });
    expect(await awaited("where()", thread)).toEqual(["fast", "uvloop", "unset"]);
    expect(await awaited("ask(later, 'value')", thread)).toEqual(["fast", "value", "unset"]);
    await using made = Python.attach((py) => EventLoopThread.start({ newLoop: py.eval("asyncio.SelectorEventLoop") }));
    expect(await awaited("where()", made)).toEqual(["asyncio", "asyncio", "unset"]);
  });

  test("[ASY-34] signal handlers are refused there, as Python refuses them", async () => {
    await using thread = EventLoopThread.start();
    Python.attach((py) =>
      py.run(`
import signal
async def handle():
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR2, print)
`),
    );
    await expect(awaited("handle()", thread)).rejects.toThrow(/^(RuntimeError|ValueError): /);
  });

  test.each(["idle", "busy", "exit", "worker", "terminated"])("the process ends cleanly: %s", async (mode) => {
    const { code, stdout, stderr } = await runScript("loop-thread.mts", mode);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "begun\ncleaned up\n", stderr: "" });
  });
});
