import { setImmediate } from "node:timers/promises";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type Converter, Python, registerIntoPython, t } from "../src/index.ts";
import { written } from "./support/evaluate.ts";

/** Blocks that Python's allocator has handed out, when both collectors have run and the pool is empty. */
async function allocated(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await setImmediate();
  }
  const code = "(__import__('gc').collect(), __import__('sys').getallocatedblocks())[1]";
  return Python.attach((py) => py.eval(code).extract(t.i32));
}

/** Runs `body` often and expects it to leave nothing behind in Python. */
async function expectNoLeak(body: (py: Python) => void): Promise<void> {
  for (let index = 0; index < 50; index++) Python.attach(body);
  const before = await allocated();
  for (let index = 0; index < 500; index++) Python.attach(body);
  expect((await allocated()) - before).toBeLessThan(100);
}

const thrown = new Error("getter");
const bad = {
  get x(): never {
    throw thrown;
  },
};

test.each([
  ["a getter", () => ({ a: [1.5, { b: 2.5 }], bad })],
  ["a getter in an array", () => [Array.from({ length: 5000 }, (_, index) => index + 0.5), [[1.5], bad]]],
  [
    "a getter in a Map",
    () =>
      new Map<unknown, unknown>([
        [1.5, [2.5]],
        ["k", bad],
      ]),
  ],
  [
    "an iterator",
    () => ({
      a: [1.5],
      b: Object.assign(new Set([1.5]), {
        [Symbol.iterator]: () => {
          throw thrown;
        },
      }),
    }),
  ],
  [
    "a proxy",
    () => [
      [0.5],
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw thrown;
          },
        },
      ),
    ],
  ],
  [
    "a prototype trap",
    () => [
      [0.5],
      new Proxy(
        {},
        {
          getPrototypeOf: () => {
            throw thrown;
          },
        },
      ),
    ],
  ],
  ["a symbol", () => ["x".repeat(100), { a: [{ b: [Symbol("s")] }] }]],
  ["an unhashable key", () => [["y".repeat(100)], new Map([[["k".repeat(100)], 1]])]],
  ["a typed value", () => [["z".repeat(100)], t.as(t.list(t.str), ["a".repeat(100), 1 as never])]],
  ["a typed tuple", () => t.as(t.tuple(t.str, t.i32), ["a".repeat(100), "b" as never])],
  ["a typed dict", () => t.as(t.dict(t.str, t.set(t.i8)), new Map([["a".repeat(100), new Set([1, 300])]]))],
  ["a typed shape", () => t.as(t.items({ a: t.str, b: t.i8 }), { a: "a".repeat(100), b: 300 })],
])("when %s fails on the way out, nothing is left behind", async (_name, make) => {
  await expectNoLeak((py) => {
    expect(() => py.toPython(make())).toThrow();
  });
});

test.each([
  ["list", "['x' * 100, [1000, None]]", t.list(t.union(t.str, t.list(t.i32)))],
  ["tuple", "('x' * 100, 1.5)", t.tuple(t.str, t.str)],
  ["dict", "{'k' * 100: [1000, {}]}", t.dict(t.str, t.list(t.i32))],
  ["set", "{'a' * 100, 1.5}", t.set(t.str)],
  ["shape", "{'a': [1000], 'b': 'x' * 100}", t.items({ a: t.list(t.i32), b: t.i32 })],
  ["sequence", "__import__('collections').deque(['x' * 100, 1])", t.list(t.str)],
  ["int", "2**1000", t.i64],
  ["complex", "['x' * 100]", t.complex],
] as const)("when a %s fails on the way in, nothing is left behind", async (_name, expression, converter) => {
  await expectNoLeak((py) => {
    expect(() => py.eval(expression).extract(converter as Converter<unknown>)).toThrow();
  });
});

