import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { defineClass, pyfunction, pymodule, Python, t } from "@taipan/core";
import { intoPromise, promiseIntoPy, pyasync } from "../src/index.ts";

const log: string[] = [];
const seconds = pyfunction({ name: "seconds", args: [t.f64], returns: t.f64, doc: "Sleeps." }, async (time) => {
  log.push("started");
  await sleep(time * 1000);
  return time;
});
const nothing = pyasync({ name: "nothing" }, async () => {
  await sleep(1);
});
const failing = pyasync({ name: "failing" }, async () => {
  await sleep(1);
  throw new TypeError("a bug");
});
const patient = pyasync({ name: "patient" }, async ({ signal }) => {
  signal.addEventListener("abort", () => log.push(`aborted: ${String(signal.reason)}`));
  await sleep(30);
  log.push("went on");
  return "ignored";
});
const careful = pyasync({ name: "careful", args: [t.str], cancelHandle: true }, async ({ signal }, how) => {
  await sleep(1000, undefined, { signal }).catch(() => undefined);
  if (how === "throw") throw signal.reason;
  return `cleaned up after ${String(signal.reason)}`;
});
const identity = pyasync({ name: "identity", args: [t.awaitable(t.any)] }, async (_context, value) => await value);

class Account {
  money = 1;

  async grow(by: number): Promise<number> {
    await sleep(5);
    this.money += by;
    return this.money;
  }

  balance(): number {
    return this.money;
  }
}

async function bare(text: string): Promise<string> {
  log.push("bare");
  await sleep(1);
  return `bare ${text}`;
}

beforeAll(() => {
  const PyAccount = defineClass(Account, {
    new: {},
    methods: { grow: { args: [t.f64], returns: t.awaitable(t.f64), mut: true }, balance: {} },
  });
  pymodule({
    name: "timing",
    functions: [seconds, patient, careful, identity, nothing, failing, bare],
    classes: [PyAccount],
  }).register();
  Python.attach((py) =>
    py.run(`
import asyncio, collections.abc, gc, inspect, threading, timing, warnings

async def main():
    return await timing.seconds(0.01)

async def several():
    got = await asyncio.gather(timing.seconds(0.002), timing.seconds(0.001), timing.nothing())
    assert got == [0.002, 0.001, None], got

async def limited():
    try:
        await asyncio.wait_for(timing.patient(), 0.005)
    except asyncio.TimeoutError as error:
        return type(error).__name__

def threaded(body):
    return loop().run_in_executor(None, body)

def loop():
    from _taipan_async import standing
    return standing[threading.get_ident()]
`),
  );
});

beforeEach(() => void (log.length = 0));

/** The result of an expression that gives an awaitable. */
function awaited(expression: string): Promise<unknown> {
  return Python.attach((py) => intoPromise(py.eval(expression)));
}

/** Runs the body of a coroutine function and gives what it returns. */
async function running(body: string): Promise<unknown> {
  const promise = Python.attach((py) => {
    py.run(`async def body():\n${body.replace(/^/gm, "    ")}`);
    return intoPromise(py.eval("body()"), t.json);
  });
  return await promise;
}

