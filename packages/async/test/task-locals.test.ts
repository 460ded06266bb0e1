import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { type Py, pymodule, Python, t } from "@taipan/core";
import {
  getCurrentLocals,
  getCurrentLoop,
  getRunningLoop,
  intoPromise,
  pyasync,
  run,
  runCoroutineThreadsafe,
  runUntilComplete,
  scope,
  TaskLocals,
} from "../src/index.ts";

/** Runs what it is given on behalf of the task that awaits it, after a pause. */
const later = pyasync({ name: "later", args: [t.callable([], t.any)] }, async (_context, body) => {
  await sleep(1);
  return Python.attach((py) => getCurrentLocals(py).context(py).run(body));
});
/** Awaits a coroutine on behalf of the task that awaits it. */
const relay = pyasync({ name: "relay", args: [t.callable([], t.any)] }, async (_context, make) => {
  await sleep(1);
  return await Python.attach(() => intoPromise(make() as never, t.any));
});
/** Whether the current loop is the caller's, before and after a pause. */
const sameLoop = pyasync({ name: "same_loop", args: [t.any] }, async (_context, loop) => {
  const kept = (loop as { unbind(): Py }).unbind();
  const isSame = (): boolean => Python.attach((py) => getCurrentLoop(py).is(kept));
  const before = isSame();
  await sleep(1);
  return [before, isSame()];
});

beforeAll(() => {
  pymodule({ name: "local", functions: [later, relay, sameLoop] }).register();
  Python.attach((py) =>
    py.run(`
import asyncio, contextvars, gc, local, threading
var = contextvars.ContextVar("var", default="unset")
log = []

async def inherit():
    var.set("the task's")
    async def read():
        await asyncio.sleep(0)
        return var.get()
    return [await local.later(var.get), await local.relay(read), var.get()]

async def generator():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.001)
        log.append("generator closed")

async def leave_things():
    agen = generator()
    log.append(await agen.__anext__())
    agens.append(agen)
    async def forever():
        try:
            await asyncio.sleep(1000)
        finally:
            log.append("task cancelled")
    tasks.append(asyncio.create_task(forever()))
    await asyncio.sleep(0)
    await asyncio.get_running_loop().run_in_executor(None, lambda: None)
    return "left"
agens, tasks = [], []
`),
  );
});

function read(expression: string): unknown {
  return Python.attach((py) => py.eval(expression).toJs());
}

describe("TaskLocals", () => {
  test("[ASY-03] outside a loop none is running; inside, the running one is current", async () => {
    Python.attach((py) => {
      expect(() => getRunningLoop(py)).toThrow("RuntimeError: no running event loop");
      expect(() => getCurrentLoop(py)).toThrow("RuntimeError: no running event loop");
    });
    const seen = Python.attach((py) => {
      const check = (): boolean => Python.attach((inner) => getRunningLoop(inner).is(getCurrentLoop(inner)));
      py.run("async def inside(check): return check()");
      return intoPromise(py.eval("inside").call([check]));
    });
    expect(await seen).toBe(true);
  });

  test("[ASY-05] an async function keeps the loop of the task that awaits it over its own awaits", async () => {
    const seen = Python.attach((py) => {
      py.run("async def call(): return await local.same_loop(asyncio.get_running_loop())");
      return intoPromise(py.eval("call()"), t.list(t.bool));
    });
    expect(await seen).toEqual([true, true]);
  });

  test("[ASY-04] locals have a loop and a context; copies of the context do not see what is set later", () => {
    Python.attach((py) => {
      const loop = py.eval("asyncio.new_event_loop()");
      const locals = TaskLocals.withLoop(py, loop);
      expect(locals.eventLoop(py).is(loop)).toBe(true);
      locals.context(py).run(() => py.run("var.set('first')"));
      const [shared, copied] = [locals.clone(), locals.context(py).run(() => locals.copyContext(py))];
      locals.context(py).run(() => py.run("var.set('second')"));
      const valueOf = (one: TaskLocals): unknown => one.context(py).get(py.eval("var"))?.extract();
      expect([valueOf(locals), valueOf(shared), valueOf(copied)]).toEqual(["second", "second", "first"]);
      expect(copied.eventLoop(py).is(loop)).toBe(true);
      loop.callMethod("close");
    });
  });

  test("[ASY-06] inside scope() the loop is current though none runs, over awaits, and not outside", async () => {
    const { locals, loop } = Python.attach((py) => {
      const fresh = py.eval("asyncio.new_event_loop()");
      return { locals: TaskLocals.withLoop(py, fresh), loop: fresh.unbind() };
    });
    const isCurrent = (): boolean => Python.attach((py) => getCurrentLoop(py).is(loop));
    await scope(locals, async () => {
      expect(isCurrent()).toBe(true);
      await sleep(1);
      expect(isCurrent()).toBe(true);
    });
    expect(isCurrent).toThrow("no running event loop");
    Python.attach((py) => loop.bind(py).callMethod("close"));
  });

  test("[ASY-08] context variables of a task are there after awaits of TypeScript, in callbacks and in coroutines", async () => {
    const values = Python.attach((py) => intoPromise(py.eval("inherit()"), t.list(t.str)));
    expect(await values).toEqual(["the task's", "the task's", "the task's"]);
    expect(read("var.get()")).toBe("unset");
  });

  test("[ASY-07] explicit locals say in which loop and context a coroutine runs", async () => {
    const value = Python.attach((py) => {
      py.run("async def get(): return var.get()");
      const loop = py.eval("asyncio.get_event_loop()");
      const locals = TaskLocals.withLoop(py, loop);
      locals.context(py).run(() => py.run("var.set('explicit')"));
      return intoPromise(py.eval("get()"), { locals });
    });
    expect(await value).toBe("explicit");
  });

  test("[ASY-31] a coroutine runs in a loop of another thread, and is cancelled there", async () => {
    Python.attach((py) =>
      py.run(`
other = asyncio.new_event_loop()
thread = threading.Thread(target=other.run_forever)
thread.start()
async def where():
    return threading.get_ident() == thread.ident and asyncio.get_running_loop() is other
async def cancelled():
    try:
        await asyncio.sleep(1000)
    finally:
        log.append("cancelled elsewhere")
`),
    );
    const elsewhere = (expression: string, signal?: AbortSignal): Promise<unknown> =>
      Python.attach((py) =>
        runCoroutineThreadsafe(py.eval(expression), py.eval("other"), signal === undefined ? {} : { signal }),
      );
    expect(await elsewhere("where()")).toBe(true);
    await expect(elsewhere("cancelled()", AbortSignal.timeout(20))).rejects.toThrow("timeout");
    await elsewhere("asyncio.sleep(0.001)");
    expect(read("log")).toEqual(["cancelled elsewhere"]);
    Python.attach((py) => py.run("other.call_soon_threadsafe(other.stop); thread.join(); other.close(); log.clear()"));
    await expect(elsewhere("where()")).rejects.toThrow("Event loop is closed");
  });
});

