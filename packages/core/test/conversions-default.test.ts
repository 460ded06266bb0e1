import { beforeAll, describe, expect, test } from "vitest";
import {
  ConversionError,
  PyAny,
  PyOverflowError,
  PyTypeError,
  PyValueError,
  Python,
  registerIntoPython,
  t,
} from "../src/index.ts";
import { refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import collections, datetime, enum, types
class MyInt(int): pass
class MyStr(str): pass
class Color(enum.IntEnum):
    RED = 1
`),
  );
});

describe("out", () => {
  test.each([
    ["undefined", undefined, "NoneType None"],
    ["null", null, "NoneType None"],
    ["a boolean", true, "bool True"],
    ["a whole number", 1, "int 1"],
    ["another number", 0.5, "float 0.5"],
    ["a bigint", 2n ** 65n, `int ${2n ** 65n}`],
    ["a string", "a'b", `str "a'b"`],
    ["an array", [1, [undefined, "x"]], "list [1, [None, 'x']]"],
    ["a sparse array", [1, , 3], "list [1, None, 3]"], // eslint-disable-line no-sparse-arrays
    [
      "a Map",
      new Map<unknown, unknown>([
        [1, "a"],
        ["b", [2]],
      ]),
      "dict {1: 'a', 'b': [2]}",
    ],
    ["a Set", new Set([1]), "set {1}"],
    ["a plain object", { a: 1, b: { c: null } }, "dict {'a': 1, 'b': {'c': None}}"],
    ["an object without prototype", Object.assign(Object.create(null) as object, { a: 1 }), "dict {'a': 1}"],
    ["a Uint8Array", Uint8Array.of(1), "bytes b'\\x01'"],
    ["a Buffer", Buffer.from("a"), "bytes b'a'"],
    ["an ArrayBuffer", Uint8Array.of(1, 2).buffer, "bytes b'\\x01\\x02'"],
    [
      "a Date",
      new Date(1.5e12 + 7),
      "datetime datetime.datetime(2017, 7, 14, 2, 40, 0, 7000, tzinfo=datetime.timezone.utc)",
    ],
    [
      "a Date before 1970",
      new Date(-1),
      "datetime datetime.datetime(1969, 12, 31, 23, 59, 59, 999000, tzinfo=datetime.timezone.utc)",
    ],
    ["an Error", new RangeError("far"), "JsValueError JsValueError('far')"],
    ["a Python exception", new PyValueError("bad"), "ValueError ValueError('bad')"],
  ])("[CNV-25] %s", (_name, value, expected) => {
    expect(written(value)).toBe(expected);
  });

  test("[CNV-25] functions are callables, the same one each time; iterators are iterators", () => {
    Python.attach((py) => {
      const double = (x: number): number => x * 2;
      const callable = py.toPython(double);
      expect(callable.call1(4).extract()).toBe(8);
      expect(py.toPython(double).is(callable)).toBe(true);
      expect(py.eval("list").call1([1, 2].values()).toJs()).toEqual([1, 2]);
      const squares = (function* () {
        yield 1;
        yield 4;
      })();
      expect(py.eval("list").call1(squares).toJs()).toEqual([1, 4]);
    });
  });

  test.each([
    [Int8Array.of(-1, 2), "b", [-1, 2]],
    [Uint8ClampedArray.of(255), "B", [255]],
    [Int16Array.of(-300), "h", [-300]],
    [Uint16Array.of(65_535), "H", [65_535]],
    [Int32Array.of(-(2 ** 31)), "i", [-(2 ** 31)]],
    [Uint32Array.of(2 ** 32 - 1), "I", [2 ** 32 - 1]],
    [BigInt64Array.of(-(2n ** 63n)), "q", [-(2n ** 63n)]],
    [BigUint64Array.of(2n ** 64n - 1n), "Q", [2n ** 64n - 1n]],
    [Float32Array.of(0.5), "f", [0.5]],
    [Float64Array.of(1, Number.NaN, -0), "d", [1, Number.NaN, -0]],
    [new Float64Array(0), "d", []],
    [new Float64Array([1, 2, 3]).subarray(1), "d", [2, 3]],
  ])("[CNV-25] no. %# of the typed arrays is a memoryview of a copy with its elements", (array, format, expected) => {
    Python.attach((py) => {
      const view = py.toPython(array);
      expect(view.getType().getAttr("__name__").str()).toBe("memoryview");
      expect(view.getAttr("format").str()).toBe(format);
      expect(view.callMethod0("tolist").toJs()).toEqual(expected);
      expect(view.getAttr("readonly").extract(t.bool)).toBe(false);
      new Uint8Array(array.buffer).fill(255);
      expect(view.callMethod0("tolist").toJs()).toEqual(expected);
    });
  });

  test("[CNV-49] boxed primitives behave as their primitives", () => {
    expect(written(new String("a"))).toBe("str 'a'"); // eslint-disable-line no-new-wrappers
    expect(written(Object(1))).toBe("int 1");
    expect(written(Object(true))).toBe("bool True");
    expect(written(Object(2n ** 64n))).toBe(`int ${2n ** 64n}`);
    expect(written([Object("x")])).toBe("list ['x']");
  });

  test("a class may be registered, before its containers too; subclasses inherit", () => {
    class Celsius {
      readonly degrees: number;
      constructor(degrees: number) {
        this.degrees = degrees;
      }
    }
    class Frozen extends Celsius {}
    class Tags extends Set<string> {}
    expect(() => written(new Celsius(1))).toThrow(
      "Cannot convert an instance of 'Celsius' to Python: it is no plain object",
    );
    registerIntoPython(Celsius, ({ degrees }) => t.f64.intoPython(degrees));
    registerIntoPython(Tags, (tags) => t.str.intoPython([...tags].join(" ")));
    expect(written(new Celsius(1))).toBe("float 1.0");
    expect(written({ a: [new Frozen(2)] })).toBe("dict {'a': [2.0]}");
    expect(written([new Tags(["a", "b"]), new Set(["c"])])).toBe("list ['a b', {'c'}]");
  });

  test.each([
    ["a symbol", Symbol("s"), "Cannot convert Symbol(s) to Python: symbols exist in JavaScript only"],
    [
      "a Promise",
      Promise.resolve(1),
      "Cannot convert a Promise to Python: awaitables cross with @taipan/async, or await it first",
    ],
    [
      "a WeakMap",
      new WeakMap(),
      "Cannot convert a WeakMap to Python: its entries cannot be listed, pass a Map or Set of what is to be seen",
    ],
    ["a RegExp with state", /x/g, "Cannot convert the RegExp /x/g to Python"],
    ["an invalid Date", new Date(Number.NaN), "Cannot convert an invalid Date to Python: it is no point in time"],
    [
      "a symbol inside",
      { a: [1, new Map([["k", Symbol("s")]])] },
      "Cannot convert Symbol(s) to Python at a.1.k: symbols",
    ],
    [
      "a symbol as a key of a Map",
      [new Map([[Symbol("s"), 1]])],
      "Cannot convert Symbol(s) to Python at 0.Symbol(s): symbols",
    ],
    ["a symbol in a Set", { a: new Set([Symbol("s")]) }, "Cannot convert Symbol(s) to Python at a.Symbol(s): symbols"],
  ])("[CNV-25] %s is refused in a sentence that says where", (_name, value, message) => {
    expect(() => written(value)).toThrow(ConversionError);
    expect(() => written(value)).toThrow(message);
  });

  test("a Date beyond Python's years is Python's OverflowError", () => {
    expect(() => written(new Date(8.64e15))).toThrow(PyOverflowError);
  });

  test("the path in a message is clipped, the path of the error is whole", () => {
    let deep: unknown = Symbol("s");
    for (let level = 0; level < 1000; level++) deep = [deep];
    try {
      written(deep);
      expect.unreachable();
    } catch (error) {
      expect((error as ConversionError).path).toHaveLength(1000);
      expect((error as ConversionError).message).toContain("0.0.(984 more).0");
    }
  });
});

describe("in", () => {
  test("[CNV-25] immutable values of exactly a built-in type are values, everything else is a handle", () => {
    Python.attach((py) => {
      expect(py.eval("None").extract()).toBeUndefined();
      expect(py.eval("True").extract()).toBe(true);
      expect(py.eval("'a'").extract()).toBe("a");
      expect(py.eval("b'a'").extract()).toEqual(Uint8Array.of(97));
      for (const expression of [
        "[1]",
        "(1,)",
        "{1: 2}",
        "{1}",
        "frozenset()",
        "MyInt(1)",
        "MyStr('a')",
        "Color.RED",
        "object()",
        "int",
        "bytearray(b'a')",
        "1j",
        "...",
        "NotImplemented",
      ]) {
        expect(py.eval(expression).extract()).toBeInstanceOf(PyAny);
      }
    });
  });

  test("[CNV-25] toJs converts the whole tree", () => {
    Python.attach((py) => {
      const js = py.eval("{'a': [1, (2, None)], 3: {4}, (5, 6): frozenset({7}), 'b': {'c': b'x'}}").toJs() as Map<
        unknown,
        unknown
      >;
      expect(js.get("a")).toEqual([1, [2, undefined]]);
      expect(js.get(3)).toEqual(new Set([4]));
      expect(js.get("b")).toEqual(new Map([["c", Uint8Array.of(120)]]));
      const tuple = [...js.keys()].find((key) => key instanceof PyAny) as PyAny;
      expect(tuple.repr()).toBe("(5, 6)");
      expect(js.get(tuple)).toEqual(new Set([7]));
      expect(py.eval("[collections.OrderedDict(), MyInt(1)]").toJs()).toEqual([expect.any(PyAny), expect.any(PyAny)]);
    });
  });

  test("[CNV-30] aware datetimes are Dates", () => {
    Python.attach((py) => {
      const utc = py.eval("datetime.datetime(2020, 1, 2, 3, 4, 5, 678000, tzinfo=datetime.timezone.utc)");
      expect(utc.extract(t.instant)).toEqual(new Date("2020-01-02T03:04:05.678Z"));
      const east = py.eval("datetime.datetime(1900, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))");
      expect(east.extract(t.instant)).toEqual(new Date("1899-12-31T22:00:00Z"));
      expect(
        py
          .toPython(t.as(t.instant, new Date("2020-01-02T03:04:05.678Z")))
          .getAttr("microsecond")
          .extract(),
      ).toBe(678_000);
    });
    expect(refusal("datetime.datetime(2020, 1, 1)", t.instant)).toBe(
      "TypeError: expected a datetime with non-None tzinfo",
    );
    expect(refusal("datetime.date(2020, 1, 1)", t.instant)).toBe(
      "TypeError: 'date' object is not an instance of 'datetime'",
    );
    expect(() => written(t.as(t.instant, new Date(8.64e15)))).toThrow(PyOverflowError);
    expect(() => written(t.as(t.instant, 0 as never))).toThrow(
      "Cannot convert the number 0 to Python: a Date was expected",
    );
  });
});

describe("shapes of trees", () => {
  test("what is shared stays shared, and cycles stay cycles, both ways", () => {
    Python.attach((py) => {
      const shared = [1];
      const tree: Record<string, unknown> = { a: shared, b: shared };
      tree["self"] = tree;
      tree["map"] = new Map([["up", tree]]);
      const object = py.toPython(tree);
      expect(
        py.eval("lambda d: d['a'] is d['b'] and d['self'] is d and d['map']['up'] is d").call1(object).isTruthy(),
      ).toBe(true);
      const back = object.toJs() as Map<string, unknown>;
      expect(back.get("a")).toBe(back.get("b"));
      expect(back.get("self")).toBe(back);
      expect((back.get("map") as Map<string, unknown>).get("up")).toBe(back);
      py.run("loop = []; loop.append(loop); loop.append((loop,))");
      const loop = py.eval("loop").toJs() as unknown[];
      expect(loop[0]).toBe(loop);
      expect((loop[1] as unknown[])[0]).toBe(loop);
    });
  });

  test("depth has no limit either way", () => {
    const DEPTH = 100_000;
    Python.attach((py) => {
      let value: unknown = "end";
      for (let level = 0; level < DEPTH; level++) value = level % 2 === 0 ? [value] : { k: value };
      const object = py.toPython(value);
      let back = object.toJs();
      let depth = 0;
      for (; back !== "end"; depth++) back = Array.isArray(back) ? back[0] : (back as Map<string, unknown>).get("k");
      expect(depth).toBe(DEPTH);
    });
  });

  test("a key that two JavaScript keys share in Python has the last value", () => {
    const map = new Map<unknown, unknown>([
      [1, [1]],
      [1n, [2]],
      [true, { x: [3] }],
    ]);
    expect(written(map)).toBe("dict {1: {'x': [3]}}");
    expect(written(new Set<unknown>([1, 1n, true]))).toBe("set {1}");
  });

  test("what Python cannot hash is Python's TypeError", () => {
    expect(() => written(new Map([[[1], 2]]))).toThrow(PyTypeError);
    expect(() => written(new Set([new Map()]))).toThrow("unhashable type: 'dict'");
  });
});
