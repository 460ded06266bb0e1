import { beforeAll, expect, test } from "vitest";
import {
  PyIndexError,
  PyInt,
  PyList,
  PyTuple,
  PyTypeError,
  PyValueError,
  Python,
  registerIntoPython,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-09] a list of values, of any iterable, of a Python object", () => {
  Python.attach((py) => {
    expect(PyList.new(py, [1, "a", [2.5], null]).repr()).toBe("[1, 'a', [2.5], None]");
    expect(py.list(new Set([1, 2])).repr()).toBe("[1, 2]");
    expect(py.list("añb").repr()).toBe("['a', 'ñ', 'b']");
    expect(py.list({ length: 2, 0: "x", 1: "y" }).repr()).toBe("['x', 'y']");
    expect(py.list(Float64Array.of(1, 2.5)).repr()).toBe("[1, 2.5]");
    expect(py.list(py.eval("range(3)")).repr()).toBe("[0, 1, 2]");
    expect(py.list(py.eval("{'k': 1}").proxy).repr()).toBe("['k']");
    expect([py.list().len(), PyList.empty(py).len()]).toEqual([0, 0]);
    expect(py.eval`type(${py.list()}) is list`.isTruthy()).toBe(true);
  });
});

test("[TYP-09] at, set and del, from either end, refuse what is out of range", () => {
  Python.attach((py) => {
    const list = py.list([10, 20, 30]);
    expect([list.at(0), list.at(-1), list.at(1.9)].map((item) => item.extract())).toEqual([10, 30, 20]);
    list.set(0, "a");
    list.set(-1, "c");
    list.del(1);
    expect(list.repr()).toBe("['a', 'c']");
    for (const index of [2, -3, NaN, Infinity]) {
      expect(() => list.at(index)).toThrow(PyIndexError);
      expect(() => list.at(index)).toThrow("list index out of range");
    }
    expect(() => list.set(2, 0)).toThrow("list assignment index out of range");
    expect(() => list.set(-3, 0)).toThrow("list assignment index out of range");
    expect(() => list.del(2)).toThrow(PyIndexError);
    list.del(-2);
    expect(list.repr()).toBe("['c']");
  });
});

test("[TYP-09] slices are read, replaced and removed, clipped as in Python", () => {
  Python.attach((py) => {
    const list = py.list([0, 1, 2, 3, 4]);
    expect(list.slice(1, 3).repr()).toBe("[1, 2]");
    expect(list.slice(-2).repr()).toBe("[3, 4]");
    expect(list.slice(3, 1).len()).toBe(0);
    expect(list.slice(-100, 100).len()).toBe(5);
    list.setSlice(1, 3, ["x"]);
    expect(list.repr()).toBe("[0, 'x', 3, 4]");
    list.setSlice(4, 4, py.tuple([5, 6]));
    list.delSlice(0, 2);
    expect(list.repr()).toBe("[3, 4, 5, 6]");
  });
});

test("[TYP-09] append, push, insert, contains, index, reverse, toTuple", () => {
  Python.attach((py) => {
    const list = py.list();
    list.append("b");
    expect(list.push("c", "d")).toBe(3);
    list.insert(0, "a");
    list.insert(-1, "!");
    list.insert(100, "z");
    expect(list.repr()).toBe("['a', 'b', 'c', '!', 'd', 'z']");
    expect([list.contains("c"), list.contains("q")]).toEqual([true, false]);
    expect(list.index("!")).toBe(3);
    expect(() => list.index("q")).toThrow(PyValueError);
    list.reverse();
    expect(list.toTuple().repr()).toBe("('z', 'd', '!', 'c', 'b', 'a')");
    expect(list.toTuple()).toBeInstanceOf(PyTuple);
  });
});

test("[TYP-09] sort by key, in reverse, stably; what cannot be compared throws", () => {
  Python.attach((py) => {
    const list = py.list(["bb", "a", "cc", "ddd"]);
    list.sort({ key: (text: string) => text.length });
    expect(list.repr()).toBe("['a', 'bb', 'cc', 'ddd']");
    list.sort({ key: py.eval("len"), reverse: true });
    expect(list.repr()).toBe("['ddd', 'bb', 'cc', 'a']");
    list.sort({ reverse: true });
    list.sort();
    expect(list.repr()).toBe("['a', 'bb', 'cc', 'ddd']");
    expect(() => py.list([1, "a"]).sort()).toThrow("'<' not supported between instances of 'str' and 'int'");
    const failing = (): never => {
      throw new PyValueError("no key");
    };
    expect(() => list.sort({ key: failing })).toThrow("no key");
  });
});

test("[TYP-09] iteration tolerates a list that shrinks or grows", () => {
  Python.attach((py) => {
    const list = py.list([0, 1, 2, 3, 4, 5]);
    const seen: unknown[] = [];
    for (const item of list) {
      seen.push(item.extract());
      list.del(list.len() - 1);
    }
    expect(seen).toEqual([0, 1, 2]);
    const growing = py.list([1]);
    for (const item of growing) if (growing.len() < 5) growing.append(item);
    expect(growing.repr()).toBe("[1, 1, 1, 1, 1]");
  });
});

