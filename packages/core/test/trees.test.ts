import { beforeAll, describe, expect, test } from "vitest";
import {
  CastError,
  ConversionError,
  PyAny,
  PyList,
  Python,
  registerIntoPython,
  t,
  type ToJsOptions,
} from "../src/index.ts";
import { written } from "./support/evaluate.ts";
import { runScript } from "./support/run-script.ts";

beforeAll(() =>
  Python.attach((py) =>
    py.run(`
import array, datetime
class Text(str): pass
class Items(list): pass
def steps_around(top):
    at, steps = top, 0
    while True:
        at = at[-1] if isinstance(at, list) else at["value"] if "value" in at else at["top"]
        steps += 1
        if at is top:
            return steps
`),
  ),
);

/** What an expression is in JavaScript. */
function read(expression: string, options?: ToJsOptions): unknown {
  return Python.attach((py) => py.eval(expression).toJs(options));
}

describe("the table of default rules, line by line", () => {
  test.each<[string, unknown]>([
    ["None", undefined],
    ["True", true],
    ["2**53 - 1", Number.MAX_SAFE_INTEGER],
    ["2**53", 2n ** 53n],
    ["-2**63", -(2n ** 63n)],
    ["1.5", 1.5],
    ["'a\\x00b'", "a\0b"],
    ["b'a'", Uint8Array.of(97)],
    ["[1, [2]]", [1, [2]]],
    ["(1, (2,))", [1, [2]]],
    [
      "{'a': {'b': 1}, 2: 3}",
      new Map<unknown, unknown>([
        ["a", new Map([["b", 1]])],
        [2, 3],
      ]),
    ],
    ["{1, 'a'}", new Set([1, "a"])],
    ["frozenset({1})", new Set([1])],
    ["[[], (), {}, set()]", [[], [], new Map(), new Set()]],
  ])("[CNV-25] out of Python: %s", (expression, expected) => {
    expect(read(expression)).toEqual(expected);
    expect(read(`[${expression}]`)).toEqual([expected]);
    expect(read(`{'k': ${expression}}`)).toEqual(new Map([["k", expected]]));
  });

  test.each([
    "Text('a')",
    "Items()",
    "bytearray(b'a')",
    "memoryview(b'a')",
    "array.array('d', [1.5])",
    "1j",
    "...",
    "object()",
  ])("[CNV-25] out of Python: %s stays a handle of the same object, inside containers too", (expression) => {
    Python.attach((py) => {
      const object = py.eval(expression);
      for (const holder of [py.eval("lambda x: [x]"), py.eval("lambda x: (x,)"), py.eval("lambda x: {0: x}")]) {
        const value = holder.call1(object).toJs() as unknown[] | Map<number, unknown>;
        const inner = value instanceof Map ? value.get(0) : value[0];
        expect(inner).toBeInstanceOf(PyAny);
        expect(object.is(inner as PyAny)).toBe(true);
      }
    });
  });

  test.each<[unknown, string]>([
    [
      [1, 1.5, -0, 2 ** 31, -(2 ** 31), 2 ** 53 - 1, -(2 ** 40), 2 ** 53],
      "[1, 1.5, -0.0, 2147483648, -2147483648, 9007199254740991, -1099511627776, 9007199254740992.0]",
    ],
    [
      [2n ** 63n, -(2n ** 63n), 2n ** 64n - 1n, -(2n ** 64n), 2n ** 200n, 0n],
      `[${2n ** 63n}, ${-(2n ** 63n)}, ${2n ** 64n - 1n}, ${-(2n ** 64n)}, ${2n ** 200n}, 0]`,
    ],
    [[null, undefined, true, false], "[None, None, True, False]"],
    [["", "a\0", "é", "中", "😀", "\ud800", "\ufeff"], String.raw`['', 'a\x00', 'é', '中', '😀', '\ud800', '\ufeff']`],
    [
      [Uint8Array.of(1), Buffer.from("a"), Uint8Array.of(9, 8, 7).subarray(1)],
      String.raw`[b'\x01', b'a', b'\x08\x07']`,
    ],
    [{ a: { b: [] }, c: new Map([["d", new Set([1])]]) }, "{'a': {'b': []}, 'c': {'d': {1}}}"],
  ])("[CNV-25] into Python, no. %#", (value, expected) => {
    expect(written(value)).toBe(`${Array.isArray(value) ? "list" : "dict"} ${expected}`);
  });

  test.each([31, 32, 33, 255, 256, 65_536, 65_537, 200_000])("texts and bytes of %d cross in a tree", (length) => {
    for (const unit of ["x", "é", "中"]) {
      const text = unit.repeat(length);
      const value = [text, { [text]: text }, new Map([[text, [text]]]), Buffer.alloc(length, 7)];
      Python.attach((py) => {
        const check = py.eval("lambda v, c, n: v == [c * n, {c * n: c * n}, {c * n: [c * n]}, b'\\x07' * n]");
        expect(check.call([value, unit, length]).isTruthy()).toBe(true);
        expect(py.toPython(value).toJs()).toEqual([
          text,
          new Map([[text, text]]),
          new Map([[text, [text]]]),
          new Uint8Array(length).fill(7),
        ]);
      });
    }
  });
});