describe("async functions", () => {
  test("[FUN-33] asyncio.run(main()) awaits a TypeScript function in a Python thread; on Node's loop, main() is awaited", async () => {
    expect(await awaited("main()")).toBe(0.01);
    expect(await awaited("threaded(lambda: asyncio.run(main()))")).toBe(0.01);
    expect(await awaited("threaded(lambda: asyncio.run(several()))")).toEqual(undefined);
  });

  test("[FUN-33] asyncio.run() on Node's own thread is refused with the ways out, and does not hang", () => {
    Python.attach((py) => {
      expect(() => py.eval("asyncio.run(main())")).toThrow(
        /^RuntimeError: Cannot await TypeScript here: .*await run\(\.\.\.\) or intoPromise\(\.\.\.\).*in a Python thread$/,
      );
      // Without TypeScript it works as ever.
      expect(py.eval("asyncio.run(asyncio.sleep(0, 3))").extract()).toBe(3);
      expect(() => py.run("loop().run_until_complete(main())")).toThrow(
        "Cannot wait for Node's event loop from Python",
      );
      expect(() => py.run("loop().run_forever()")).toThrow("Cannot wait for Node's event loop from Python");
    });
  });

  test("[ASY-40] nothing happens until the coroutine is awaited", async () => {
    Python.attach((py) => py.run("waiting = timing.seconds(0.001)"));
    await sleep(5);
    expect(log).toEqual([]);
    expect(await awaited("waiting")).toBe(0.001);
    expect(log).toEqual(["started"]);
  });

  test("[ASY-41] they are coroutine functions with the names, signatures and coroutines of such", () => {
    Python.attach((py) =>
      py.run(`
coroutine = timing.seconds(1.0)
assert inspect.iscoroutinefunction(timing.seconds) and inspect.iscoroutinefunction(timing.patient)
assert isinstance(coroutine, collections.abc.Coroutine) and inspect.iscoroutine(coroutine)
assert coroutine.__name__ == coroutine.__qualname__ == timing.seconds.__name__ == "seconds", coroutine
assert timing.seconds.__doc__ == "Sleeps." and timing.seconds.__module__ == "timing"
assert str(inspect.signature(timing.seconds)) == "(arg0, /)", inspect.signature(timing.seconds)
assert timing.seconds.__annotations__["return"] == "float", timing.seconds.__annotations__
coroutine.close()
`),
    );
  });

  test("their signatures tell what is awaited in the end", () => {
    const half = pyasync({ name: "half", args: [t.f64], returns: t.f64 }, async (_context, value) => value / 2);
    Python.attach((py) => {
      expect(half.bind(py).getAttr("__annotations__").getItem("return").extract(t.str)).toBe("float");
    });
  });

  test("[ASY-41] tasks take them, and coroutines can be driven by hand", async () => {
    expect(
      await running(`
task = asyncio.create_task(timing.seconds(0.001))
assert task.get_coro().__name__ == "seconds"
coroutine = timing.nothing()
future = coroutine.send(None)
# As tasks do with what a coroutine yields.
future._asyncio_future_blocking = False
await future
try:
    coroutine.send(None)
except StopIteration as end:
    assert end.value is None
return await task
`),
    ).toBe(0.001);
    expect(
      await running(`
coroutine = timing.seconds(10.0)
coroutine.send(None)
try:
    coroutine.throw(KeyError("thrown"))
except KeyError as error:
    return str(error)
`),
    ).toBe("'thrown'");
  });

  test("[ASY-42] a coroutine is awaited once", async () => {
    await expect(running("once = timing.seconds(0.0)\nawait once\nawait once")).rejects.toThrow(
      "RuntimeError: cannot reuse already awaited coroutine",
    );
  });

  test("[ASY-49] a coroutine that was never awaited is a warning", () => {
    const messages = Python.attach((py) => {
      py.run(`
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    timing.seconds(1.0)
    gc.collect()
`);
      return py.eval("[str(one.message) for one in caught]").extract(t.list(t.str));
    });
    expect(messages).toEqual(["coroutine 'seconds' was never awaited"]);
  });

  test("[ASY-25] without a running loop there is an error, once it is awaited", () => {
    Python.attach((py) => {
      const coroutine = py.eval("timing.seconds(0.0)");
      expect(() => coroutine.callMethod("send", [undefined])).toThrow("RuntimeError: no running event loop");
    });
  });

  test("[ASY-45] undefined is None, values are converted, errors of conversion name the argument", async () => {
    expect(await running("return (await timing.nothing()) is None")).toBe(true);
    expect(await awaited("timing.seconds(0)")).toBe(0);
    await expect(running("await timing.seconds('x')")).rejects.toThrow("must be real number, not str");
    await expect(running("await timing.seconds()")).rejects.toThrow(
      "TypeError: seconds() missing 1 required positional argument: 'arg0'",
    );
  });

  test("[ASY-47] what TypeScript throws arrives as JsException, and what Python threw as itself", async () => {
    expect(
      await running(`
try:
    await timing.failing()
except Exception as error:
    return f"{isinstance(error, TypeError)} {error.js_name} {error}"
`),
    ).toBe("True TypeError a bug");
    expect(
      await running(`
async def fail():
    raise original
original = KeyError("k")
try:
    await timing.identity(fail())
except KeyError as error:
    return error is original
`),
    ).toBe(true);
  });

  test("[ASY-13] a promise that rejects with anything but a Python error raises JsException", async () => {
    const caught = (reason: unknown): Promise<unknown> =>
      Python.attach((py) => {
        py.run(`
async def catch(awaitable):
    try:
        await awaitable
    except Exception as error:
        return [type(error).__mro__[-4].__name__, error.js_name, str(error)]
`);
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- anything can be thrown
        return intoPromise(py.eval("catch").call([Promise.reject(reason)]), t.list(t.str));
      });
    expect(await caught(new Error("mine"))).toEqual(["JsException", "Error", "mine"]);
    expect(await caught("a string")).toEqual(["JsException", "string", "a string"]);
  });

  test("[ASY-24] a loop of another thread that is closed before the promise is settled: Python's hook hears of it", async () => {
    await running(`
import sys
unraised = []
hook = sys.unraisablehook
sys.unraisablehook = lambda event: unraised.append(str(event.exc_value))
def leave():
    other = asyncio.new_event_loop()
    task = other.create_task(timing.seconds(0.03))
    other.run_until_complete(asyncio.sleep(0.005))
    other.close()
    task._log_destroy_pending = False
    return task
kept = await asyncio.get_running_loop().run_in_executor(None, leave)
await asyncio.sleep(0.06)
sys.unraisablehook = hook
globals()["unraised"] = unraised
`);
    expect(Python.attach((py) => py.eval("unraised").toJs())).toEqual(["Event loop is closed"]);
  });

  test("[ASY-01] a promise is an awaitable: of a closure, of a plain function, as an argument", async () => {
    const promise = Python.attach((py) => {
      py.run("async def add(a, b): return await a + await b()");
      return intoPromise(py.eval("add").call([sleep(2, 1), async () => await sleep(1, 2)]));
    });
    expect(await promise).toBe(3);
    const future = Python.attach((py) => intoPromise(promiseIntoPy(py, sleep(1, 7), { returns: t.f64 })));
    expect(await future).toBe(7);
  });

  test("[ASY-43] coroutines take turns with one that awaits TypeScript", async () => {
    expect(
      await running(`
order = []
async def python():
    for index in range(3):
        order.append(f"p{index}")
        await asyncio.sleep(0)
await asyncio.gather(timing.seconds(0.001), python(), python())
return ",".join(order)
`),
    ).toBe("p0,p0,p1,p1,p2,p2");
  });

  test("[ASY-51] other threads run Python while a TypeScript function is awaited", async () => {
    expect(
      await running(`
count = []
thread = threading.Thread(target=lambda: [count.append(1) for _ in range(1000)])
thread.start()
await timing.seconds(0.02)
thread.join(0)
return len(count) == 1000 and not thread.is_alive()
`),
    ).toBe(true);
  });
});

