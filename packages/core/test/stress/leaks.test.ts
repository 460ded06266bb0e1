import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import {
  ConversionError,
  defineClass,
  Py,
  PyBuffer,
  PyContext,
  PyContextVar,
  PyDate,
  PyDateTime,
  PyDelta,
  PyErr,
  PyFrame,
  PyMappingProxy,
  PyMemoryView,
  Python,
  PyTime,
  PyTzInfo,
  PyValueError,
  t,
} from "../../src/index.ts";

/** Rounds of each path; `TAIPAN_STRESS` asks for the million that a release is checked with. */
const ROUNDS = process.env["TAIPAN_STRESS"] ? 1_000_000 : 20_000;
/** Rounds in one scope, so that scopes end, too. */
const BATCH = 500;

class Point {
  x = 1;

  double(): number {
    return this.x * 2;
  }
}

const PyPoint = defineClass(Point, { methods: ["double"], properties: { x: "get set" } });

/** Every public way to make, use and drop objects. Each gets a token and objects that live as long as the test. */
const PATHS: Readonly<Record<string, (py: Python, given: Given) => unknown>> = {
  "eval and extract": (py) => py.eval("[1, 'a', 2.5]").toJs(),
  run: (py) => py.run("x = [1, 2, 3]"),
  "tree in and out": (py) =>
    py.toPython({ a: [1.5, "text", 2n ** 70n], b: new Map([["k", new Set([1])]]), c: Buffer.alloc(9) }).toJs(),
  "tree with handles, unusual keys and depth": (py, { list, box }) => {
    let deep: unknown = [list];
    for (let level = 0; level < 70; level++) deep = [deep, { level }];
    return py
      .toPython({
        list,
        deep,
        map: new Map<unknown, unknown>([
          [box, [list]],
          [1, box],
        ]),
        set: new Set([box]),
      })
      .toJs();
  },
  "tree that is refused": (py, { list }) => {
    try {
      return py.toPython([list, { a: new Map<unknown, unknown>([[list, [1.5]]]) }, ["x".repeat(70_000)], Symbol("s")]);
    } catch (error) {
      return error instanceof ConversionError;
    }
  },
  "tree that cannot be hashed": (py, { box }) => {
    try {
      return py.toPython([box, new Map<unknown, unknown>([[[1.5], box]]), new Set([["x"]])]);
    } catch (error) {
      return error instanceof PyErr;
    }
  },
  "tree by options": (py) =>
    py
      .eval("{'a': [1j, (2,), {3.5}], (1, 2): 1}")
      .toJs({ tuples: "handle", sets: "array", fallback: (each) => each.repr() }),
  template: (py) => py.eval`len(${[1, 2]})`.extract(t.i32),
  import: (py) => py.import("math"),
  constants: (py) => [py.None, py.Ellipsis, py.NotImplemented],
  "call without arguments": (_, { noop }) => noop.call0(),
  "call with arguments": (_, { echo }) => echo.call1(1, "text", 2.5, null, true, [1], { a: 1 }, 2n ** 70n),
  "call with keywords": (_, { echo }) => echo.call([1], { key: "value", other: [2] }),
  "call with a tuple": (py, { echo }) => echo.call(py.tuple([1, 2])),
  "method call": (_, { list }) => list.callMethod("index", [1]).extract(t.i32),
  attributes: (_, { box }) => [box.setAttr("a", [1]), box.getAttr("a"), box.hasAttr("b"), box.delAttr("a")],
  items: (_, { dict }) => [dict.setItem("k", [1]), dict.getItem("k"), dict.contains("k"), dict.delItem("k")],
  operators: (py) => py.int(7).add(2).mul([1]).eq([1]),
  iteration: (_, { list }) => [...list].length + [...list.tryIter(t.i32)].length,
  text: (_, { list }) => [list.repr(), list.str(), String(list)],
  constructors: (py) => [
    py.list([1]),
    py.dict({ a: 1 }),
    py.set([1]),
    py.tuple([1]),
    py.str("é"),
    py.bytes(new Uint8Array(3)),
  ],
  "unbind, clone and drop": (py, { list }) => {
    const one = list.asUnbound();
    const two = one.clone();
    one.bind(py).drop();
    one.drop();
    two[Symbol.dispose]();
  },
  "raw addresses": (py, { list }) => Py.fromRaw(list.asUnbound().intoRaw()).intoBound(py),
  "nested attach": () => Python.attach((inner) => inner.eval("[1]")),
  detach: (py) => py.detach(() => 1),
  proxy: (_, { list }) => [...list.proxy, list.proxy.index(1)],
  callback: (_, { apply }) => apply.call1((a: number) => [a, "text"]),
  "function that comes back": (_, { echo }) => echo.call1((a: number) => a).toJs(),
  "iterator that comes back": (_, { echo }) => echo.call1([1, 2][Symbol.iterator]()).toJs(),
  "error that comes back": (_, { echo }) => echo.call1(new RangeError("x")).toJs(),
  "contexts, frames and mapping proxies": (py, { dict }) => {
    const [context, variable] = [PyContext.new(py), PyContextVar.new(py, "v", [1])];
    context.run(() => variable.reset(variable.set([2])));
    const frame = PyFrame.new(py, "a.ts", "f", 1);
    const view = PyMappingProxy.new(py, dict);
    return [
      variable.get(),
      context.copy().get(variable),
      frame.code,
      frame.globals,
      frame.outer,
      view.get("k"),
      view.copy(),
    ];
  },
  "notes of a lazy error": (py) => {
    using error = new PyValueError("x");
    error.addNote("a");
    error.value(py);
    error.addNote("b");
    return error.notes;
  },
  "proxied object": (py, { echo }) => {
    const proxy = py.proxyOf({ list: [1], add: (f: unknown) => [f] });
    proxy.getAttr("list").callMethod("append", [[1]]);
    proxy.setAttr("other", echo);
    return [proxy.callMethod("add", [echo]), proxy.callMethod("to_py", []), proxy.extract()];
  },
  "kept callback": (_, { apply }) => apply.call1(keptCallback),
  "error of Python": (_, { fail }) => dispose(() => fail.call0()),
  "error of TypeScript": (_, { apply }) =>
    dispose(() =>
      apply.call1(() => {
        throw new PyValueError("x");
      }),
    ),
  "error of JavaScript": (_, { apply }) =>
    dispose(() =>
      apply.call1(() => {
        throw keptError;
      }),
    ),
  "lazy error": (py) => {
    using error = new PyValueError(["a", [1]]);
    error.value(py);
  },
  buffer: (py) => {
    using buffer = PyBuffer.get(py.bytearray([1, 2]), t.u8);
    return [buffer.view(), buffer.toArray("F"), buffer.withView((items) => items.length), py.toPython(buffer)];
  },
  "refused buffer": (py, { list }) => [
    dispose(() => PyBuffer.get(list)),
    dispose(() => PyBuffer.get(py.bytes([1]), t.f64)),
    dispose(() => {
      using buffer = PyBuffer.get(py.bytes([1]));
      buffer.at(9);
    }),
  ],
  "buffer of steps": (py) => {
    using buffer = PyBuffer.get(PyMemoryView.from(py.bytearray([1, 2, 3])).slice(0, 3, 2));
    buffer.copyFrom(buffer.toArray());
    return [buffer.at(1), [...buffer]];
  },
  "shared memory": (py) => PyMemoryView.fromTypedArray(py, keptArray).slice(1).toReadonly(),
  "allocated memory": (py) => PyMemoryView.allocate(py, Int16Array, 3).toList(),
  "refused sharing": (py) => refused(() => PyMemoryView.fromTypedArray(py, detachedArray)),
  "typed arrays": (py, { list }) => [
    list.extract(t.typedArray(Int32Array)),
    py.toPython(keptArray).extract(t.typedArray(Float64Array)),
    py.toPython(keptWords).extract(t.typedArray(Float32Array)),
    dispose(() => py.toPython(keptArray).extract(t.typedArray(BigInt64Array))),
    py.toPython(t.as(t.list(t.f64), keptArray as never)),
    py.eval("range(3)").extract(t.typedArray(Float32Array)),
    dispose(() => py.list([1, 300]).extract(t.typedArray(Int8Array))),
    dispose(() => py.int(1).extract(t.typedArray(Int8Array))),
  ],
  "dates and times": (py) => [
    PyDate.new(py, 2024, 2, 29).year,
    PyDateTime.new(py, { year: 2024, month: 1, day: 1, tzinfo: PyTzInfo.fixedOffset(py, 3600) }).tzinfo?.utcOffset(),
    PyTime.new(py, { hour: 1, tzinfo: PyTzInfo.timezone(py, "Europe/Paris") }).tzinfo,
    PyDelta.new(py, 1, 2, 5e9).days,
    dispose(() => PyDateTime.new(py, { year: 2024, month: 1, day: 1, hour: 99, tzinfo: PyTzInfo.utc(py) })),
  ],
  "converted dates and times": (py) => {
    const zoned = py.toPython(t.as(t.zonedDateTime, keptTime));
    const naive = py.toPython(t.as(t.plainDateTime, keptTime));
    dispose(() => naive.extract(t.instant));
    dispose(() => zoned.extract(t.offsetDateTime));
    dispose(() => zoned.extract(t.plainDateTime));
    return [
      py.toPython(new Date(0)).extract(t.instant),
      py.toPython(t.as(t.offsetDateTime, keptTime)).extract(t.offsetDateTime),
      py.toPython(t.as(t.plainTime, { hour: 1 })).extract(t.plainTime),
      py.toPython(t.as(t.signedDuration, -1.5)).extract(t.signedDuration),
      [naive.extract(t.plainDateTime), zoned.extract(t.zonedDateTime), zoned.extract(t.instant)],
    ];
  },
  "instance of a class": (py) => py.create(PyPoint).callMethod0("double"),
};