test("what succeeds leaves nothing behind either", async () => {
  const everything = {
    a: [1, 2.5, "x", null, 2n ** 70n],
    m: new Map([[1.5, new Set([1.5])]]),
    d: new Date(0),
    f: Float64Array.of(1),
  };
  await expectNoLeak((py) => {
    py.toPython(everything).toJs();
    py.eval("[1.5] * 3").extract(t.list(t.f64));
    py.eval("{'a' * 20: (1000, 'x' * 50)}").extract(t.dict(t.str, t.tuple(t.i32, t.str)));
    py.eval("[2**70, 3000]").extract(t.list(t.bigint));
    py.toPython(t.as(t.list(t.tuple(t.f64, t.str)), [[1.5, "a".repeat(40)]]));
    py.eval("range(1000, 9000, 500)").extract(t.range);
    py.toPython(t.as(t.slice, { start: 1000 })).extract(t.slice);
    py.eval("len").extract(t.callable([t.list(t.f64)], t.i32))([1.5, 2.5]);
  });
});

test("a key object whose comparison fails leaves its error", () => {
  Python.attach((py) => {
    py.run("class BadHash:\n    def __hash__(self): raise LookupError('no hash')");
    const key = py.eval("BadHash()");
    expect(() => py.toPython([new Map([[key, [1]]])])).toThrow("LookupError: no hash");
  });
});

test.each([-1, 1.5, Number.NaN, "3", 2 ** 60])(
  "an array whose length is %s is refused or read as what it is",
  (length) => {
    const liar = new Proxy([1], {
      get: (target, key, receiver) => (key === "length" ? length : Reflect.get(target, key, receiver)) as unknown,
    });
    expect(() => written([liar])).toThrow(
      /Cannot convert an? (sparse )?array to Python at 0: it(s length is| has more than a million holes)/,
    );
  },
);

test("an array of holes is refused before it fills memory", () => {
  const holes: unknown[] = [];
  holes[4e9] = 1;
  expect(() => written(holes)).toThrow("it has more than a million holes, pass a Map of its entries");
});

test("values that change while they are read are taken as they were, or less", () => {
  const growing: unknown[] = [];
  growing.push({
    get x(): number {
      growing.push(growing.length);
      return 1;
    },
  });
  growing.push(2);
  expect(written(growing)).toContain("list [{'x': 1}, 2");

  class Meddler {
    readonly meddle: () => void;
    constructor(meddle: () => void) {
      this.meddle = meddle;
    }
  }
  registerIntoPython(Meddler, ({ meddle }) => {
    meddle();
    return t.str.intoPython("m");
  });
  const map = new Map<unknown, unknown>();
  map.set("a", new Meddler(() => map.set(map.size, new Meddler(() => map.set(map.size, 1)))));
  expect(written(map)).toBe("dict {'a': 'm'}");
  const set = new Set<unknown>();
  set.add(new Meddler(() => set.add({})));
  expect(written(set)).toBe("set {'m'}");
  const shrinking: unknown[] = [new Meddler(() => void (shrinking.length = 1)), 2, 3];
  expect(written(shrinking)).toBe("list ['m']");
  const replaced: Record<string, unknown> = { a: new Meddler(() => delete replaced["b"]), b: [1] };
  expect(written(replaced)).toBe("dict {'a': 'm'}");
});

test("objects that look like something else are dicts", () => {
  expect(written(JSON.parse('{"then": 1, "toJSON": 2, "length": 3, "valueOf": 4}'))).toBe(
    "dict {'then': 1, 'toJSON': 2, 'length': 3, 'valueOf': 4}",
  );
  expect(written(JSON.parse('{"__proto__": 1, "constructor": 2}'))).toBe("dict {'__proto__': 1, 'constructor': 2}");
  expect(written({ [Symbol("hidden")]: 1, a: 2 })).toBe("dict {'a': 2}");
  expect(written(new Proxy({ a: 1 }, {}))).toBe("dict {'a': 1}");
  expect(written(new Proxy([1], {}))).toBe("list [1]");
});

test("a message survives a value that hides its class", () => {
  class Hidden {
    override: unknown;
  }
  Object.defineProperty(Hidden.prototype, "constructor", {
    get() {
      throw new Error("no");
    },
  });
  expect(() => written(new Hidden())).toThrow("Cannot convert an instance of 'object' to Python");
});

test("a revoked proxy is an error, and attached code goes on", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  Python.attach((py) => {
    expect(() => py.toPython([proxy])).toThrow(TypeError);
    expect(inspect(py.eval("1"))).toBe("1");
  });
});
