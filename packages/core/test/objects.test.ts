import { inspect } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CastError,
  PyAny,
  PyAttributeError,
  PyIndexError,
  PyKeyError,
  PyRuntimeError,
  PyTypeError,
  PyValueError,
  Python,
  t,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[OBJ-02] operations hang off the object", () => {
  Python.attach((py) => {
    const list = py.eval("[1]");
    list.callMethod("append", [2]);
    expect(list.toJs()).toEqual([1, 2]);
  });
});

test("[OBJ-10] is compares identity", () => {
  Python.attach((py) => {
    const list = py.eval("[1]");
    expect(list.is(list.clone())).toBe(true);
    expect(py.eval("int('1000')").is(py.eval("int('1000')"))).toBe(false);
  });
});

test("[OBJ-22] attributes are read, set, deleted and tested; only AttributeError means absent", () => {
  Python.attach((py) => {
    py.run("class Box:\n    @property\n    def bad(self): raise ValueError('bad')");
    const box = py.eval("Box()");
    box.setAttr("size", 3);
    expect(box.getAttr("size").extract()).toBe(3);
    expect(box.hasAttr("size")).toBe(true);
    box.delAttr("size");
    expect(box.hasAttr("size")).toBe(false);
    expect(box.getAttrOpt("size")).toBeUndefined();
    expect(() => box.getAttr("size")).toThrow(PyAttributeError);
    expect(() => box.hasAttr("bad")).toThrow(PyValueError);
    expect(() => box.getAttrOpt("bad")).toThrow("ValueError: bad");
  });
});

test("[OBJ-24][OBJ-25] calls take positional and keyword arguments, methods likewise", () => {
  Python.attach((py) => {
    const dict = py.eval("dict");
    expect(dict.call([], { a: 1 }).repr()).toBe("{'a': 1}");
    expect(dict.call0().repr()).toBe("{}");
    expect(py.eval("max").call1(3, 7, 5).extract()).toBe(7);
    const list = py.eval("[1, 3, 2]");
    list.callMethod("sort", [], { reverse: true });
    expect(list.repr()).toBe("[3, 2, 1]");
    expect(list.callMethod0("pop").extract()).toBe(1);
    expect(list.callMethod1("index", 2).extract()).toBe(1);
    const echo = py.eval("lambda *a, **k: (a, sorted(k.items()))");
    expect(echo.call([1, "x"], { b: [2], a: null }).repr()).toBe("((1, 'x'), [('a', None), ('b', [2])])");
    expect(() => py.eval("len").call1(1)).toThrow("TypeError: object of type 'int' has no len()");
  });
});

test("[OBJ-24] trailing objects are arguments, never taken for keywords", () => {
  Python.attach((py) => {
    const count = py.eval("lambda *a, **k: (len(a), len(k))");
    for (const last of [{ a: 1 }, new Map([["a", 1]]), new Set([1]), new Uint8Array(1), () => 1, []]) {
      expect(count.call([1, last]).repr()).toBe("(2, 0)");
    }
  });
});

test("[OBJ-27] a ready-made tuple passes its items on", () => {
  Python.attach((py) => {
    const echo = py.eval("lambda *a: a");
    const object = py.eval("object()");
    const direct = echo.call1(1, "a", object);
    const packed = echo.call(py.eval("lambda o: (1, 'a', o)").call1(object));
    expect(direct.eq(packed)).toBe(true);
    expect(packed.getItem(2).is(object)).toBe(true);
  });
});

test("[OBJ-28] compare orders by three operators, and refuses what none of them orders", () => {
  Python.attach((py) => {
    expect([py.eval("1").compare(2), py.eval("2").compare(2), py.eval("3").compare(2)]).toEqual([-1, 0, 1]);
    expect(() => py.eval("float('nan')").compare(1)).toThrow(
      "TypeError: PyAny.compare(): All comparisons returned false",
    );
  });
});

test("[OBJ-29] rich comparison gives the operator's object, and six short cuts its truth", () => {
  Python.attach((py) => {
    const nan = py.eval("float('nan')");
    expect(nan.eq(nan)).toBe(false);
    expect(nan.ne(nan)).toBe(true);
    const two = py.eval("2");
    expect([two.lt(3), two.le(2), two.gt(2), two.ge(2)]).toEqual([true, true, false, true]);
    py.run("class Odd:\n    def __eq__(self, other): return [other]\n    def __lt__(self, other): return ''");
    const odd = py.eval("Odd()");
    expect(odd.richCompare(5, "==").repr()).toBe("[5]");
    expect(odd.eq(5)).toBe(true);
    expect(odd.lt(5)).toBe(false);
    expect(() => py.eval("1").lt("a")).toThrow("'<' not supported between instances of 'int' and 'str'");
  });
});