test("[TYP-09] iteration under the object's lock sees every item", () => {
  Python.attach((py) => {
    const seen: unknown[] = [];
    py.list(["a", "b"]).lockedForEach((item, index) => seen.push([index, item.extract()]));
    expect(seen).toEqual([
      [0, "a"],
      [1, "b"],
    ]);
    expect(() =>
      py.list([1]).lockedForEach(() => {
        throw new Error("inside");
      }),
    ).toThrow("inside");
  });
});

test("[TYP-10] an array that changes its length while it is converted is refused", () => {
  Python.attach((py) => {
    class Grows {
      readonly array: unknown[];
      readonly change: (array: unknown[]) => unknown;
      constructor(array: unknown[], change: (array: unknown[]) => unknown) {
        this.array = array;
        this.change = change;
      }
    }
    registerIntoPython(Grows, ({ array, change }) => {
      change(array);
      return PyInt.from(py, 1).intoPtr();
    });
    const items: unknown[] = [1, 2];
    items.push(new Grows(items, (array) => array.push(3)));
    expect(() => py.list(items)).toThrow(
      "Attempted to create PyList but `elements` was larger than reported by its `size_hint` implementation.",
    );
    const fewer: unknown[] = [];
    fewer.push(new Grows(fewer, (array) => array.pop()));
    expect(() => py.tuple(fewer)).toThrow("Attempted to create PyTuple but `elements` was smaller");
  });
});

test("[TYP-09] a value that cannot be converted leaves no list behind", () => {
  Python.attach((py) => {
    using counted = py.eval("object()");
    const count = (): unknown => py.import("sys").callMethod("getrefcount", [counted]).extract();
    const before = count();
    expect(() => py.list([counted, Symbol("none")])).toThrow("symbols exist in JavaScript only");
    expect(() => py.tuple([counted, counted, Symbol("none")])).toThrow("symbols exist in JavaScript only");
    expect(count()).toBe(before);
  });
});

test("[TYP-09] list methods on what is no list throw, and read nothing", () => {
  Python.attach((py) => {
    const wrong = py.int(1).castUnchecked(PyList);
    const message = "'int' object is not an instance of 'list'";
    for (const use of [
      () => wrong.len(),
      () => wrong.at(0),
      () => wrong.set(0, 1),
      () => wrong.slice(),
      () => wrong.append(1),
      () => wrong.sort(),
      () => [...wrong],
      () => wrong.toTuple(),
    ]) {
      expect(use).toThrow(message);
    }
  });
});

test("[TYP-09] a list of a class of its own is used as the list that it is", () => {
  Python.attach((py) => {
    py.run("class Loud(list):\n  def append(self, value): raise RuntimeError('overridden')");
    const list = py.eval("Loud([1])").cast(PyList);
    list.append(2);
    expect([...list].map((item) => item.extract())).toEqual([1, 2]);
    expect(list.isExactInstanceOf(PyList)).toBe(false);
  });
});

test("[TYP-11] tuple: any types, length, items, slices, contains, index, iteration, to list", () => {
  Python.attach((py) => {
    const tuple = PyTuple.new(py, [1, "two", 3.5, [4]]);
    expect(tuple.repr()).toBe("(1, 'two', 3.5, [4])");
    expect(tuple.len()).toBe(4);
    expect(tuple.at(1).extract()).toBe("two");
    expect(tuple.at(-1).repr()).toBe("[4]");
    expect(tuple.slice(1, -1).repr()).toBe("('two', 3.5)");
    expect([tuple.contains(3.5), tuple.contains(9)]).toEqual([true, false]);
    expect(tuple.index(3.5)).toBe(2);
    expect([...tuple].map((item) => item.repr())).toEqual(["1", "'two'", "3.5", "[4]"]);
    expect(tuple.toList().repr()).toBe("[1, 'two', 3.5, [4]]");
    expect(() => tuple.at(4)).toThrow("tuple index out of range");
    expect(() => tuple.index("absent")).toThrow(PyValueError);
    expect(py.tuple(py.list([1])).repr()).toBe("(1,)");
  });
});

test("[TYP-11] the empty tuple is one object", () => {
  Python.attach((py) => {
    expect(PyTuple.empty(py).is(py.eval("()"))).toBe(true);
    expect(py.tuple([]).is(py.tuple())).toBe(true);
  });
});

test("[TYP-11] tuple methods on what is no tuple throw, and read nothing", () => {
  Python.attach((py) => {
    const wrong = py.list([1]).castUnchecked(PyTuple);
    for (const use of [() => wrong.len(), () => wrong.at(0), () => [...wrong], () => wrong.slice()]) {
      expect(use).toThrow("'list' object is not an instance of 'tuple'");
    }
    expect(() => wrong.len()).toThrow(PyTypeError);
  });
});
