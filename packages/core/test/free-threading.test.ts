import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PyAny, PyByteArray, Python, t } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { isStress } from "./support/rounds.ts";

/** Milliseconds of each conversion against threads that change what it reads. */
const DURATION = isStress ? 20_000 : 700;

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import threading
running = True
texts = ["abc" * 3] * 500
numbers = [float(i) for i in range(500)]
table = {str(i): [str(i) * 5] for i in range(200)}
bag = {str(i) * 4 for i in range(300)}
memory = bytearray(b"x" * 1000)

def churn(n):
    while running:
        n += 1
        if n % 7 == 0:
            texts[:] = [str(n) * 3 + str(i) for i in range(n % 600)]
            numbers[:] = [i + 0.5 for i in range(n % 600)]
        else:
            texts.append("y" * (n % 50) + str(n))
            numbers.append(n / 3)
        table[str(n % 300)] = [str(n) * 5]
        table.pop(str((n * 7) % 300), None)
        bag.add(str(n % 400) * 4)
        bag.discard(str((n * 3) % 400) * 4)
        try:
            memory[:] = b"x" * (n % 5000)
        except BufferError:
            pass

threads = [threading.Thread(target=churn, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
`),
  );
});

afterAll(() => {
  Python.attach((py) => py.run("running = False\nfor thread in threads: thread.join()"));
});

describe("four threads change what is converted", () => {
  /** Converts one global object of `__main__` again and again, each time with a chance for the others. */
  function convert(name: string, once: (object: PyAny) => void): void {
    Python.attach((py) => {
      const object = py.import("__main__").getAttr(name);
      const end = performance.now() + DURATION;
      while (performance.now() < end) {
        py.scope(() => once(object));
        py.detach(() => {});
      }
    });
  }

  const text = /^(?:abc|\d+|y+)/;

  test("lists, dicts and sets by the default rules hold what was in them at one moment", () => {
    convert("texts", (object) => expect((object.toJs() as string[]).every((one) => text.test(one))).toBe(true));
    convert("table", (object) => {
      for (const [key, value] of object.toJs() as Map<string, string[]>) {
        expect([typeof key, value.length, typeof value[0]]).toEqual(["string", 1, "string"]);
      }
    });
    convert("bag", (object) => {
      for (const one of object.toJs() as Set<string>) expect(one.length % 4).toBe(0);
    });
  });

  test("the same by converters", () => {
    convert("texts", (object) => expect(object.extract(t.list(t.str)).every((one) => text.test(one))).toBe(true));
    convert("table", (object) => {
      for (const value of object.extract(t.dict(t.str, t.list(t.str))).values()) expect(value).toHaveLength(1);
    });
    convert("bag", (object) => {
      for (const one of object.extract(t.set(t.str))) expect(one.length % 4).toBe(0);
    });
    convert("table", (object) => {
      for (const value of Object.values(object.extract(t.json) as object)) expect(value).toHaveLength(1);
    });
  });

  test("numbers in typed arrays, and bytes that Python resizes", () => {
    convert("numbers", (object) => {
      expect(object.extract(t.typedArray(Float64Array)).every((one) => Number.isFinite(one))).toBe(true);
    });
    const x = "x".charCodeAt(0);
    convert("memory", (object) => {
      expect(
        object
          .cast(PyByteArray)
          .copy()
          .every((byte) => byte === x),
      ).toBe(true);
      expect(object.extract(t.bytes).every((byte) => byte === x)).toBe(true);
    });
  });
});

describe("instances", () => {
  test("[CLS-66] 8 threads call a method that changes: each call succeeds or is refused, and the count is exact", async () => {
    class Counter {
      count = 0;
      add(): number {
        return ++this.count;
      }
    }
    known(Counter, { methods: { add: { signature: "()" } }, borrowCheck: true });
    const counter = new Counter();
    const succeeded = Python.attach((py) => {
      py.run(`
from concurrent.futures import ThreadPoolExecutor
def hammer(counter):
    done = 0
    for _ in range(200):
        try:
            counter.add()
            done += 1
        except RuntimeError as error:
            assert str(error) == "Already borrowed", error
    return done
def crowd(counter):
    with ThreadPoolExecutor(8) as pool:
        return sum(pool.map(hammer, [counter] * 8))
`);
      return py.import("__main__").getAttr("crowd").call([counter]).extract(t.i32);
    });
    expect(succeeded).toBeGreaterThan(0);
    expect(counter.count).toBe(succeeded);
  });

  test.for([true, false])("with weakref: %s are never given back after another thread dropped them", (weakref) => {
    class Thing {
      readonly name = "thing";
    }
    known(Thing, { weakref, fields: { name: { get: true } } });
    Python.attach((py) => {
      py.run(`
import threading
slots = []
names = set()
def drop():
    while running_drops:
        try:
            names.add(slots.pop().name)
        except IndexError:
            pass
running_drops = True
droppers = [threading.Thread(target=drop) for _ in range(2)]
for thread in droppers:
    thread.start()
`);
      const main = py.import("__main__");
      const put = main.getAttr("slots").getAttr("append");
      const things = Array.from({ length: 4 }, () => new Thing());
      const end = performance.now() + DURATION;
      while (performance.now() < end) {
        py.scope(() => {
          for (const thing of things) put.call([thing]);
        });
        py.checkSignals();
      }
      py.run("running_drops = False\nfor thread in droppers: thread.join()");
      expect(main.getAttr("names").extract(t.set(t.str))).toEqual(new Set(["thing"]));
    });
  });
});
