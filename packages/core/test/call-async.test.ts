import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { CallTimeoutError, Py, PyAny, PyErr, PyKeyError, Python, PyTypeError, t } from "../src/index.ts";
import { python } from "./support/run-python.ts";

const HELPERS = `
import hashlib, threading, time, weakref

class Held:
    """What a call holds while it runs."""

ended = []
living = weakref.WeakSet()

def spin(note=None):
    held = Held()
    living.add(held)
    try:
        if note is not None:
            note()
        while True:
            pass
    finally:
        ended.append("spin")

def stubborn(note):
    while len(ended) < 1:
        try:
            note()
            while True:
                pass
        except BaseException as error:
            ended.append(type(error).__name__)
    return "went on"

def fail(key):
    raise KeyError(key)

local = threading.local()

def count_up():
    local.count = getattr(local, "count", 0) + 1
    return threading.current_thread().name, local.count
`;

/** A Python object that outlives the scope. */
function kept(code: string): Py {
  return Python.attach((py) => py.eval(code).unbind());
}

beforeAll(() => Python.attach((py) => py.run(HELPERS)));

/** Waits until an expression is true. */
async function until(expression: string): Promise<void> {
  while (python(`bool(${expression})`) !== "True") await setTimeout(2);
}

describe("Python.callAsync", () => {
  test("[SYN-22] the event loop goes on while Python sleeps and while it computes in C", async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    // What the machine's other work costs a loop that has nothing to do.
    delay.enable();
    await setTimeout(1000);
    const idle = delay.percentile(98) / 1e6;
    delay.reset();
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await Python.callAsync(kept("time.sleep"), [1]);
    await Python.callAsync(kept("lambda data: hashlib.sha256(data * 50).hexdigest()"), [new Uint8Array(1_000_000)]);
    clearInterval(timer);
    delay.disable();
    expect(ticks).toBeGreaterThan(100);
    // A percentile: other processes may take the processor for a while.
    expect(delay.percentile(98) / 1e6).toBeLessThan(Math.max(10, 3 * idle));
  });

  test("converts arguments and results as a call does, trees and all; other objects come as Py", async () => {
    const same = kept("lambda *args, **kwargs: (args, kwargs)");
    const result = await Python.callAsync(same, [1, "a", [2n ** 70n, { b: true }]], { kwargs: { c: null } });
    expect(result).toEqual([[1, "a", [2n ** 70n, new Map([["b", true]])]], new Map([["c", undefined]])]);
    const [held] = await Python.callAsync<[Py]>(kept("lambda: [Held()]"));
    expect(held).toBeInstanceOf(Py);
    expect(Python.attach((py) => held.bind(py).getType().getAttr("__name__").str())).toBe("Held");
    held.drop();
    const sum: number = await Python.callAsync(kept("sum"), [[1.5, 2]], { returns: t.f64 });
    expect(sum).toBe(3.5);
    const back = (): number => 1;
    expect(await Python.callAsync(kept("lambda f: f"), [back])).toBe(back);
  });

  test("rejects with what Python raises, traceback included, and with what cannot be converted or called", async () => {
    const error = (await Python.callAsync(kept("fail"), ["k"]).catch((one: unknown) => one)) as PyErr;
    expect(error).toBeInstanceOf(PyKeyError);
    expect(error.format()).toMatch(/in fail\n\s*raise KeyError|in fail/);
    expect(error.format()).not.toContain("run_calls");
    await expect(Python.callAsync(kept("len"), [Symbol("s")])).rejects.toThrow("symbols exist in JavaScript only");
    await expect(Python.callAsync(kept("5"))).rejects.toThrow(PyTypeError);
    await expect(Python.callAsync(kept("lambda: 'text'"), [], { returns: t.i32 })).rejects.toThrow(PyTypeError);
  });

  test("TypeScript functions among the arguments run here while the call goes on", async () => {
    const seen: number[] = [];
    const walk = kept("lambda note, n: [note(i) for i in range(n)][-1]");
    const last = await Python.callAsync(walk, [(value: number) => seen.push(value), 50]);
    expect([last, seen.length]).toEqual([50, 50]);
    const failing = (): never => {
      throw new RangeError("not in TypeScript");
    };
    await expect(Python.callAsync(walk, [failing, 1])).rejects.toThrow("not in TypeScript");
  });

  test("[SYN-23] calls run on named threads that keep their thread-locals", async () => {
    Python.configure({ threads: 2 });
    const results = (await Promise.all(Array.from({ length: 100 }, () => Python.callAsync(kept("count_up"))))) as [
      string,
      number,
    ][];
    Python.configure({ threads: 8 });
    const most = new Map<string, number>();
    for (const [name, count] of results) most.set(name, Math.max(most.get(name) ?? 0, count));
    for (const name of most.keys()) expect(name).toMatch(/^taipan-\d+$/);
    expect([...most.values()].reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(() => Python.configure({ threads: 0 })).toThrow(RangeError);
  });

  test("a call has a stack as deep as the main thread's", async () => {
    const nested =
      "lambda n: len(repr(eval('[' * 90 + ']' * 90))) + (lambda f: f(f, n))(lambda f, n: 0 if n == 0 else 1 + f(f, n - 1))";
    expect(await Python.callAsync(kept(nested), [800])).toBe(980);
    const deep = kept("lambda: len(__import__('re').match('(a|b)*', 'ab' * 50000).group())");
    expect(await Python.callAsync(deep)).toBe(100_000);
  });

  test("5,000 calls in flight all settle, each with its own result", async () => {
    const double = kept("lambda x: x * 2");
    const results = await Promise.all(Array.from({ length: 5000 }, (_, index) => Python.callAsync(double, [index])));
    expect(results).toEqual(Array.from({ length: 5000 }, (_, index) => index * 2));
    expect(python("len(threading.enumerate()) < 50")).toBe("True");
  });
});