test("[OBJ-30] every operator is a method", () => {
  Python.attach((py) => {
    const value = (expression: string): PyAny => py.eval(expression);
    const seven = value("7");
    const results = [
      seven.neg(),
      seven.pos(),
      value("-7").abs(),
      seven.invert(),
      seven.add(2),
      seven.sub(2),
      seven.mul(2),
      seven.truediv(2),
      seven.floordiv(2),
      seven.mod(4),
      seven.divmod(4),
      seven.lshift(1),
      seven.rshift(1),
      seven.and(3),
      seven.or(8),
      seven.xor(2),
      seven.pow(2),
      value("3").pow(4, 5),
    ].map((result) => result.repr());
    expect(results).toEqual([
      "-7",
      "7",
      "7",
      "-8",
      "9",
      "5",
      "14",
      "3.5",
      "3",
      "3",
      "(1, 3)",
      "14",
      "3",
      "3",
      "15",
      "5",
      "49",
      "1",
    ]);
    py.run("class Matrix:\n    def __matmul__(self, other): return ('matmul', other)");
    expect(value("Matrix()").matmul(1).repr()).toBe("('matmul', 1)");
    expect(() => seven.add("x")).toThrow(PyTypeError);
  });
});

test("[OBJ-31] truth, None and emptiness", () => {
  Python.attach((py) => {
    expect(py.eval("[]").isTruthy()).toBe(false);
    expect(py.eval("[0]").isTruthy()).toBe(true);
    expect(py.None.isNone()).toBe(true);
    expect(py.eval("0").isNone()).toBe(false);
    expect(py.eval("''").isEmpty()).toBe(true);
    expect(() => py.eval("1").isEmpty()).toThrow("TypeError: object of type 'int' has no len()");
    py.run("class Undecided:\n    def __bool__(self): raise RuntimeError('no')");
    expect(() => py.eval("Undecided()").isTruthy()).toThrow(PyRuntimeError);
  });
});

test("[OBJ-32] items by any key", () => {
  Python.attach((py) => {
    const dict = py.eval("{'k': 1, (1, 2): 'pair'}");
    expect(dict.getItem("k").extract()).toBe(1);
    expect(dict.getItem(py.eval("(1, 2)")).extract()).toBe("pair");
    dict.setItem("n", [1]);
    dict.delItem("k");
    expect(dict.repr()).toBe("{(1, 2): 'pair', 'n': [1]}");
    expect(() => dict.getItem("k")).toThrow(PyKeyError);
    expect(() => dict.getItem("k")).toThrow("KeyError: 'k'");
    expect(() => py.eval("[]").getItem(0)).toThrow(PyIndexError);
    expect(py.eval("[1, 2, 3]").getItem(-1).extract()).toBe(3);
  });
});

test("[OBJ-33] any iterable is iterated lazily; what it raises is thrown at that step", () => {
  Python.attach((py) => {
    expect([...py.eval("'abc'")].map((item) => item.extract())).toEqual(["a", "b", "c"]);
    py.run("def two_then_fail():\n    yield 1\n    yield 2\n    raise ValueError('third')");
    const seen: unknown[] = [];
    expect(() => {
      for (const item of py.eval("two_then_fail()")) seen.push(item.extract());
    }).toThrow("ValueError: third");
    expect(seen).toEqual([1, 2]);
    expect(() => py.eval("1").tryIter()).toThrow("TypeError: 'int' object is not iterable");
  });
});

test("[OBJ-33] leaving a loop early closes a generator", () => {
  Python.attach((py) => {
    py.run(
      "closed = []\ndef counting():\n    try:\n        yield from range(100)\n    finally:\n        closed.append(True)",
    );
    for (const item of py.eval("counting()")) if (item.extract() === 3) break;
    expect(py.eval("closed").toJs()).toEqual([true]);
  });
});

