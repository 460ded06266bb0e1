import { beforeAll, expect, test } from "vitest";
import { PyFrozenSet, PyRuntimeError, PySet, Python } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-17] set: new, empty, add, has, discard, clear, size", () => {
  Python.attach((py) => {
    const set = PySet.new(py, [1, 2, 2, "a"]);
    expect(set.size).toBe(3);
    expect(set.add(3).has(3)).toBe(true);
    expect([set.has("a"), set.contains("b")]).toEqual([true, false]);
    expect([set.discard("a"), set.discard("a"), set.delete(1), set.delete(1)]).toEqual([true, false, true, false]);
    expect(set.eq(py.eval("{2, 3}"))).toBe(true);
    set.clear();
    expect([set.len(), PySet.empty(py).size]).toEqual([0, 0]);
    expect(py.set(py.eval("'aab'")).eq(py.eval("{'a', 'b'}"))).toBe(true);
  });
});

test("[TYP-17] items are equal as in Python, not as in JavaScript", () => {
  Python.attach((py) => {
    const set = py.set([1]);
    expect([set.has(true), set.has(1.0), set.has("1")]).toEqual([true, true, false]);
    expect(py.set([[1], [1]].map((items) => py.tuple(items))).size).toBe(1);
  });
});

test("[TYP-17] pop gives some item, undefined when the set is empty", () => {
  Python.attach((py) => {
    const set = py.set([7]);
    expect(set.pop()?.extract()).toBe(7);
    expect(set.pop()).toBeUndefined();
  });
});

test("[TYP-17] an unhashable item throws", () => {
  Python.attach((py) => {
    for (const use of [() => py.set([[]]), () => py.set().add({}), () => py.frozenset([[]]), () => py.set().has([])]) {
      expect(use).toThrow(/unhashable type: '(list|dict)'/);
    }
  });
});

test("[TYP-17] iteration under the names of a JavaScript Set", () => {
  Python.attach((py) => {
    const set = py.set(["a", "b"]);
    const texts = (items: Iterable<unknown>): string[] => [...items].map(String).toSorted();
    expect(texts(set)).toEqual(["a", "b"]);
    expect(texts(set.values())).toEqual(["a", "b"]);
    expect(texts(set.keys())).toEqual(["a", "b"]);
    expect(texts([...set.entries()].map(([key, value]) => key.str() + value.str()))).toEqual(["aa", "bb"]);
    const seen: string[] = [];
    set.forEach((value, key, self) => seen.push(value.str() + key.str() + String(self === set)));
    expect(seen.toSorted()).toEqual(["aatrue", "bbtrue"]);
  });
});

test("[TYP-17] a set that changes while it is read throws at the next step", () => {
  Python.attach((py) => {
    const set = py.set([1, 2, 3]);
    const read = (): void => {
      for (const item of set) set.add(Number(item.extract()) + 10);
    };
    expect(read).toThrow(PyRuntimeError);
    expect(read).toThrow("Set changed size during iteration");
    expect(() => set.forEach(() => set.clear())).toThrow("Set changed size during iteration");
  });
});

test("[TYP-18] frozenset: new, empty, has, iterate; hashable in Python", () => {
  Python.attach((py) => {
    const set = PyFrozenSet.from(py, ["a", "b", "a"]);
    expect(set.size).toBe(2);
    expect([set.has("a"), set.contains("z")]).toEqual([true, false]);
    expect([...set.values()].map(String).toSorted()).toEqual(["a", "b"]);
    expect([...set].length).toBe(2);
    expect(py.eval`{${set}: 1}[frozenset("ab")]`.extract()).toBe(1);
    expect(PyFrozenSet.empty(py).len()).toBe(0);
    expect(py.frozenset(py.eval("[1, 1]")).repr()).toBe("frozenset({1})");
  });
});

test("[TYP-18] a builder fills one frozenset and gives it away once", () => {
  Python.attach((py) => {
    const builder = PyFrozenSet.builder(py).add(1).add(2).add(2);
    expect(() => builder.add([])).toThrow("unhashable type: 'list'");
    const set = builder.finalize();
    expect(set.eq(py.eval("frozenset({1, 2})"))).toBe(true);
    expect(() => builder.add(3)).toThrow("Cannot use this PyFrozenSetBuilder");
    expect(() => builder.finalize()).toThrow("its frozenset was given away");
    expect(set.size).toBe(2);
  });
});

test("[TYP-17] [TYP-18] a set is no frozenset, nor the other way round", () => {
  Python.attach((py) => {
    expect(() => py.set().cast(PyFrozenSet)).toThrow("'set' object is not an instance of 'frozenset'");
    expect(() => py.frozenset().cast(PySet)).toThrow("'frozenset' object is not an instance of 'set'");
    expect(() => py.list().castUnchecked(PySet).add(1)).toThrow("'list' object is not an instance of 'set'");
    expect(() => py.list().castUnchecked(PyFrozenSet).size).toThrow("not an instance of 'frozenset'");
  });
});
