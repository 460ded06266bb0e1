import { beforeAll, expect, test } from "vitest";
import {
  PyGenericAlias,
  PyIndexError,
  PyList,
  PyMapping,
  PySequence,
  PySuper,
  PyType,
  PyValueError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-33] what is a collections.abc.Mapping casts to PyMapping", () => {
  Python.attach((py) => {
    for (const code of ["{}", "__import__('collections').OrderedDict()", "__import__('types').MappingProxyType({})"]) {
      expect(py.eval(code).isInstanceOf(PyMapping), code).toBe(true);
    }
    expect(() => py.list().cast(PyMapping)).toThrow("'list' object is not an instance of 'Mapping'");
  });
});

test("[TYP-33] a mapping: length, items, keys, values, changes", () => {
  Python.attach((py) => {
    const mapping = py.eval("__import__('collections').OrderedDict(a=1)").cast(PyMapping);
    mapping.setItem("b", 2);
    expect([mapping.len(), mapping.contains("b"), mapping.getItem("a").extract()]).toEqual([2, true, 1]);
    mapping.delItem("a");
    expect([mapping.keys(), mapping.values(), mapping.items()].map((list) => list.repr())).toEqual([
      "['b']",
      "[2]",
      "[('b', 2)]",
    ]);
    const proxy = py.eval("__import__('types').MappingProxyType({'k': 1})").cast(PyMapping);
    expect(() => proxy.setItem("k", 2)).toThrow("'mappingproxy' object does not support item assignment");
  });
});

test("[TYP-33] [TYP-34] a class that is registered counts", () => {
  Python.attach((py) => {
    py.run("class Mine:\n  def __len__(self): return 7\nclass Yours(Mine): pass");
    const [mine, yours] = [py.eval("Mine()"), py.eval("Yours()")];
    expect([mine.isInstanceOf(PyMapping), mine.isInstanceOf(PySequence)]).toEqual([false, false]);
    PyMapping.register(py.eval("Mine").cast(PyType));
    PySequence.register(py.eval("Yours").cast(PyType));
    expect([mine.isInstanceOf(PyMapping), mine.isInstanceOf(PySequence)]).toEqual([true, false]);
    expect([yours.isInstanceOf(PyMapping), yours.isInstanceOf(PySequence)]).toEqual([true, true]);
    expect(mine.cast(PyMapping).len()).toBe(7);
  });
});

test("[TYP-34] what is a collections.abc.Sequence casts to PySequence", () => {
  Python.attach((py) => {
    for (const code of ["[]", "()", "''", "b''", "range(3)", "bytearray()", "memoryview(b'')"]) {
      expect(py.eval(code).isInstanceOf(PySequence), code).toBe(true);
    }
    expect(() => py.set().cast(PySequence)).toThrow("'set' object is not an instance of 'Sequence'");
    expect(() => py.eval("iter([])").cast(PySequence)).toThrow("is not an instance of 'Sequence'");
  });
});

test("[TYP-34] concat and repeat make new sequences; in place they change the object", () => {
  Python.attach((py) => {
    const list = py.list([1]);
    const sequence = list.cast(PySequence);
    expect(sequence.concat([2]).repr()).toBe("[1, 2]");
    expect(sequence.repeat(3).repr()).toBe("[1, 1, 1]");
    expect(sequence.inPlaceConcat([2]).is(list)).toBe(true);
    expect(sequence.inPlaceRepeat(2).is(list)).toBe(true);
    expect(list.repr()).toBe("[1, 2, 1, 2]");
    const text = py.str("ab").cast(PySequence);
    expect(text.inPlaceConcat("c").repr()).toBe("'abc'");
    expect(() => text.concat(1)).toThrow(/can only concatenate str|can't be concatenated/);
  });
});

test("[TYP-34] items and slices are read, replaced and removed", () => {
  Python.attach((py) => {
    const sequence = py.list([0, 1, 2, 3]).cast(PySequence);
    expect([sequence.at(0), sequence.at(-1)].map((item) => item.extract())).toEqual([0, 3]);
    sequence.set(0, "a");
    sequence.del(-1);
    expect(sequence.slice(-2).repr()).toBe("[1, 2]");
    sequence.setSlice(1, 3, new Set(["b"]));
    sequence.setSlice(2, 2, py.list(["c", "d"]));
    sequence.delSlice(0, 1);
    expect(sequence.repr()).toBe("['b', 'c', 'd']");
    expect(() => sequence.at(3)).toThrow(PyIndexError);
    expect(() => py.tuple([1]).cast(PySequence).set(0, 2)).toThrow("'tuple' object does not support item assignment");
  });
});

test("[TYP-34] length, count, index, to list and to tuple", () => {
  Python.attach((py) => {
    const text = py.str("banana").cast(PySequence);
    expect([text.len(), text.count("a"), text.index("n"), text.contains("nan")]).toEqual([6, 3, 2, true]);
    expect(text.toList().repr()).toBe("['b', 'a', 'n', 'a', 'n', 'a']");
    expect(text.slice(0, 2).toTuple().repr()).toBe("('b', 'a')");
    expect(() => text.index("z")).toThrow(PyValueError);
    expect(() => py.int(1).castUnchecked(PySequence).len()).toThrow("object of type 'int' has no len()");
  });
});

test("[TYP-33] an isinstance that raises is reported, and is no match", () => {
  Python.attach((py) => {
    py.run(`
import sys
unraisable = []
sys.unraisablehook = lambda event: unraisable.append(str(event.exc_value))
class Raises:
    @property
    def __class__(self): raise RuntimeError("asked for my class")
`);
    try {
      expect(py.eval("Raises()").isInstanceOf(PyMapping)).toBe(false);
      expect(py.eval("unraisable").repr()).toBe("['asked for my class']");
    } finally {
      py.run("sys.unraisablehook = sys.__unraisablehook__");
    }
  });
});

test("[TYP-36] super objects give what classes behind one define", () => {
  Python.attach((py) => {
    py.run(`
class Base:
    def m(self): return "base"
class Middle(Base):
    def m(self): return "middle"
class Top(Middle):
    def m(self): return "top"
`);
    const top = py.eval("Top()");
    expect(PySuper.new(py.eval("Top").cast(PyType), top).callMethod("m").str()).toBe("middle");
    expect(PySuper.new(py.eval("Middle").cast(PyType), top).callMethod("m").str()).toBe("base");
    expect(() => PySuper.new(py.eval("Top").cast(PyType), py.int(1))).toThrow("obj");
  });
});

test("[OBJ-46] generic aliases are equal to Python's", () => {
  Python.attach((py) => {
    const alias = PyGenericAlias.new(py.eval("list"), py.eval("int"));
    expect(py.eval`list[int] == ${alias}`.isTruthy()).toBe(true);
    const several = PyGenericAlias.new(py.typeOf(PyMapping), [py.eval("str"), py.eval("int")]);
    expect(several.repr()).toBe("collections.abc.Mapping[str, int]");
    expect(alias.getAttr("__origin__").is(py.typeOf(PyList))).toBe(true);
  });
});
