import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { defineClass, PyKeyError, pyfunction, pymodule, Python, PyStopAsyncIteration, t } from "@taipan/core";
import { intoAsyncIterable, intoPromise, intoReadableStream } from "../src/index.ts";

const log: string[] = [];

async function* count(end: number): AsyncGenerator<number, void, unknown> {
  log.push("started");
  try {
    for (let number = 0; number < end; number++) {
      await sleep(1);
      const sent = yield number;
      if (sent !== undefined) log.push(`sent ${JSON.stringify(sent)}`);
    }
  } catch (error) {
    log.push(`caught ${String(error)}`);
    yield -1;
  } finally {
    await sleep(1);
    log.push("finally");
  }
}

/** A countdown, by the two methods of Python's protocol. */
class Countdown {
  left = 3;

  __aiter__(): this {
    return this;
  }

  async __anext__(): Promise<number> {
    await sleep(1);
    if (this.left === 0) throw new PyStopAsyncIteration();
    return this.left--;
  }

  async __aenter__(): Promise<string> {
    await sleep(1);
    return "entered";
  }

  async __aexit__(_type: unknown, error: unknown): Promise<boolean> {
    const text = String(error);
    await sleep(1);
    log.push(`exit with ${text}`);
    return error !== undefined;
  }

  async *stream(): AsyncGenerator<string> {
    yield "a";
    yield "b";
  }
}

/** What `async for` sees of a TypeScript class by its own protocol. */
class Streaming {
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    yield 1;
    yield 2;
  }
}

beforeAll(() => {
  const PyCountdown = defineClass(Countdown, {
    methods: ["__aiter__", "__anext__", "__aenter__", "__aexit__", "stream"],
    new: {},
  });
  const counting = pyfunction({ name: "count", args: [t.int53] }, (end) => count(end));
  pymodule({
    name: "streams",
    functions: { count: counting, streaming: () => new Streaming() },
    classes: [PyCountdown],
  }).register();
  Python.attach((py) =>
    py.run(`
import asyncio, gc, inspect, streams
log = []

async def numbers(end):
    try:
        for number in range(end):
            await asyncio.sleep(0.001)
            sent = yield number
            if sent is not None:
                log.append(sent)
    finally:
        await asyncio.sleep(0.001)
        log.append("finally")

class Plain:
    def __init__(self):
        self.left = 2
    def __aiter__(self):
        return self
    async def __anext__(self):
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left

async def collect(iterable):
    return [item async for item in iterable]
`),
  );
});

beforeEach(() => {
  log.length = 0;
  Python.attach((py) => py.run("log.clear()"));
});

function iterate(expression: string): AsyncIterableIterator<number, unknown, unknown> {
  return Python.attach((py) => intoAsyncIterable(py.eval(expression), { returns: t.i32 }));
}

function pythonLog(): unknown {
  return Python.attach((py) => py.eval("log").toJs());
}

/** Runs the body of a coroutine function and gives what it returns. */
async function running(body: string): Promise<unknown> {
  return await Python.attach((py) => {
    py.run(`async def body():\n${body.replace(/^/gm, "    ")}`);
    return intoPromise(py.eval("body()"), { returns: t.json });
  });
}

