import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { type Py, PyErr, Python, PyValueError, t } from "@taipan/core";
import { intoPromise } from "../src/index.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import asyncio, concurrent.futures, gc, sys, threading, traceback

seen = []

async def one():
    return 1

async def twice(awaitable):
    return 2 * await awaitable

async def both():
    return await asyncio.gather(one(), asyncio.sleep(0.001, 2))

class Own(ValueError):
    pass

raised = Own("no")

async def fail():
    await asyncio.sleep(0)
    raise raised

async def wait():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        seen.append(type(error).__name__)
        raise

class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.001).__await__()
        return "own"

pool = concurrent.futures.ThreadPoolExecutor(1)
`),
  );
});

/** The promise of what an expression gives. */
function awaited(expression: string, signal?: AbortSignal): Promise<unknown> {
  return Python.attach((py) => intoPromise(py.eval(expression), signal === undefined ? {} : { signal }));
}

function read(expression: string): unknown {
  return Python.attach((py) => py.eval(expression).toJs());
}

describe("t.awaitable", () => {
  test("[CNV-47] a coroutine becomes a promise of its converted result", async () => {
    const promise = Python.attach((py) => py.eval("one()").extract(t.awaitable(t.i32)));
    expect(promise).toBeInstanceOf(Promise);
    expect(await promise).toBe(1);
    const text = Python.attach((py) => py.eval("one()").extract(t.awaitable(t.str)));
    await expect(text).rejects.toThrow("'int' object is not an instance of 'str'");
  });

  test("[CNV-47] a promise becomes an awaitable of its converted value, a handle passes, other things are refused", async () => {
    const doubled = Python.attach((py) =>
      intoPromise(py.eval("twice").call([t.as(t.awaitable(t.f64), sleep(5, 21))]), t.f64),
    );
    expect(await doubled).toBe(42);
    Python.attach((py) => {
      const future = py.eval("asyncio.get_event_loop().create_future()");
      expect(py.toPython(t.as(t.awaitable(t.any), future)).is(future)).toBe(true);
      expect(() => py.eval("1").extract(t.awaitable(t.i32))).toThrow("object int can't be used in 'await' expression");
      expect(() => py.toPython(t.as(t.awaitable(t.i32), 1 as never))).toThrow("a promise was expected");
    });
    expect(t.awaitable(t.i32).pyType).toBe("Awaitable[int]");
  });
});

describe("intoPromise()", () => {
  test("[ASY-02] awaits coroutines, tasks, futures, awaitables and futures of threads", async () => {
    expect(await awaited("asyncio.sleep(0.01, result=5)")).toBe(5);
    expect(await Python.attach((py) => intoPromise(py.eval("both()"), t.list(t.i32)))).toEqual([1, 2]);
    expect(await awaited("Awaitable()")).toBe("own");
    expect(await awaited("pool.submit(sum, [1, 2])")).toBe(3);
    expect(await awaited("asyncio.get_event_loop().create_task(one())")).toBe(1);
    // A Py and a proxy will do; what has no value in JavaScript comes as a Py.
    expect(await intoPromise(Python.attach((py) => py.eval("one()").unbind()))).toBe(1);
    const object = (await Python.attach((py) => intoPromise(py.eval("asyncio.sleep(0, Awaitable)").proxy))) as Py;
    expect(Python.attach((py) => object.bind(py).getAttr("__name__").str())).toBe("Awaitable");
    await expect(awaited("3")).rejects.toThrow("TypeError: object int can't be used in 'await' expression");
  });

  test("[ASY-02] awaits a future of a loop that another thread runs, and cancels it there", async () => {
    Python.attach((py) =>
      py.run(`