describe("methods and plain functions", () => {
  test("[ASY-46] a method that claims its instance keeps it until its promise is settled", async () => {
    expect(
      await running(`
account = timing.Account()
growing = account.grow(2.0)
try:
    account.balance()
except RuntimeError as error:
    text = str(error)
return [await growing, account.balance(), text]
`),
    ).toEqual([3, 3, "Already mutably borrowed"]);
  });

  test("[ASY-40] an async function in a module needs no specification to be a coroutine function", async () => {
    Python.attach((py) =>
      py.run(`
unused = timing.bare("x")
assert inspect.iscoroutinefunction(timing.bare) and unused.__name__ == "bare" and timing.bare.__module__ == "timing"
`),
    );
    await sleep(1);
    expect(log).toEqual([]);
    expect(await awaited("unused")).toBe("bare x");
    expect(log).toEqual(["bare"]);
  });
});

describe("cancelling", () => {
  test("[ASY-09] aborts the function's signal; what it gives later is ignored, and nothing is logged", async () => {
    const logged = await running(`
messages = []
asyncio.get_running_loop().set_exception_handler(lambda loop, context: messages.append(context["message"]))
task = asyncio.create_task(timing.patient())
await asyncio.sleep(0.005)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    messages.append("cancelled")
await asyncio.sleep(0.05)
asyncio.get_running_loop().set_exception_handler(None)
return ",".join(messages)
`);
    expect(logged).toBe("cancelled");
    expect(log).toEqual(["aborted: CancelledError", "went on"]);
  });

  test("[ASY-44] with a cancel handle, the function decides: it ends in its own way, or passes the error on", async () => {
    const cancelling = (how: string): string => `
task = asyncio.create_task(timing.careful("${how}"))
await asyncio.sleep(0.005)
task.cancel()
try:
    return await task
except asyncio.CancelledError:
    return "cancelled"
`;
    expect(await running(cancelling("finish"))).toBe("cleaned up after CancelledError");
    expect(await running(cancelling("throw"))).toBe("cancelled");
  });

  test("[ASY-09] reaches TypeScript from a loop of another thread, too", async () => {
    const caught = awaited("threaded(lambda: asyncio.run(limited()))");
    expect(await caught).toBe("TimeoutError");
    await sleep(5);
    expect(log[0]).toBe("aborted: CancelledError");
  });
});