describe("runUntilComplete()", () => {
  test("[ASY-15] gives a promise; what is awaited inside runs in the given loop, which stays open", async () => {
    Python.attach((py) =>
      py.run(`
threaded = asyncio.new_event_loop()
runner = threading.Thread(target=threaded.run_forever)
runner.start()
async def same():
    return asyncio.get_running_loop() is threaded
`),
    );
    const loop = Python.attach((py) => py.eval("threaded").unbind());
    const both = await runUntilComplete(loop, async () => {
      const first = await Python.attach((py) => intoPromise(py.eval("same()")));
      return [first, await Python.attach((py) => intoPromise(py.eval("same()")))];
    });
    expect(both).toEqual([true, true]);
    expect(read("threaded.is_running()")).toBe(true);
    Python.attach((py) => py.run("threaded.call_soon_threadsafe(threaded.stop); runner.join(); threaded.close()"));
  });
});

describe("uvloop", () => {
  test("[ASY-23] its loop runs in a thread, and both sides await each other there", async (context) => {
    const isThere = read("__import__('importlib.util').util.find_spec('uvloop') is not None");
    context.skip(isThere !== true, "uvloop is not installed");
    Python.attach((py) =>
      py.run(`
import uvloop
fast = uvloop.new_event_loop()
fast_thread = threading.Thread(target=fast.run_forever)
fast_thread.start()
async def through():
    var.set("uvloop's")
    return [type(asyncio.get_running_loop()).__module__, await local.later(lambda: "called"), var.get()]
`),
    );
    const result = Python.attach((py) =>
      runCoroutineThreadsafe(py.eval("through()"), py.eval("fast"), { returns: t.list(t.str) }),
    );
    expect(await result).toEqual(["uvloop", "called", "uvloop's"]);
    Python.attach((py) => py.run("fast.call_soon_threadsafe(fast.stop); fast_thread.join(); fast.close()"));
  });
});

describe("run()", () => {
  test("[ASY-14] ends what is left: tasks, asynchronous generators, executor threads, and closes the loop", async () => {
    const before = read("threading.active_count()");
    const result = await run(async () => {
      Python.attach((py) => py.run("async def here(): loops.append(asyncio.get_running_loop())\nloops = []"));
      await Python.attach((py) => intoPromise(py.eval("here()")));
      return await Python.attach((py) => intoPromise(py.eval("leave_things()")));
    });
    expect(result).toBe("left");
    expect(read("log")).toEqual([1, "task cancelled", "generator closed"]);
    expect(read("threading.active_count()")).toBe(before);
    expect(read("[loops[0].is_closed(), asyncio.get_event_loop() is loops[0]]")).toEqual([true, false]);
  });

  test("[ASY-14] runs a coroutine, passes on what it raises, and cleans up then, too", async () => {
    expect(await Python.attach((py) => run(py.eval("asyncio.sleep(0.001, 'result')")))).toBe("result");
    Python.attach((py) => py.run("log.clear()\nasync def fail():\n    await leave_things()\n    raise KeyError('k')"));
    await expect(Python.attach((py) => run(py.eval("fail()")))).rejects.toThrow("KeyError: 'k'");
    expect(read("log")).toEqual([1, "task cancelled", "generator closed"]);
  });
});