describe("trees of every shape", () => {
  test("[CNV-26] a list in itself, two dicts in each other: no recursion, no copy", () => {
    Python.attach((py) => {
      py.run("loop = []; loop.append(loop); left = {}; right = {'left': left}; left['right'] = right");
      const loop = py.eval("loop").toJs() as unknown[];
      expect(loop[0]).toBe(loop);
      const left = py.eval("left").toJs() as Map<string, Map<string, unknown>>;
      expect(left.get("right")?.get("left")).toBe(left);
      const self: unknown[] = [];
      self.push(self, { self });
      expect(py.eval("lambda x: x[0] is x and x[1]['self'] is x").call1(self).isTruthy()).toBe(true);
    });
  });

  test.each([63, 64, 65, 66, 129, 10_000])(
    "a tree of %d levels, each of its own kind, with a bridge from end to top",
    (depth) => {
      Python.attach((py) => {
        const top: unknown[] = [];
        let value: unknown = { top };
        for (let level = 1; level < depth; level++) {
          value = level % 3 === 0 ? [level, value] : level % 3 === 1 ? { level, value } : new Map([["value", value]]);
        }
        top.push(value);
        expect(py.eval("steps_around").call1(top).extract(t.i32)).toBe(depth + 1);
      });
    },
  );

  test("what has no written form is set where it belongs: handles, functions, long texts, keys of all kinds", () => {
    Python.attach((py) => {
      const list = py.eval("[1]");
      const key = py.eval("(1, 2)");
      const answer = (): number => 42;
      const long = "x".repeat(70_000);
      const value = {
        list: [list, 1, list, [answer, 2n ** 100n]],
        map: new Map<unknown, unknown>([
          ["first", list],
          [key, [list]],
          [2.5, long],
          [null, { list }],
        ]),
        set: new Set<unknown>([1, key, "x", 2n ** 100n]),
      };
      const check = py.eval(`lambda v, list, key: (
        v['list'][0] is list and v['list'][1:3] == [1, list] and v['list'][2] is list and v['list'][3][0]() == 42
        and v['list'][3][1] == 2**100 and [*v['map']] == ['first', key, 2.5, None] and v['map']['first'] is list
        and v['map'][key][0] is list and v['map'][2.5] == 'x' * 70_000 and v['map'][None]['list'] is list
        and v['set'] == {1, key, 'x', 2**100})`);
      expect(check.call([value, list, key]).isTruthy()).toBe(true);
      const back = py.toPython(value).toJs() as Map<string, unknown[]>;
      const items = back.get("list") as [unknown, number, unknown, [() => number]];
      expect(items[3][0]).toBe(answer);
      expect(items[0]).toBe(items[2]);
    });
  });

  test("where keys of a Map are one key in Python, the last value stays, whatever kind it is", () => {
    Python.attach((py) => {
      const handle = py.eval("['handle']");
      const last = (values: readonly unknown[]): string =>
        py
          .toPython([
            new Map([
              [1, values[0]],
              [1n, values[1]],
              [true, values[2]],
            ] as [unknown, unknown][]),
          ])
          .repr();
      expect(last([handle, 1, 2])).toBe("[{1: 2}]");
      expect(last([1, handle, null])).toBe("[{1: None}]");
      expect(last([1, 2, handle])).toBe("[{1: ['handle']}]");
      expect(last([py.eval("[0]"), py.eval("[1]"), handle])).toBe("[{1: ['handle']}]");
    });
  });

  test("errors name the path at every depth and behind unusual keys", () => {
    Python.attach((py) => {
      const bad = Symbol("s");
      let deep: unknown = { bad };
      for (let level = 0; level < 200; level++) deep = [deep];
      const tuple = py.eval("(1, 2)");
      const failing: [unknown, string[]][] = [
        [
          [1, [2, bad]],
          ["1", "1"],
        ],
        [deep, [...Array.from({ length: 200 }, () => "0"), "bad"]],
        [{ a: new Map<unknown, unknown>([[tuple, [bad]]]) }, ["a", "a PyTuple", "0"]],
        [{ a: new Set([tuple, bad]) }, ["a", "Symbol(s)"]],
        [[{ "\ud800": [bad] }], ["0", "\ud800", "0"]],
      ];
      for (const [value, path] of failing) {
        try {
          py.toPython(value);
          expect.unreachable();
        } catch (error) {
          expect((error as ConversionError).path.map((key) => key.replace(/^an? .*/, "a PyTuple"))).toEqual(path);
        }
      }
    });
  });

  test("a conversion that converts a tree of its own does not disturb the one around it", () => {
    class Nested {
      readonly level: number;
      constructor(level: number) {
        this.level = level;
      }
    }
    registerIntoPython(Nested, ({ level }) =>
      t.any.intoPython(level === 0 ? ["end"] : { level, inner: [new Nested(level - 1)], name: "x".repeat(level) }),
    );
    expect(written([1, new Nested(2), { n: new Nested(0) }])).toBe(
      "list [1, {'level': 2, 'inner': [{'level': 1, 'inner': [['end']], 'name': 'x'}], 'name': 'xx'}, {'n': ['end']}]",
    );
  });

  test("[CNV-27] what is read is a copy, a handle is the list itself", () => {
    Python.attach((py) => {
      py.run("x = [1, 2]");
      const copy = py.eval("x").toJs() as number[];
      copy.push(3);
      expect(py.eval("x == [1, 2]").isTruthy()).toBe(true);
      py.eval("x").cast(PyList).append(3);
      expect(py.eval("x == [1, 2, 3]").isTruthy()).toBe(true);
    });
  });

  test("the collector is on afterwards if it was on before, and off if it was off", () => {
    Python.attach((py) => {
      const gc = py.import("gc");
      const big = Array.from({ length: 5000 }, (_, index) => ({ index }));
      for (const state of ["enable", "disable"]) {
        gc.callMethod(state);
        py.toPython(big);
        expect(() => py.toPython([big, new Map([[[], 1]])])).toThrow("unhashable");
        expect(gc.callMethod("isenabled").extract(t.bool)).toBe(state === "enable");
      }
      gc.callMethod("enable");
    });
  });

  test("trees are read alike in place and by calls, through every kind of memory", async () => {
    const runs = await Promise.all(
      [{}, { TAIPAN_OBJECTS: "calls" }, { TAIPAN_MEMORY: "windows" }].map((env) => runScript("trees.mts", [], { env })),
    );
    const [first, ...others] = runs.map(({ code, stdout }) => ({ code, stdout }));
    expect(first?.code).toBe(0);
    expect(first?.stdout).toContain("[ [Circular *1] ]");
    for (const other of others) expect(other).toEqual(first);
    expect(runs[1]?.stderr).toBe("calls");
  });
});

