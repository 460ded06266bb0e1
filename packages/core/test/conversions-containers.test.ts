import { beforeAll, describe, expect, test } from "vitest";
import {
  type Converter,
  ConversionError,
  PyKeyboardInterrupt,
  PyRuntimeError,
  PyTypeError,
  PyValueError,
  Python,
  t,
} from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import collections, collections.abc, types
class MyList(list):
    def __iter__(self): return iter([9, 9])
class MyDict(dict): pass
class Sequence(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, index):
        if index > 1: raise IndexError
        return index * 10
class Liar(Sequence):
    def __iter__(self): return iter([1, 2, 3])
class Raising(Sequence):
    def __iter__(self):
        yield 1
        raise LookupError("in the middle")
Point = collections.namedtuple("Point", "x y")
class Changes:
    def __init__(self, change): self.change = change
    def __index__(self):
        self.change()
        return 5
class Interrupts:
    def __index__(self): raise KeyboardInterrupt
def shrinking():
    items = [1, 2, 3, 4]
    items[1] = Changes(items.clear)
    return items
def growing():
    items = [1, 2]
    items[1] = Changes(lambda: items.append(3) if len(items) < 4 else None)
    return items
def changing_dict():
    d = {}
    d.update({1: Changes(d.clear), 2: 3, 4: Changes(lambda: d.update({i: i for i in range(100)}))})
    return d
def changing_set():
    s = {1}
    s.add(Changes(lambda: s.add(object())))
    return s