const keptArray = new Float64Array(40);
const keptWords = new BigInt64Array(4);
const detachedArray = new Float64Array(4);
detachedArray.buffer.transfer();
const keptTime = { year: 2024, month: 10, day: 27, hour: 2, timeZone: "Europe/Paris", offset: "+01:00" };
const keptCallback = (a: number): number => a;
const keptError = new RangeError("kept");

interface Given {
  readonly noop: ReturnType<Python["eval"]>;
  readonly echo: ReturnType<Python["eval"]>;
  readonly apply: ReturnType<Python["eval"]>;
  readonly fail: ReturnType<Python["eval"]>;
  readonly list: ReturnType<Python["eval"]>;
  readonly dict: ReturnType<Python["eval"]>;
  readonly box: ReturnType<Python["eval"]>;
}

/** Runs a body that throws, and releases the Python exception if that is what it was. */
function dispose(body: () => unknown): void {
  try {
    body();
  } catch (error) {
    if (error instanceof PyErr) error[Symbol.dispose]();
  }
}

/** Runs a body that a conversion refuses. */
function refused(body: () => unknown): void {
  expect(body).toThrow(ConversionError);
}

/** Runs a path many times; the objects given live in the outer scope. */
function run(path: (py: Python, given: Given) => unknown, rounds: number): void {
  Python.attach((py) => {
    const [noop, echo, apply, fail, list, dict, box] = ["noop", "echo", "apply", "fail", "[1, 2]", "{}", "Box()"].map(
      (code) => py.eval(code),
    ) as [Given["noop"], Given["noop"], Given["noop"], Given["noop"], Given["noop"], Given["noop"], Given["noop"]];
    const given = { noop, echo, apply, fail, list, dict, box };
    for (let done = 0; done < rounds; done += BATCH) {
      py.scope((inner) => {
        for (let index = 0; index < BATCH; index++) path(inner, given);
      });
    }
  });
}