describe("many calls in one turn", () => {
  test.skipIf(process.threadCpuUsage === undefined)("[SYN-22] take little of the turn that submits them", async () => {
    const size = kept("len");
    let least = Infinity;
    for (let round = 0; round < 8; round++) {
      // Time of this thread alone: other processes, and Python's lock, may take longer.
      const before = process.threadCpuUsage();
      const calls = Array.from({ length: 5000 }, () => Python.callAsync(size, ["abc"]));
      await Promise.resolve();
      const { user, system } = process.threadCpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
      expect(new Set(await Promise.all(calls))).toEqual(new Set([3]));
    }
    expect(least).toBeLessThan(10);
  });

  test("begin in their order, whatever their arguments are, and use what was dropped since", async () => {
    Python.configure({ threads: 1 });
    try {
      Python.attach((py) => py.run("order = []"));
      const note = kept("lambda value: order.append(value if type(value) is int else value[0])");
      const calls = Array.from({ length: 2000 }, (_, index) =>
        Python.callAsync(note, [index % 7 === 0 ? [index] : index]),
      );
      note.drop();
      await Promise.all(calls);
      expect(python("order == list(range(2000))")).toBe("True");
      await expect(Promise.all([1, 2, 3].map(() => Python.callAsync(note, [1])))).rejects.toThrow("disposed");
    } finally {
      Python.configure({ threads: 8 });
    }
  });

  test("that are given up in the same turn never begin", async () => {
    Python.attach((py) => py.run("ended.clear()"));
    const note = kept("ended.append");
    const controller = new AbortController();
    const calls = Array.from({ length: 1000 }, (_, index) =>
      Python.callAsync(note, [index], index < 500 ? {} : { signal: controller.signal }),
    );
    controller.abort();
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual(
      Array.from({ length: 1000 }, (_, index) => (index < 500 ? "fulfilled" : "rejected")),
    );
    expect(python("sorted(ended) == list(range(500))")).toBe("True");
  });

  test("[SYN-22] leave the event loop going while they compute in C, on many threads", async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const hash = kept("lambda data: hashlib.sha256(data * 20).digest()[0]");
    const data = Python.attach((py) => py.eval("bytes(500_000)").unbind());
    await Promise.all(Array.from({ length: 4 }, () => Python.callAsync(hash, [data])));
    delay.enable();
    await Promise.all(Array.from({ length: 8 }, () => Python.callAsync(hash, [data])));
    delay.disable();
    data.drop();
    expect(delay.percentile(50) / 1e6).toBeLessThan(10);
  });
});

