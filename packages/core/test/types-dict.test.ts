import { beforeAll, expect, test } from "vitest";
import {
  PyDict,
  PyKeyError,
  PyList,
  PyMapping,
  PyRuntimeError,
  PySystemError,
  PyTypeError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-12] a dict of a plain object, of a Map, of pairs, of a Python mapping", () => {
  Python.attach((py) => {
    expect(PyDict.new(py, { a: 1, b: [2] }).repr()).toBe("{'a': 1, 'b': [2]}");
    expect(
      py
        .dict(
          new Map<unknown, unknown>([
            [1, "x"],
            [null, "y"],
          ]),
        )
        .repr(),
    ).toBe("{1: 'x', None: 'y'}");
    expect(py.dict([["k", 1]]).repr()).toBe("{'k': 1}");
    expect(py.dict(py.eval("[('p', 1)]")).repr()).toBe("{'p': 1}");
    expect(py.dict(py.eval("{'q': 2}").proxy).repr()).toBe("{'q': 2}");
    expect(py.dict().size).toBe(0);
  });
});

test("[TYP-12] get gives undefined for what is absent, getItem raises KeyError", () => {
  Python.attach((py) => {
    const dict = py.dict({ present: 1, none: null });
    expect(dict.get("present")?.extract()).toBe(1);
    expect(dict.get("none")?.isNone()).toBe(true);
    expect(dict.get("absent")).toBeUndefined();
    expect(() => dict.getItem("absent")).toThrow(PyKeyError);
    expect([dict.has("present"), dict.contains("absent")]).toEqual([true, false]);
  });
});

test("[TYP-12] an unhashable key throws wherever one is taken", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1 });
    for (const use of [
      () => dict.get([]),
      () => dict.has([]),
      () => dict.set([], 1),
      () => dict.delete([]),
      () => dict.setDefault([], 1),
      () => py.dict([[[], 1]]),
    ]) {
      expect(use).toThrow("unhashable type: 'list'");
    }
    expect(() => dict.get([])).toThrow(PyTypeError);
  });
});

test("[TYP-12] an error in a key's comparison is thrown, not taken for absence", () => {
  Python.attach((py) => {
    py.run(`
class Bad:
    def __hash__(self): return hash('a')
    def __eq__(self, other): raise KeyError('comparing')
`);
    const dict = py.dict({ a: 1 });
    const bad = py.eval("Bad()");
    expect(() => dict.get(bad)).toThrow("comparing");
    expect(() => dict.delete(bad)).toThrow("comparing");
    expect(() => dict.has(bad)).toThrow("comparing");
  });
});

test("[TYP-12] set, delete, clear, copy and size are those of a Map", () => {
  Python.attach((py) => {
    const dict = py.dict();
    dict.set("a", 1).set("b", 2);
    expect([dict.size, dict.len()]).toEqual([2, 2]);
    expect([dict.delete("a"), dict.delete("a")]).toEqual([true, false]);
    const copy = dict.copy();
    dict.clear();
    expect([dict.size, copy.repr()]).toEqual([0, "{'b': 2}"]);
  });
});

test("[TYP-12] keys, values and items are lists, as Python's C API gives them", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1, b: 2 });
    expect(dict.keys()).toBeInstanceOf(PyList);
    expect([dict.keys(), dict.values(), dict.items()].map((list) => list.repr())).toEqual([
      "['a', 'b']",
      "[1, 2]",
      "[('a', 1), ('b', 2)]",
    ]);
  });
});

test("[TYP-12] entries and forEach give pairs, iterating gives keys", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1, b: 2 });
    const entries = [...dict.entries()].map(([key, value]) => [key.extract(), value.extract()]);
    expect(entries).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    const pairs: unknown[] = [];
    dict.forEach((value, key, self) => pairs.push([key.str(), value.extract(), self === dict]));
    dict.lockedForEach((value, key) => pairs.push([key.str(), value.extract(), null]));
    expect(pairs).toEqual([
      ["a", 1, true],
      ["b", 2, true],
      ["a", 1, null],
      ["b", 2, null],
    ]);
    expect([...dict].map((key) => key.extract())).toEqual(["a", "b"]);
  });
});