other = asyncio.new_event_loop()
thread = threading.Thread(target=other.run_forever)
thread.start()
value = other.create_future()
other.call_soon_threadsafe(value.set_result, 9)
never = other.create_future()
`),
    );
    expect(await awaited("value")).toBe(9);
    await expect(awaited("never", AbortSignal.timeout(20))).rejects.toThrow("timeout");
    const isCancelled = "asyncio.run_coroutine_threadsafe(asyncio.wait({never}), other)";
    await awaited(isCancelled);
    expect(read("never.cancelled()")).toBe(true);
    Python.attach((py) => py.run("other.call_soon_threadsafe(other.stop)\nthread.join()\nother.close()"));
  });

  test("[ASY-28] a bound object is refused after an await, a Py is not", async () => {
    const { bound, kept } = Python.attach((py) => {
      const list = py.list([1]);
      return { bound: list, kept: list.asUnbound() };
    });
    await awaited("one()");
    Python.attach((py) => {
      expect(() => bound.len()).toThrow("Cannot use this PyList: its attach scope ended");
      expect(kept.bind(py).len()).toBe(1);
    });
  });

  test("two promises of one future both get its result", async () => {
    Python.attach((py) => py.run("shared = asyncio.get_event_loop().create_task(one())"));
    expect(await Promise.all([awaited("shared"), awaited("shared")])).toEqual([1, 1]);
    expect(await awaited("shared")).toBe(1);
  });

  test("[ASY-12] rejects with the exception itself, which has its traceback and returns as the same object", async () => {
    const error = await awaited("fail()").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PyValueError);
    expect(String(error)).toBe("Own: no");
    expect((error as PyErr).format()).toContain("in fail");
    Python.attach((py) => expect((error as PyErr).value(py).is(py.eval("raised"))).toBe(true));
  });

  test("[ASY-10] an aborted signal cancels the task, and the promise rejects with the signal's reason", async () => {
    const controller = new AbortController();
    const promise = awaited("wait()", controller.signal);
    await setImmediate();
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(promise).rejects.toBe(reason);
    expect(read("seen")).toEqual(["CancelledError"]);
  });

  test("[ASY-10] a task that ends in its own way in spite of the signal is not called cancelled", async () => {
    Python.attach((py) =>
      py.run(`
async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        return "done nonetheless"
`),
    );
    const controller = new AbortController();
    const promise = awaited("stubborn()", controller.signal);
    await setImmediate();
    controller.abort();
    expect(await promise).toBe("done nonetheless");
  });

  test("[ASY-10] a signal that is aborted already starts nothing, and leaves no warning", async () => {
    Python.attach((py) =>
      py.run(`
import warnings
warnings.simplefilter("error")
unraised = []
sys.unraisablehook = unraised.append
`),
    );
    await expect(awaited("wait()", AbortSignal.abort("early"))).rejects.toBe("early");
    Python.attach((py) =>
      py.run("gc.collect(); warnings.resetwarnings(); sys.unraisablehook = sys.__unraisablehook__"),
    );
    expect(read("len(unraised)")).toBe(0);
  });

  test("[ASY-11] a task that Python cancels rejects with CancelledError", async () => {
    Python.attach((py) => py.run("task = asyncio.get_event_loop().create_task(wait())"));
    const promise = awaited("task");
    await setImmediate();
    Python.attach((py) => py.run("task.cancel()"));
    const error = (await promise.catch((reason: unknown) => reason)) as PyErr;
    expect(error).toBeInstanceOf(PyErr);
    Python.attach((py) => {
      expect(error.isInstanceOf(py, py.eval("asyncio.CancelledError"))).toBe(true);
    });
  });

  test("Node's timers and I/O have their turns while coroutines run without pause", async () => {
    Python.attach((py) =>
      py.run(`
async def busy():
    while not stop:
        await asyncio.sleep(0)
    return "stopped"
stop = []
`),
    );
    const promise = awaited("busy()");
    await sleep(20);
    await setImmediate();
    Python.attach((py) => py.run("stop.append(1)"));
    expect(await promise).toBe("stopped");
  });

  test("asyncio's locks, events and queues work that were made while no loop ran", async () => {
    // The loop is there: on Python 3.9 they belong to the one that is current where they are made.
    expect(await awaited("one()")).toBe(1);
    Python.attach((py) =>
      py.run(`
lock, queue, event = asyncio.Lock(), asyncio.Queue(), asyncio.Event()

async def worker():
    item = await queue.get()
    await event.wait()
    async with lock:
        return item

async def give():
    workers = [asyncio.ensure_future(worker()) for _ in range(3)]
    await asyncio.sleep(0.001)
    async with lock:
        for item in "abc":
            queue.put_nowait(item)
        event.set()
        await asyncio.sleep(0.001)
    return "".join(await asyncio.gather(*workers))
`),
    );
    expect(await awaited("give()")).toBe("abc");
  });
});