/**
 * Blocks that Python holds, after both collectors ran and everything deferred was released: as often as that finds
 * something, because what one of them frees may have kept objects of the other.
 */
async function blocks(): Promise<number> {
  let fewest = Infinity;
  for (let idle = 0, round = 0; idle < 3 && round < MOST_COLLECTIONS; round++) {
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

/** Enough for chains of objects that hold each other across the border. */
const MOST_COLLECTIONS = 30;

/** On a debug build Python counts every reference; elsewhere its allocated blocks stand in. */
const COUNT =
  "__import__('sys').gettotalrefcount() if hasattr(__import__('sys'), 'gettotalrefcount') else __import__('sys').getallocatedblocks()";

beforeAll(() => {
  Python.attach((py) =>
    py.run(
      "def noop(): pass\ndef echo(*a, **k): return a, k\ndef apply(f): return f(1)\ndef fail(): raise ValueError('x')\nclass Box: pass",
    ),
  );
});

describe(`after ${ROUNDS} rounds Python holds what it held before`, () => {
  test.for(Object.keys(PATHS))("[OBJ-08][DBG-14] %s", { timeout: 600_000 }, async (name, context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = PATHS[name] as (py: Python, given: Given) => unknown;
    run(path, BATCH * 4);
    const before = await blocks();
    run(path, ROUNDS);
    const grown = (await blocks()) - before;
    // A leak of one object a round would be ROUNDS; caches of Python itself move by a few dozen.
    expect(grown).toBeLessThan(ROUNDS / 50);
  });
});

/** Gives Python ten closures, calls one, and drops them; in a function of its own, so that no frame keeps one. */
function passClosures(): WeakRef<object>[] {
  return Python.attach((py) => {
    const holder = py.eval("[]");
    const references = Array.from({ length: 10 }, (_, index) => {
      const closure = (): number => index;
      holder.callMethod("append", [closure]);
      return new WeakRef<object>(closure);
    });
    expect(holder.getItem(3).call0().extract()).toBe(3);
    return references;
  });
}

test("[OBJ-48] a closure is collected when Python has dropped it and both collectors ran", async () => {
  const references = passClosures();
  await setImmediate();
  for (let round = 0; round < 20 && references.some((one) => one.deref() !== undefined); round++) {
    Python.attach((py) => py.run("import gc; gc.collect()"));
    await setImmediate();
    globalThis.gc?.();
    await setImmediate();
  }
  expect(references.flatMap((one, index) => (one.deref() === undefined ? [] : [index]))).toEqual([]);
});