test("[OBJ-34] repr, str, hash, len and dir are Python's; what cannot be printed has a text all the same", () => {
  Python.attach((py) => {
    const text = py.eval("'a\\n'");
    expect([text.repr(), text.str(), String(text), inspect(text), text.len()]).toEqual([
      "'a\\n'",
      "a\n",
      "a\n",
      "'a\\n'",
      2,
    ]);
    expect(
      py.eval("hash('x') == h", { locals: py.eval("lambda h: {'h': h}").call1(py.eval("'x'").hash()) }).extract(),
    ).toBe(true);
    expect(() => py.eval("[]").hash()).toThrow("TypeError: unhashable type: 'list'");
    expect(py.eval("object()").dir()).toContain("__repr__");
    py.run(`
import sys
class Foo:
    def __repr__(self): raise ValueError("unprintable")
seen = []
sys.unraisablehook = lambda u: seen.append(str(u.exc_value))
`);
    const foo = py.eval("Foo()");
    expect(() => foo.repr()).toThrow(PyValueError);
    expect(inspect(foo)).toBe("<unprintable Foo object>");
    expect(String(foo)).toBe("<unprintable Foo object>");
    expect(py.eval("seen").toJs()).toEqual(["unprintable", "unprintable"]);
    py.run("sys.unraisablehook = sys.__unraisablehook__");
  });
});

test("[OBJ-35] isInstance honours __instancecheck__, isExactInstance does not", () => {
  Python.attach((py) => {
    expect(py.eval("True").isInstance(py.eval("int"))).toBe(true);
    expect(py.eval("True").isExactInstance(py.eval("int"))).toBe(false);
    py.run("class Meta(type):\n    def __instancecheck__(cls, o): return o == 5\nclass Five(metaclass=Meta): pass");
    expect(py.eval("5").isInstance(py.eval("Five"))).toBe(true);
    expect(py.eval("6").isInstance(py.eval("Five"))).toBe(false);
    expect(() => py.eval("1").isInstance(py.eval("2"))).toThrow(PyTypeError);
  });
});

test("[OBJ-36] contains", () => {
  Python.attach((py) => {
    expect(py.eval("'abc'").contains("a")).toBe(true);
    expect(py.eval("[1, 2]").contains(3)).toBe(false);
    expect(() => py.eval("1").contains(1)).toThrow("argument of type 'int' is not");
  });
});

test("[OBJ-38] getType gives the type object", () => {
  Python.attach((py) => {
    expect(py.eval("[]").getType().is(py.eval("list"))).toBe(true);
  });
});

test("[OBJ-14] a failed cast keeps the object", () => {
  Python.attach((py) => {
    class PyNothing extends PyAny {
      static override readonly pyName = "nothing";
      static override check = (): boolean => false;
    }
    const one = py.eval("1");
    try {
      one.cast(PyNothing);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CastError);
      expect(error).toBeInstanceOf(PyTypeError);
      expect(String(error)).toBe("TypeError: 'int' object is not an instance of 'nothing'");
      expect((error as CastError<PyAny>).object.is(one)).toBe(true);
    }
    expect(() => py.None.cast(PyNothing)).toThrow("TypeError: 'None' is not an instance of 'nothing'");
  });
});

test("[OBJ-39] extract converts by a converter, which also gives the type", () => {
  Python.attach((py) => {
    const numbers: number[] = py.eval("[1, 2]").extract(t.list(t.i32));
    expect(numbers).toEqual([1, 2]);
    const pair: readonly [string, number | undefined] = py
      .eval("('a', None)")
      .extract(t.tuple(t.str, t.optional(t.f64)));
    expect(pair).toEqual(["a", undefined]);
    expect(() => py.eval("'x'").extract(t.i32)).toThrow("'str' object cannot be interpreted as an integer");
  });
});

describe("many calls at once", () => {
  test("[DBG-12] callMany makes the calls that a loop would, in one crossing", () => {
    Python.attach((py) => {
      const calls = Array.from({ length: 1000 }, (_, index) => [index, 2]);
      const results = py.import("math").getAttr("pow").callMany(calls);
      expect(results.extract(t.list(t.f64))).toEqual(calls.map(([base = 0]) => base ** 2));
      expect(py.eval("lambda *a: a").callMany([]).len()).toBe(0);
      expect(
        py
          .eval("lambda *a: a")
          .callMany([[], [1, "x"]])
          .toJs(),
      ).toEqual([[], [1, "x"]]);
    });
  });

  test("[DBG-12] callMany ends with the first call that fails", () => {
    Python.attach((py) => {
      py.run("seen = []\ndef invert(x):\n    seen.append(x)\n    return 1 / x");
      expect(() => py.eval("invert").callMany([[1], [0], [2]])).toThrow("ZeroDivisionError");
      expect(py.eval("seen").toJs()).toEqual([1, 0]);
    });
  });
});