describe("toJs with options", () => {
  test("depth: deeper containers stay handles, shared ones where they were first found", () => {
    Python.attach((py) => {
      const tree = py.eval("[1, [2, [3]], {'a': {}}]");
      expect(tree.is(tree.toJs({ depth: 0 }) as PyAny)).toBe(true);
      const one = tree.toJs({ depth: 1 }) as [number, PyAny, PyAny];
      expect([one[0], one[1].repr(), one[2].repr()]).toEqual([1, "[2, [3]]", "{'a': {}}"]);
      const two = tree.toJs({ depth: 2 }) as [number, [number, PyAny], Map<string, PyAny>];
      expect([two[1][1].repr(), two[2].get("a")?.repr()]).toEqual(["[3]", "{}"]);
      expect(tree.toJs({ depth: 3 })).toEqual(tree.toJs());
    });
  });

  test("maps: objects have every key as their own, and want text for keys", () => {
    const value = read("{'__proto__': {'x': 1}, 'constructor': 2, '': [{}]}", { maps: "object" }) as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.entries(value)).toEqual([
      ["__proto__", { x: 1 }],
      ["constructor", 2],
      ["", [{}]],
    ]);
    expect(() => read("[{1: 2}]", { maps: "object" })).toThrow(CastError);
    expect(() => read("[{1: 2}]", { maps: "object" })).toThrow("'int' object is not an instance of 'str'");
  });

  test.each<[string, ToJsOptions, unknown]>([
    ["[1, 2**60]", { bigints: "always" }, [1n, 2n ** 60n]],
    ["[1] * 20", { bigints: "always" }, Array.from({ length: 20 }, () => 1n)],
    ["{1: {2}}", { bigints: "always" }, new Map([[1n, new Set([2n])]])],
    ["[None, {'a': None}]", { none: "null", maps: "object" }, [null, { a: null }]],
    ["[{1, 2}, frozenset()]", { sets: "array" }, [[1, 2], []]],
    ["{'a': (1, {'b': {2}})}", { maps: "object", sets: "array" }, { a: [1, { b: [2] }] }],
  ])("%s with %o", (expression, options, expected) => {
    expect(read(expression, options)).toEqual(expected);
  });

  test.each<[string, ToJsOptions]>([
    ["(1,)", { tuples: "handle" }],
    ["{1}", { sets: "handle" }],
    ["b'a'", { bytes: "handle" }],
  ])("%s with %o stays a handle of itself", (expression, options) => {
    Python.attach((py) => {
      const object = py.eval(expression);
      expect(object.is((py.eval("lambda x: [x]").call1(object).toJs(options) as [PyAny])[0])).toBe(true);
      expect(object.is(object.toJs(options) as PyAny)).toBe(true);
    });
  });

  test("dates become Dates where asked, also in dicts and at the top", () => {
    const when = "datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc)";
    const date = new Date("2020-01-02T00:00:00Z");
    expect(read(when, { dates: "date" })).toEqual(date);
    expect(read(`[{'at': ${when}}]`, { dates: "date", maps: "object" })).toEqual([{ at: date }]);
    Python.attach((py) => expect(py.eval(`[${when}]`).toJs()).toEqual([expect.any(PyAny)]));
  });

  test("fallback gets each object that no rule converts, once a place, and its value stands there", () => {
    Python.attach((py) => {
      const tree = py.eval("[1j, {'a': 2j, 'b': [3j, 'text']}, (4j,), {5}]");
      const seen: string[] = [];
      const value = tree.toJs({
        maps: "object",
        fallback: (handle) => {
          seen.push(handle.repr());
          return handle.extract(t.complex).im;
        },
      });
      expect(value).toEqual([1, { a: 2, b: [3, "text"] }, [4], new Set([5])]);
      expect(seen.toSorted()).toEqual(["1j", "2j", "3j", "4j"]);
      expect(py.eval("1j").toJs({ fallback: (handle) => handle.repr() })).toBe("1j");
    });
  });

  test("a fallback may change the tree, convert trees itself, and throw", () => {
    Python.attach((py) => {
      py.run("class Odd: pass\ntree = [Odd(), {Odd(): [1, Odd()], 'k': 2}, Odd()]");
      const tree = py.eval("tree");
      const value = tree.toJs({
        fallback: (handle) => {
          py.run("tree[1].clear(); tree[1:] = [['x'] * 1000]; __import__('gc').collect()");
          return [handle.getType().getAttr("__name__").str(), py.eval("{(1, 2): 'z' * 50}").toJs()];
        },
      }) as unknown[];
      expect(value).toHaveLength(3);
      expect((value[0] as unknown[])[0]).toBe("Odd");
      expect((value[2] as unknown[])[0]).toBe("Odd");
      expect(() =>
        py.eval("[1j]").toJs({
          fallback: () => {
            throw new RangeError("no");
          },
        }),
      ).toThrow(RangeError);
    });
  });

  test.each<[object, string]>([
    [{ maps: "Map" }, 'Cannot convert with maps "Map": it is "map", "object"'],
    [{ dates: "iso" }, 'Cannot convert with dates "iso"'],
    [{ depth: -1 }, "Cannot convert with depth -1: it is 0 or more levels"],
    [{ depth: Number.NaN }, "Cannot convert with depth NaN"],
    [{ fallback: 1 }, "Cannot convert with this fallback: it is no function"],
  ])("the options %o are refused", (options, message) => {
    expect(() => read("[]", options as ToJsOptions)).toThrow(message);
  });
});

test("toPython with options: undefined is None, left out, or refused", () => {
  Python.attach((py) => {
    const value = { a: undefined, b: [undefined, { c: undefined, d: null }], e: new Map([["f", undefined]]) };
    expect(py.toPython(value).repr()).toBe("{'a': None, 'b': [None, {'c': None, 'd': None}], 'e': {'f': None}}");
    expect(py.toPython(value, { undefined: "omit" }).repr()).toBe("{'b': [None, {'d': None}], 'e': {'f': None}}");
    expect(() => py.toPython({ b: [1, { c: undefined }] }, { undefined: "refuse" })).toThrow(
      "Cannot convert undefined to Python at b.1.c: the options refuse it",
    );
    expect(() => py.toPython(undefined, { undefined: "refuse" })).toThrow(ConversionError);
    expect(() => py.toPython([], { undefined: "skip" as never })).toThrow('"none", "omit" or "refuse"');
  });
});