describe("[DBG-03][ASK-34] giving up", () => {
  test("a time-out rejects, ends the Python code and releases what it held", async () => {
    Python.attach((py) => py.run("ended.clear()"));
    const begin = performance.now();
    const error = await Python.callAsync(kept("spin"), [], { timeout: 100 }).catch((one: unknown) => one);
    expect(error).toStrictEqual(new CallTimeoutError(100));
    expect(performance.now() - begin).toBeLessThan(5000);
    await until("ended == ['spin'] and not living");
  });

  test("an abort rejects with the signal's reason, in the middle of a loop", async () => {
    Python.attach((py) => py.run("ended.clear()"));
    const controller = new AbortController();
    const reason = new Error("mine");
    const call = Python.callAsync(kept("spin"), [() => controller.abort(reason)], { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
    await until("ended == ['spin'] and not living");
    await expect(Python.callAsync(kept("spin"), [], { signal: controller.signal })).rejects.toBe(reason);
    expect(python("ended")).toBe("['spin']");
  });

  test("Python code may catch the interruption; the promise is rejected all the same, and the thread goes on", async () => {
    Python.attach((py) => py.run("ended.clear()"));
    const controller = new AbortController();
    const call = Python.callAsync(kept("stubborn"), [() => controller.abort()], { signal: controller.signal });
    await expect(call).rejects.toThrow("aborted");
    await until("ended == ['CallInterrupted']");
    expect(await Python.callAsync(kept("len"), [[1]])).toBe(1);
  });

  test("a call that waits in C keeps its thread, and others get another one", async () => {
    Python.configure({ threads: 1 });
    try {
      await Python.callAsync(kept("len"), [[]]);
      const stuck = Python.callAsync(kept("time.sleep"), [1.5], { timeout: 20 });
      await expect(stuck).rejects.toThrow(CallTimeoutError);
      const begin = performance.now();
      expect(await Python.callAsync(kept("len"), [[1, 2]])).toBe(2);
      expect(performance.now() - begin).toBeLessThan(1000);
    } finally {
      Python.configure({ threads: 8 });
    }
  });

  test("a call that has not begun never does, and drops its arguments", async () => {
    Python.configure({ threads: 1 });
    try {
      Python.attach((py) => py.run("ended.clear(); gate = threading.Event()"));
      const first = Python.callAsync(kept("gate.wait"));
      const controller = new AbortController();
      const second = Python.attach((py) => {
        py.run("held = Held()\nliving.add(held)");
        const object = py.eval("held");
        py.run("del held");
        return Python.callAsync(py.eval("lambda held: ended.append(1)"), [object], { signal: controller.signal });
      });
      controller.abort();
      await expect(second).rejects.toThrow("aborted");
      expect(python("len(living)")).toBe("0");
      Python.attach((py) => py.run("gate.set()"));
      expect(await first).toBe(true);
      expect(await Python.callAsync(kept("list"), [kept("ended")])).toEqual([]);
    } finally {
      Python.configure({ threads: 8 });
    }
  });

  test("interruptions at any moment leave no lock taken: those of calls that end, and of calls that call TypeScript", async () => {
    Python.attach((py) => py.run("def talk(note, n):\n    for i in range(n): note(i)\n    return n"));
    const talk = kept("talk");
    let state = 99;
    const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    for (let round = 0; round < 300; round++) {
      const controller = new AbortController();
      const end = random(10);
      const note = (value: number): void => {
        if (value === end) controller.abort();
      };
      const calls = [1, 5, 10].map((n) => Python.callAsync(talk, [note, n], { signal: controller.signal }));
      if (round % 3 === 0) setImmediate(() => controller.abort());
      await Promise.allSettled(calls);
    }
    expect(await Python.callAsync(talk, [() => undefined, 3], { timeout: 20_000 })).toBe(3);
  });

  test("interruptions at any moment hit their own call only", async () => {
    Python.attach((py) => py.run("def work(n):\n    total = 0\n    for i in range(n): total += i\n    return total"));
    const work = kept("work");
    let seed = 12_345;
    const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
    let [finished, abandoned] = [0, 0];
    await Promise.all(
      Array.from({ length: 600 }, async (_, index) => {
        const size = 1 + random(3000);
        const controller = new AbortController();
        const call = Python.callAsync(work, [size], { signal: controller.signal });
        if (index % 2 === 0) globalThis.setTimeout(() => controller.abort(), random(20));
        try {
          expect(await call).toBe((size * (size - 1)) / 2);
          finished++;
        } catch (error) {
          expect(error).toBe(controller.signal.reason);
          abandoned++;
        }
      }),
    );
    expect(finished + abandoned).toBe(600);
    expect(finished).toBeGreaterThanOrEqual(300);
  });
});

test("a bound callable and a proxy can be called", async () => {
  const call = Python.attach((py) => Python.callAsync(py.eval("max"), [[1, 3, 2]]));
  expect(await call).toBe(3);
  const proxied = Python.attach((py) => Python.callAsync(py.import("math").proxy["sqrt"] as PyAny, [9]));
  expect(await proxied).toBe(3);
});
