import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { type PyAny, pyfunction, PyKeyError, Python, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { library } from "@taipan/ffi";
import {
  EventLoopThread,
  intoAsyncIterable,
  intoPromise,
  intoWebStreams,
  promiseIntoPy,
  pyasync,
  run,
  streamsIntoPy,
} from "../src/index.ts";

/** Rounds that are measured, after half as many to fill what is kept for good. */
const ROUNDS = 2000;

const give = pyasync({ name: "give", args: [t.any] }, async (_context, value) => await Promise.resolve(value));
const plain = pyfunction(
  { name: "plain", args: [t.i32], returns: t.i32 },
  async (value) => await Promise.resolve(value),
);
const refuse = pyasync({ name: "refuse" }, async () => await Promise.reject(new Error("refused")));
const wait = pyasync({ name: "wait" }, ({ signal }) => {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener("abort", () => reject(signal.reason as Error));
  return promise;
});

async function* letters(): AsyncGenerator<string> {
  yield "a";
  yield "b";
}

beforeAll(() => {
  Python.attach((py) => {
    py.run(`
import asyncio

async def one():
    return [1]

async def fail():
    await asyncio.sleep(0)
    raise KeyError("k")

async def numbers():
    yield 1
    yield 2

async def use(give, plain):
    return [await give("text"), await plain(3)]

async def catch(refuse):
    try:
        await refuse()
    except Exception as error:
        return str(error)

async def cancel(wait):
    task = asyncio.ensure_future(wait())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return "cancelled"

async def echo(reader, writer):
    writer.write(b"text")
    writer.write_eof()
    data = await reader.read()
    writer.close()
    await writer.wait_closed()
    return data

def pair():
    loop = asyncio.get_event_loop()
    left, right = [asyncio.StreamReader(loop=loop) for _ in range(2)]
    class Loopback(asyncio.Transport):
        def write(self, data):
            left.feed_data(data)
        def can_write_eof(self):
            return True
        def write_eof(self):
            left.feed_eof()
        def is_closing(self):
            return True
        def close(self):
            protocol.connection_lost(None)
    protocol = asyncio.StreamReaderProtocol(right, loop=loop)
    return left, asyncio.StreamWriter(Loopback(), protocol, None, loop)

async def first(items):
    async for item in items:
        return item

async def collect(items):
    return [item async for item in items]
`);
    py.import("__main__").setAttr("give", give.bind(py));
    py.import("__main__").setAttr("plain", plain.bind(py));
    py.import("__main__").setAttr("refuse", refuse.bind(py));
    py.import("__main__").setAttr("wait", wait.bind(py));
  });
});

/** Every way across the border; each gives a promise that says how it ended. */
const PATHS: Readonly<Record<string, (py: Python, evaluate: (code: string) => PyAny) => Promise<unknown>>> = {
  coroutine: (_py, evaluate) => intoPromise(evaluate("one()"), t.list(t.i32)),
  "coroutine, kept as a Py": async (_py, evaluate) => {
    const list = await intoPromise(evaluate("one()"));
    (list as Disposable)[Symbol.dispose]();
  },
  failure: (_py, evaluate) => intoPromise(evaluate("fail()")).catch((error: unknown) => error instanceof PyKeyError),
  "not awaitable": (_py, evaluate) => intoPromise(evaluate("[]")).catch(() => undefined),
  abortion: (_py, evaluate) => {
    const controller = new AbortController();
    const promise = intoPromise(evaluate("asyncio.sleep(60)"), { signal: controller.signal });
    return setImmediate().then(() => {
      controller.abort("enough");
      return promise.catch((reason: unknown) => reason);
    });
  },
  "promise and function": (py) => intoPromise(promiseIntoPy(py, async () => await Promise.resolve("value"))),
  "functions awaited": (_py, evaluate) => intoPromise(evaluate("use(give, plain)"), t.list(t.any)),
  "rejection caught": (_py, evaluate) => intoPromise(evaluate("catch(refuse)"), t.str),
  "function cancelled": (_py, evaluate) => intoPromise(evaluate("cancel(wait)"), t.str),
  "Python's generator": async (_py, evaluate) => {
    for await (const number of intoAsyncIterable(evaluate("numbers()"))) if (number === 1) break;
  },
  "generator in Python": (_py, evaluate) => intoPromise(evaluate("collect").call([letters()]), t.list(t.str)),
  "a loop of its own": () => run(() => Python.attach((py) => intoPromise(py.eval("one()"), t.list(t.i32)))),
  "a loop's thread": async () => {
    const thread = EventLoopThread.start();
    await Python.attach((py) => intoPromise(py.eval("one()"), { loop: thread, returns: t.list(t.i32) }));
    await thread.stop();
  },
  "a stream in Python": async (py, evaluate) => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const { reader, writer } = streamsIntoPy(py, { readable, writable });
    await intoPromise(evaluate("echo").call([reader, writer]), t.bytes);
  },
  "a stream of Python's": async (_py, evaluate) => {
    const [reader, writer] = evaluate("pair()").extract(t.tuple(t.py, t.py));
    const { readable, writable } = intoWebStreams({ reader, writer });
    await Promise.all([new Blob(["text"]).stream().pipeTo(writable), text(readable as never)]);
  },
  "generator left early": (_py, evaluate) => intoPromise(evaluate("first").call([letters()]), t.str),
};

/**
 * What Python holds, once collecting frees nothing more: references where the build counts them, else blocks of memory.
 * What JavaScript's collector frees reaches Python at a later attach, and may free something there.
 */
async function held(): Promise<number> {
  let fewest = Infinity;
  for (let idle = 0, round = 0; idle < 3 && round < 30; round++) {
    globalThis.gc?.();
    await setImmediate();
    const count = Python.attach((py) => {
      py.run("import gc; gc.collect()");
      return py.eval(COUNT).extract(t.int53);
    });
    idle = count < fewest ? 0 : idle + 1;
    fewest = Math.min(fewest, count);
  }
  return fewest;
}

const COUNT = "(lambda sys: getattr(sys, 'gettotalrefcount', sys.getallocatedblocks)())(__import__('sys'))";

async function repeat(path: (typeof PATHS)[string], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await Python.attach((py) => path(py, (code) => py.eval(code)));
  }
}

/** Paths that take milliseconds. */
const SLOW = /^a (loop|stream)/;

test.for(Object.keys(PATHS))("%s: leaves nothing behind", { timeout: 120_000 }, async (name, context) => {
  context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
  const path = PATHS[name] as (typeof PATHS)[string];
  const rounds = SLOW.test(name) ? ROUNDS / 8 : ROUNDS;
  await repeat(path, rounds / 2);
  const before = await held();
  const handles = debug.liveHandles();
  await repeat(path, rounds);
  // Caches and the collector's own timing move a few; a leak would be one a round.
  expect((await held()) - before).toBeLessThan(rounds / 10);
  expect(debug.liveHandles() - handles).toBeLessThan(rounds / 10);
});