describe("intoAsyncIterable()", () => {
  test("[ASY-20] gives the items of generators and of other iterators, then ends", async () => {
    const seen: number[] = [];
    for await (const number of iterate("numbers(3)")) seen.push(number);
    expect(seen).toEqual([0, 1, 2]);
    expect(pythonLog()).toEqual(["finally"]);
    const plain = iterate("Plain()");
    expect([await plain.next(), await plain.next(), await plain.next(), await plain.next()]).toEqual([
      { done: false, value: 1 },
      { done: false, value: 0 },
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  test("[ASY-20] leaving a loop early closes the generator, whose finally runs before the loop is left", async () => {
    for await (const number of iterate("numbers(1000)")) if (number === 1) break;
    expect(pythonLog()).toEqual(["finally"]);
  });

  test("sends, throws, and answers several requests in their order", async () => {
    const numbers = iterate("numbers(10)");
    await numbers.next();
    expect(await numbers.next("sent")).toEqual({ done: false, value: 1 });
    expect(await Promise.all([numbers.next(), numbers.next()])).toEqual([
      { done: false, value: 2 },
      { done: false, value: 3 },
    ]);
    await expect(numbers.throw?.(new PyKeyError("k"))).rejects.toThrow("KeyError: 'k'");
    expect(await numbers.next()).toEqual({ done: true, value: undefined });
    expect(pythonLog()).toEqual(["sent", "finally"]);
  });

  test("throws what the generator raises, and refuses what is none", async () => {
    Python.attach((py) => py.run("async def bad():\n    yield 1\n    raise ValueError('in between')"));
    const seen: number[] = [];
    const reading = (async () => {
      for await (const number of iterate("bad()")) seen.push(number);
    })();
    await expect(reading).rejects.toThrow("ValueError: in between");
    expect(seen).toEqual([1]);
    expect(() => iterate("[1]")).toThrow("'async for' requires an object with __aiter__ method, got list");
  });
});

describe("intoReadableStream()", () => {
  test("[ASY-21] fetches so many items ahead and no more, and closes the generator when it is cancelled", async () => {
    Python.attach((py) =>
      py.run(`
async def logged():
    try:
        for number in range(1000):
            log.append(number)
            yield number
    finally:
        log.append("closed")
`),
    );
    const stream = Python.attach((py) => intoReadableStream(py.eval("logged()"), { returns: t.i32, highWaterMark: 3 }));
    await sleep(20);
    expect(pythonLog()).toEqual([0, 1, 2]);
    const reader = stream.getReader();
    expect([(await reader.read()).value, (await reader.read()).value]).toEqual([0, 1]);
    await sleep(20);
    expect(pythonLog()).toEqual([0, 1, 2, 3, 4]);
    await reader.cancel();
    expect(pythonLog()).toEqual([0, 1, 2, 3, 4, "closed"]);
  });

  test("[ASY-21] ends with the items, and fails with what the generator raises", async () => {
    Python.attach((py) => py.run("async def broken():\n    yield 1\n    raise KeyError('k')"));
    const all = Python.attach((py) => intoReadableStream(py.eval("numbers(25)"), { returns: t.i32 }));
    expect(await Array.fromAsync(all)).toHaveLength(25);
    const broken = Python.attach((py) => intoReadableStream(py.eval("broken()")));
    await expect(Array.fromAsync(broken)).rejects.toThrow("KeyError: 'k'");
  });
});

describe("asynchronous iterables in Python", () => {
  test("[ASK-11][ASY-22] an async function* gives asynchronous generators", async () => {
    expect(await running("return await collect(streams.count(3))")).toEqual([0, 1, 2]);
    expect(log).toEqual(["started", "finally"]);
    expect(await running("return inspect.isasyncgen(streams.count(3))")).toBe(true);
  });

  test("[ASY-22] they are lazy; asend, athrow and aclose reach TypeScript, and aclose runs its finally", async () => {
    expect(
      await running(`
numbers = streams.count(10)
seen = [await numbers.asend(None), await numbers.asend("word"), await numbers.athrow(KeyError("k"))]
await numbers.aclose()
return seen
`),
    ).toEqual([0, 1, -1]);
    expect(log).toEqual(["started", 'sent "word"', "caught KeyError: 'k'", "finally"]);
  });

  test("[ASY-22] leaving a loop early and dropping the generator closes it, by asyncio's own hooks", async () => {
    await running(`
async for number in streams.count(10):
    break
gc.collect()
await asyncio.sleep(0.02)
`);
    expect(log).toEqual(["started", "finally"]);
  });

  test("[ASY-22] work in loops of other threads", async () => {
    const collected = "await asyncio.get_running_loop().run_in_executor(None, lambda: asyncio.run(collect(given)))";
    expect(await running(`given = streams.count(3)\nreturn ${collected}`)).toEqual([0, 1, 2]);
  });

  test("readable streams are iterables, too", async () => {
    const stream = new Blob(["text"]).stream();
    const parts = await Python.attach((py) =>
      intoPromise(py.eval("collect").call([stream]), { returns: t.list(t.bytes) }),
    );
    expect(Buffer.concat(parts).toString()).toBe("text");
  });

  test("[CLS-82][ASY-50] classes define async for, and async with", async () => {
    expect(await running("return await collect(streams.Countdown())")).toEqual([3, 2, 1]);
    expect(await running("return await collect(streams.Countdown().stream())")).toEqual(["a", "b"]);
    expect(await running("return await collect(streams.streaming())")).toEqual([1, 2]);
    expect(
      await running(`
async with streams.Countdown() as what:
    raise KeyError("inside")
return what
`),
    ).toBe("entered");
    expect(log).toEqual(["exit with 'inside'"]);
  });
});