`),
  );
});

describe("optional and none", () => {
  test("[CNV-17] None is undefined, undefined and null are None", () => {
    expect(read("None", t.optional(t.i32))).toBeUndefined();
    expect(read("1", t.optional(t.i32))).toBe(1);
    expect(refusal("'x'", t.option(t.i32))).toBe("TypeError: 'str' object cannot be interpreted as an integer");
    Python.attach((py) => {
      expect(py.toPython(t.as(t.optional(t.i32), undefined)).isNone()).toBe(true);
      expect(py.toPython(t.as(t.optional(t.i32), null as never)).isNone()).toBe(true);
    });
    expect(written(t.as(t.optional(t.f64), 1))).toBe("float 1.0");
  });

  test("[CNV-18] a function that returns nothing returns None; an empty tuple is a value of its own", () => {
    Python.attach((py) => {
      const nothing = py.toPython(() => undefined);
      expect(nothing.call0().isNone()).toBe(true);
      expect(py.eval("()").extract(t.tuple())).toEqual([]);
    });
    expect(read("None", t.none)).toBeUndefined();
    expect(refusal("0", t.none)).toBe("TypeError: 'int' object is not an instance of 'None'");
    expect(written(t.as(t.none, undefined))).toBe("NoneType None");
    expect(() => written(t.as(t.none, 0 as never))).toThrow(ConversionError);
  });
});

describe("tuples", () => {
  const pair = t.tuple(t.i32, t.str);

  test("[CNV-19] a tuple of the right length and types is an array", () => {
    expect(read("(1, 'a')", pair)).toEqual([1, "a"]);
    expect(read("Point(1, 'a')", pair)).toEqual([1, "a"]);
    expect(written(t.as(pair, [1, "a"]))).toBe("tuple (1, 'a')");
    expect(written(t.as(t.tuple(), []))).toBe("tuple ()");
    const wide = t.tuple(...Array.from({ length: 40 }, () => t.i32));
    expect(read("tuple(range(40))", wide)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test("[CNV-19] length and type are exact", () => {
    expect(refusal("(1, 'a', 2)", pair)).toBe("ValueError: expected tuple of length 2, but got tuple of length 3");
    expect(refusal("()", pair)).toBe("ValueError: expected tuple of length 2, but got tuple of length 0");
    expect(refusal("[1, 'a']", pair)).toBe("TypeError: 'list' object is not an instance of 'tuple'");
    expect(() => written(t.as(pair, [1] as never))).toThrow("an array of length 2 was expected");
    expect(() => written(t.as(pair, [1, 2] as never))).toThrow(
      "Cannot convert the number 2 to Python at 1: a string was expected",
    );
  });
});

describe("lists", () => {
  test("[CNV-20] any sequence but str is an array", () => {
    for (const expression of [
      "[0, 10]",
      "(0, 10)",
      "range(0, 20, 10)",
      "collections.deque([0, 10])",
      "Sequence()",
      "memoryview(bytes([0, 10]))",
    ]) {
      expect(read(expression, t.list(t.i32))).toEqual([0, 10]);
    }
    expect(read("[]", t.list(t.i32))).toEqual([]);
    expect(read("b'ab'", t.list(t.i32))).toEqual([97, 98]);
    expect(read("MyList([1])", t.list(t.i32))).toEqual([9, 9]);
    expect(read("[[1.5], [], [2.0, 3]]", t.list(t.list(t.f64)))).toEqual([[1.5], [], [2, 3]]);
  });

  test.each([
    ["'abc'", "TypeError: Can't extract `str` to `Vec`"],
    ["{1}", "TypeError: 'set' object is not an instance of 'Sequence'"],
    ["{}", "TypeError: 'dict' object is not an instance of 'Sequence'"],
    ["iter([1])", "TypeError: 'list_iterator' object is not an instance of 'Sequence'"],
    ["None", "TypeError: 'None' is not an instance of 'Sequence'"],
    ["[1, 'x']", "TypeError: 'str' object cannot be interpreted as an integer"],
    ["Raising()", "LookupError: in the middle"],
  ])("[CNV-20] %s is refused as a list", (expression, message) => {
    expect(refusal(expression, t.list(t.i32))).toBe(message);
  });

  test("the place of what does not convert is in the notes, innermost first", () => {
    Python.attach((py) => {
      const outer = py.eval("{'rows': [[1], [2, 'x']]}");
      try {
        outer.extract(t.dict(t.str, t.list(t.list(t.i32))));
        expect.unreachable();
      } catch (error) {
        expect((error as PyTypeError).notes).toEqual([
          "while converting item 1",
          "while converting item 1",
          "while converting the value of the string 'rows'",
        ]);
      }
    });
    expect(() => written(t.as(t.dict(t.str, t.list(t.i8)), new Map([["rows", [1, 300]]])))).toThrow(
      "Cannot convert the number 300 to Python at rows.1: it is out of range of i8",
    );
  });

  test("[CNV-21] fixed arrays have one length", () => {
    expect(read("[1, 2, 3]", t.array(t.i32, 3))).toEqual([1, 2, 3]);
    expect(refusal("[1, 2, 3]", t.array(t.i32, 4))).toBe("ValueError: expected a sequence of length 4 (got 3)");
    expect(refusal("{1}", t.array(t.i32, 1))).toBe("TypeError: 'set' object is not an instance of 'Sequence'");
    expect(refusal("Liar()", t.array(t.i32, 2))).toBe("ValueError: expected a sequence of length 2 (got 3)");
    expect(written(t.as(t.array(t.i32, 2), [1, 2]))).toBe("list [1, 2]");
    expect(() => written(t.as(t.array(t.i32, 2), [1]))).toThrow("an array of length 2 was expected");
  });

  test("[CNV-22] any iterable goes out as a list", () => {
    expect(written(t.as(t.list(t.i32), new Set([1]) as never))).toBe("list [1]");
    expect(written(t.as(t.list(t.i32), Int8Array.of(1, 2) as never))).toBe("list [1, 2]");
    const items = Array.from({ length: 10_000 }, (_, index) => index);
    Python.attach((py) => expect(py.eval("list(range(10000))").eq(t.as(t.list(t.i32), items))).toBe(true));
    expect(() => written(t.as(t.list(t.str), "abc" as never))).toThrow("an array or another iterable was expected");
    expect(() => written(t.as(t.list(t.str), 1 as never))).toThrow("an array or another iterable was expected");
  });

  test("[CNV-27] extracting copies; a handle shares", () => {
    Python.attach((py) => {
      const list = py.eval("[1, 2]");
      const copy = list.extract(t.list(t.i32));
      copy.push(3);
      expect(list.len()).toBe(2);
      list.extract(t.py).callMethod("append", [4]);
      expect(list.repr()).toBe("[1, 2, 4]");
    });
  });

  test("a list that its own items change is read as far as it goes", () => {
    expect(read("shrinking()", t.list(t.i32))).toEqual([1, 5]);
    expect(read("growing()", t.list(t.i32))).toEqual([1, 5, 3]);
  });
});

describe("dicts", () => {
  test("[CNV-23] dicts and their subclasses are Maps, in order", () => {
    const map = read("{'b': 1, 'a': 2}", t.dict(t.str, t.i32));
    expect([...map]).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(read("MyDict(a=1)", t.dict(t.str, t.i32))).toEqual(new Map([["a", 1]]));
    expect(read("collections.OrderedDict(a=1)", t.record(t.i32))).toEqual({ a: 1 });
    expect(written(t.as(t.dict(t.i32, t.f64), new Map([[1, 2]])))).toBe("dict {1: 2.0}");
    expect(written(t.as(t.record(t.f64), { a: 1 }))).toBe("dict {'a': 1.0}");
  });

  test("[CNV-23] other mappings are refused", () => {
    const expected = "object is not an instance of 'dict'";
    expect(refusal("types.MappingProxyType({})", t.dict(t.str, t.i32))).toBe(`TypeError: 'mappingproxy' ${expected}`);
    expect(refusal("[('a', 1)]", t.record(t.i32))).toBe(`TypeError: 'list' ${expected}`);
    expect(refusal("{1: 2}", t.record(t.i32))).toBe("TypeError: 'int' object is not an instance of 'str'");
    expect(() => written(t.as(t.dict(t.str, t.i32), {} as never))).toThrow("a Map was expected");
    expect(() => written(t.as(t.record(t.i32), new Map() as never))).toThrow("a plain object was expected");
  });

  test("keys that mean something to JavaScript are keys", () => {
    const record = read("{'__proto__': 1, 'constructor': 2, 'toString': 3, '': 4}", t.record(t.i32));
    expect(Object.entries(record)).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
      ["toString", 3],
      ["", 4],
    ]);
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(written(t.as(t.record(t.i32), record))).toBe(
      "dict {'__proto__': 1, 'constructor': 2, 'toString': 3, '': 4}",
    );
  });

  test("a dict that its own values change is read as it was", () => {
    expect(read("changing_dict()", t.dict(t.i32, t.i32))).toEqual(
      new Map([
        [1, 5],
        [2, 3],
        [4, 5],
      ]),
    );
  });
});

describe("sets", () => {
  test("[CNV-24] set and frozenset are Sets", () => {
    expect(read("{1, 2}", t.set(t.i32))).toEqual(new Set([1, 2]));
    expect(read("frozenset({1})", t.set(t.i32))).toEqual(new Set([1]));
    expect(read("{1}", t.frozenset(t.i32))).toEqual(new Set([1]));
    expect(written(t.as(t.set(t.i32), new Set([1])))).toBe("set {1}");
    expect(written(t.as(t.frozenset(t.f64), new Set([1])))).toBe("frozenset frozenset({1.0})");
  });

  test("[CNV-24] lists are no sets", () => {
    expect(refusal("[1]", t.set(t.i32))).toBe("TypeError: 'list' object is not an instance of 'set'");
    expect(refusal("{1: 2}.keys()", t.set(t.i32))).toBe("TypeError: 'dict_keys' object is not an instance of 'set'");
    expect(refusal("{'x'}", t.set(t.i32))).toBe("TypeError: 'str' object cannot be interpreted as an integer");
    expect(() => written(t.as(t.set(t.i32), [1] as never))).toThrow("a Set was expected");
    expect(() => written(t.as(t.set(t.list(t.i32)), new Set([[1]])))).toThrow("unhashable type: 'list'");
  });

  test("a set that its own items change is Python's RuntimeError", () => {
    expect(() => read("changing_set()", t.set(t.i32))).toThrow(PyRuntimeError);
  });
});

describe("unions and literals", () => {
  const union = t.union(t.i32, t.str);

  test("[CNV-39] the first member that accepts wins", () => {
    expect(read("1", union)).toBe(1);
    expect(read("'x'", union)).toBe("x");
    expect(read("True", t.union(t.i32, t.bool))).toBe(1);
    expect(read("True", t.union(t.bool, t.i32))).toBe(true);
    expect(read("1", t.union(t.f64, t.i64))).toBe(1);
    expect(read("['x']", t.union(t.list(t.i32), t.list(t.str)))).toEqual(["x"]);
    expect(read("2**40", t.union(t.i32, t.i64))).toBe(2n ** 40n);
    expect(written(t.as(union, "x"))).toBe("str 'x'");
    expect(written(t.as(t.union(t.f64, t.str), 1))).toBe("float 1.0");
  });

  test("[CNV-39] when none accepts, every reason is told", () => {
    expect(refusal("[]", union)).toBe(
      "TypeError: failed to convert the value to 'Union[int, str]'\n" +
        "- int: TypeError: 'list' object cannot be interpreted as an integer\n" +
        "- str: TypeError: 'list' object is not an instance of 'str'",
    );
    expect(refusal("300", t.union(t.i8, t.bool))).toBe(
      "TypeError: failed to convert the value to 'Union[int, bool]'\n" +
        "- int: OverflowError: out of range integral type conversion attempted\n" +
        "- bool: TypeError: 'int' object is not an instance of 'bool'",
    );
    expect(() => written(t.as(union, true as never))).toThrow(
      "no member of the union accepts it (int says that an integer was expected; str says that a string was expected)",
    );
  });

  test("a request to stop is no refusal", () => {
    expect(() => read("Interrupts()", t.union(t.i32, t.str))).toThrow(PyKeyboardInterrupt);
  });

  test("literals are a few values, told apart by type", () => {
    const literal = t.literal("a", 1, 2n ** 60n, true, undefined);
    for (const [expression, expected] of [
      ["'a'", "a"],
      ["1", 1],
      ["2**60", 2n ** 60n],
      ["True", true],
      ["None", undefined],
    ] as const) {
      expect(read(expression, literal)).toBe(expected);
      expect(Python.attach((py) => py.eval(expression).eq(t.as(literal, expected)))).toBe(true);
    }
    expect(refusal("'b'", literal)).toBe(`ValueError: expected one of 'a', 1, ${2n ** 60n}, True, None, got 'b'`);
    expect(refusal("1.0", t.literal(1))).toBe("ValueError: expected one of 1, got 1.0");
    expect(refusal("True", t.literal(1))).toBe("ValueError: expected one of 1, got True");
    expect(() => written(t.as(t.literal("a"), "b" as never))).toThrow("one of 'a' was expected");
    expect(() => t.literal(1.5)).toThrow("a number must be an integer that is exact");
  });
});

test("ranges and slices are their bounds", () => {
  expect(read("range(1, 10, 3)", t.range)).toEqual({ start: 1, stop: 10, step: 3 });
  expect(read("slice(1, None, -1)", t.slice)).toEqual({ start: 1, stop: undefined, step: -1 });
  expect(written(t.as(t.range, { start: 0, stop: 5, step: 2 }))).toBe("range range(0, 5, 2)");
  expect(written(t.as(t.slice, { stop: 3 }))).toBe("slice slice(None, 3, None)");
  expect(refusal("[1]", t.range)).toBe("TypeError: 'list' object is not an instance of 'range'");
  expect(refusal("range(2**53)", t.range)).toBe("OverflowError: out of range integral type conversion attempted");
  expect(refusal("slice('a', None)", t.slice)).toBe("TypeError: 'str' object cannot be interpreted as an integer");
  expect(() => written(t.as(t.range, { start: 0, stop: 1, step: 0 }))).toThrow(PyValueError);
  expect(() => written(t.as(t.slice, { start: 0.5 }))).toThrow(
    "Cannot convert the number 0.5 to Python at start: an integer was expected",
  );
});

test("every converter names its Python type", () => {
  const types: [Converter<unknown>, string][] = [
    [t.list(t.optional(t.i32)), "list[int | None]"],
    [t.dict(t.str, t.tuple(t.f64, t.bool)), "dict[str, tuple[float, bool]]"],
    [t.tuple(), "tuple[()]"],
    [t.set(t.union(t.str, t.bytes)), "set[str | bytes]"],
    [t.frozenset(t.complex), "frozenset[complex]"],
    [t.record(t.any), "dict[str, Any]"],
    [t.callable([t.i32, t.none], t.bytearray), "Callable[[int, None], bytearray]"],
    [t.iterable(t.literal("a", true)), "Iterable[Literal['a', True]]"],
    [t.slice, "slice"],
  ];
  for (const [converter, expected] of types) expect(converter.pyType).toBe(expected);
});