test("[TYP-12] entries of a subclass are those of the dict, whatever it overrides", () => {
  Python.attach((py) => {
    py.run("class Odd(dict):\n  def items(self): return 1\n  def __iter__(self): raise RuntimeError('overridden')");
    const dict = py.eval("Odd(a=1)").cast(PyDict);
    expect([...dict.entries()].map(([key, value]) => key.str() + value.str())).toEqual(["a1"]);
  });
});

test("[TYP-12] update takes all pairs over, updateIfMissing only new ones", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1 });
    dict.update({ a: 2, b: 2 });
    expect(dict.repr()).toBe("{'a': 2, 'b': 2}");
    dict.updateIfMissing(
      new Map([
        ["b", 3],
        ["c", 3],
      ]),
    );
    dict.update(py.eval("{'d': 4}"));
    expect(dict.repr()).toBe("{'a': 2, 'b': 2, 'c': 3, 'd': 4}");
    expect(() => dict.update(py.int(1))).toThrow("'int' object has no attribute 'keys'");
  });
});

test("[TYP-12] setDefault tells whether the key was there", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1 });
    const there = dict.setDefault("a", 9);
    expect([there.value.extract(), there.existed]).toEqual([1, true]);
    const added = dict.setDefault("b", 9);
    expect([added.value.extract(), added.existed]).toEqual([9, false]);
    expect(dict.repr()).toBe("{'a': 1, 'b': 9}");
  });
});

test("[TYP-12] asMapping is the same object as a mapping", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1 });
    const mapping = dict.asMapping();
    expect(mapping).toBeInstanceOf(PyMapping);
    expect(mapping.is(dict)).toBe(true);
    mapping.setItem("b", 2);
    expect(dict.size).toBe(2);
  });
});

test("[TYP-13] a dict that grows while its entries are read throws at the next step", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1, b: 2 });
    const read = (): void => {
      for (const [key] of dict.entries()) dict.set(key.str() + key.str(), 0);
    };
    expect(read).toThrow(PyRuntimeError);
    expect(read).toThrow("dictionary changed size during iteration");
    expect(() => dict.forEach(() => dict.clear())).toThrow("dictionary changed size during iteration");
    expect(() => {
      for (const key of py.dict({ a: 1 })) key.py.run("pass");
      for (const _ of dict.set("x", 1)) dict.delete("x");
    }).toThrow("dictionary changed size during iteration");
  });
});

test("[TYP-13] a dict whose keys change while its size does not throws too", () => {
  Python.attach((py) => {
    const dict = py.dict({ a: 1, b: 2, c: 3 });
    const read = (): void => {
      for (const _ of dict.entries()) if (dict.delete("a")) dict.set("d", 4);
    };
    expect(read).toThrow("dictionary keys changed during iteration");
  });
});

test("[TYP-13] entries that were given stay usable when the dict goes away", () => {
  Python.attach((py) => {
    const dict = py.eval("{str(i) * 50: [i] for i in range(3)}").cast(PyDict);
    const iterator = dict.entries();
    const { value } = iterator.next();
    dict.clear();
    py.run("[[i] * 100 for i in range(1000)]");
    expect(value?.[1].repr()).toBe("[0]");
    expect(() => iterator.next()).toThrow("dictionary changed size during iteration");
  });
});

test("[TYP-12] dict methods on what is no dict throw, and read nothing", () => {
  Python.attach((py) => {
    const wrong = py.list([1]).castUnchecked(PyDict);
    for (const use of [
      () => wrong.size,
      () => wrong.get(0),
      () => wrong.set(0, 1),
      () => wrong.keys(),
      () => wrong.entries(),
      () => wrong.clear(),
      () => wrong.copy(),
      () => wrong.update({}),
    ]) {
      expect(use).toThrow("'list' object is not an instance of 'dict'");
      expect(use).not.toThrow(PySystemError);
    }
  });
});
