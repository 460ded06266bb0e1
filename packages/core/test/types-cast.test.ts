import { beforeAll, expect, test } from "vitest";
import {
  Bound,
  castAny,
  CastError,
  definePyType,
  match,
  PyAny,
  PyDict,
  PyInt,
  PyList,
  PyMapping,
  PySequence,
  PyString,
  PyTypeError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[OBJ-13] a checked cast gives the same handle, for subclass instances too", () => {
  Python.attach((py) => {
    const list = py.eval("[1, 2]");
    expect(list.cast(PyList)).toBe(list);
    py.run("class Sub(list): pass");
    expect(py.eval("Sub([1])").cast(PyList).len()).toBe(1);
    expect(list.isInstanceOf(PyList) && list.len()).toBe(2);
  });
});

test("[OBJ-13] [OBJ-14] a cast that fails names both types and gives the object back", () => {
  Python.attach((py) => {
    const object = py.eval("1");
    try {
      object.cast(PyList);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CastError);
      expect(error).toBeInstanceOf(PyTypeError);
      const failure = error as CastError<PyAny>;
      expect([failure.from, failure.target, failure.object === object]).toEqual(["int", "list", true]);
      expect(failure.message).toContain("'int' object is not an instance of 'list'");
    }
  });
});

test("[OBJ-15] an exact cast refuses subclass instances", () => {
  Python.attach((py) => {
    expect(py.eval("{}").castExact(PyDict).size).toBe(0);
    const ordered = py.eval("__import__('collections').OrderedDict()");
    expect(() => ordered.castExact(PyDict)).toThrow("'OrderedDict' object is not an instance of 'dict'");
    expect(ordered.cast(PyDict).size).toBe(0);
  });
});

test("[OBJ-16] an unchecked cast asks nothing, and leaves the handle as it was", () => {
  Python.attach((py) => {
    py.run(`
asked = []
class Meta(type):
    def __instancecheck__(cls, instance):
        asked.append(cls)
        return False
class Thing(metaclass=Meta): pass
`);
    const thing = py.eval("Thing()");
    expect(thing.castUnchecked(PyMapping)).toBeInstanceOf(PyMapping);
    expect(thing.castUnchecked(PyList)).toBeInstanceOf(PyList);
    expect(py.eval("asked").len()).toBe(0);
    expect(thing.repr()).toContain("Thing object");
    const wrong = py.eval("1").castUnchecked(PyList);
    expect(() => wrong.len()).toThrow("'int' object is not an instance of 'list'");
    expect([wrong.eq(1), wrong.repr()]).toEqual([true, "1"]);
  });
});

test("[OBJ-17] None is named plainly, unions join their names, and no name is no failure", () => {
  Python.attach((py) => {
    expect(() => py.None.cast(PyList)).toThrow("'None' is not an instance of 'list'");
    expect(() => py.int(1).castAny([PyList, PyDict])).toThrow("'int' object is not an instance of 'list | dict'");
    py.run(`
class Hidden(type):
    def __getattribute__(cls, name): raise RuntimeError("hidden")
class Nameless(metaclass=Hidden): pass
`);
    expect(() => py.eval("Nameless()").cast(PyList)).toThrow(
      "'<failed to extract type name>' object is not an instance of 'list'",
    );
  });
});

test("[OBJ-13] a cast to an abstract type is another handle of the object", () => {
  Python.attach((py) => {
    const list = py.list([1]);
    const sequence = list.cast(PySequence);
    expect(sequence).not.toBe(list);
    expect(sequence.is(list)).toBe(true);
    expect(sequence.cast(PySequence)).toBe(sequence);
    sequence.drop();
    expect(list.len()).toBe(1);
    const any = py.eval("{'a': 1}").cast(PyMapping);
    expect(any.castExact(PyDict).get("a")?.extract()).toBe(1);
  });
});

test("[OBJ-43] castAny gives the object as the first type that fits", () => {
  Python.attach((py) => {
    const found = castAny(py.eval("{'a': 1}"), [PyList, PyDict]);
    expect(found).toBeInstanceOf(PyDict);
    expect(found.len()).toBe(1);
    expect(py.eval("[1]").castAny([PySequence, PyList])).toBeInstanceOf(PySequence);
  });
});

test("[OBJ-43] a type of one's own is checked by TypeScript and named by its class info", () => {
  Python.attach((py) => {
    const Even = definePyType({
      name: "even int",
      wrapper: PyInt,
      check: (object) => object instanceof PyInt && object.mod(2).eq(0),
    });
    expect(py.int(4).cast(Even).toNumber()).toBe(4);
    expect(py.int(4).isInstanceOf(Even)).toBe(true);
    expect(() => py.int(3).cast(Even)).toThrow("'int' object is not an instance of 'even int'");
    const TextOrInt = definePyType({
      name: "fallback",
      check: (object) => object instanceof PyInt || object instanceof PyString,
      classInfo: () => py.tuple([py.typeOf(PyString), py.typeOf(PyInt)]),
    });
    expect(py.str("a").cast(TextOrInt).str()).toBe("a");
    expect(() => py.list().cast(TextOrInt)).toThrow("'list' object is not an instance of 'str | int'");
    expect(() => py.None.castAny([TextOrInt, PyDict])).toThrow("'None' is not an instance of 'str | int | dict'");
    const typed = definePyType({ name: "x", check: () => false, classInfo: () => py.typeOf(PyDict) });
    expect(() => py.int(1).castExact(typed)).toThrow("is not an instance of 'dict'");
  });
});

test("[OBJ-45] match runs the first body that fits, and else where none does", () => {
  Python.attach((py) => {
    const describe = (object: PyAny): string =>
      match(object)
        .when(PyList, (list) => `list of ${list.len()}`)
        .when(PyDict, (dict) => `dict of ${dict.size}`)
        .when(PySequence, (sequence) => `sequence of ${sequence.count("a")}`)
        .else((other) => other.repr());
    expect(["[1]", "{'a': 1}", "'banana'", "1.5"].map((code) => describe(py.eval(code)))).toEqual([
      "list of 1",
      "dict of 1",
      "sequence of 3",
      "1.5",
    ]);
    const strict = (): unknown =>
      match(py.int(1))
        .when(PyList, () => 1)
        .when(PyDict, () => 2)
        .orThrow();
    expect(strict).toThrow("'int' object is not an instance of 'list | dict'");
    expect(
      match(py.list())
        .when(PyList, () => undefined)
        .orThrow(),
    ).toBeUndefined();
  });
});

test("[OBJ-45] a miss makes no Python object", () => {
  Python.attach((py) => {
    const object = py.int(1);
    const blocks = (): number => Number(py.import("sys").callMethod("getallocatedblocks").extract());
    const miss = (): unknown =>
      match(object)
        .when(PyList, () => 1)
        .when(PyDict, () => 2)
        .else(() => 3);
    miss();
    const before = py.scope(blocks);
    for (let round = 0; round < 1000; round++) miss();
    expect(py.scope(blocks) - before).toBeLessThan(10);
  });
});

test("[OBJ-13] Bound is the wrapper itself", () => {
  Python.attach((py) => {
    const list: Bound<PyList> = py.list([1]);
    expect(list).toBeInstanceOf(Bound);
    expect(Bound.fromBorrowedPtr(py, list.asPtr()).is(list)).toBe(true);
  });
});
