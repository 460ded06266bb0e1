import { beforeAll, expect, test } from "vitest";
import * as taipan from "../src/index.ts";
import {
  PyAny,
  PyBool,
  PyDict,
  PyInt,
  PyIterator,
  PyList,
  PyMapping,
  PyOSError,
  PyTuple,
  PyType,
  PyValueError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-22] name, qualified name, module and the fully qualified name", () => {
  Python.attach((py) => {
    const describe = (code: string): string[] => {
      const type = py.eval(code).cast(PyType);
      return [type.name, type.qualname, type.module, type.fullyQualifiedName];
    };
    py.run("class Outer:\n  class Inner: pass");
    expect(describe("int")).toEqual(["int", "int", "builtins", "int"]);
    expect(describe("__import__('collections').OrderedDict")).toEqual([
      "OrderedDict",
      "OrderedDict",
      "collections",
      "collections.OrderedDict",
    ]);
    expect(describe("Outer.Inner")).toEqual(["Inner", "Outer.Inner", "__main__", "__main__.Outer.Inner"]);
  });
});

test("[TYP-22] mro and bases", () => {
  Python.attach((py) => {
    const type = py.typeOf(PyBool);
    expect(type.mro.repr()).toBe("(<class 'bool'>, <class 'int'>, <class 'object'>)");
    expect(type.bases).toBeInstanceOf(PyTuple);
    expect(type.bases.at(0).is(py.typeOf(PyInt))).toBe(true);
  });
});

test("[TYP-22] subclass tests, by type object and by wrapper", () => {
  Python.attach((py) => {
    const type = py.typeOf(PyBool);
    expect([type.isSubclass(py.typeOf(PyInt)), type.isSubclass(py.typeOf(PyDict))]).toEqual([true, false]);
    expect([type.isSubclassOf(PyInt), type.isSubclassOf(PyList), type.isSubclassOf(PyAny)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(py.eval("FileNotFoundError").cast(PyType).isSubclassOf(PyOSError)).toBe(true);
    expect(py.typeOf(PyDict).isSubclassOf(PyMapping)).toBe(true);
    expect(() => py.int(1).castUnchecked(PyType).isSubclass(type)).toThrow("issubclass() arg 1 must be a class");
  });
});

test("[ATT-40] [TYP-22] the type object of a wrapper and of an error class", () => {
  Python.attach((py) => {
    expect(py.eval`${py.typeOf(PyList)} is list`.isTruthy()).toBe(true);
    expect(PyType.new(py, PyDict).is(py.eval("dict"))).toBe(true);
    expect(py.typeOf(PyAny).is(py.eval("object"))).toBe(true);
    expect(py.typeOf(PyValueError).is(py.eval("ValueError"))).toBe(true);
    expect(py.typeOf(PyIterator).is(py.import("collections.abc").getAttr("Iterator"))).toBe(true);
    expect(() => py.typeOf({ $type: () => 0 as never })).toThrow("this Python has no such type");
  });
});

test("[TYP-22] classes of metaclasses are types; instances are none", () => {
  Python.attach((py) => {
    expect(py.import("abc").getAttr("ABC")).toBeInstanceOf(PyType);
    expect(py.int(1).getType()).toBeInstanceOf(PyType);
    expect(py.int(1).getType().name).toBe("int");
    expect(() => py.int(1).cast(PyType)).toThrow("'int' object is not an instance of 'type'");
  });
});

/** An instance of exactly what each wrapper stands for; a wrapper that is missing here fails the test. */
const INSTANCES: Readonly<Record<string, string>> = {
  PyBool: "True",
  PyByteArray: "bytearray()",
  PyBytes: "b''",
  PyCFunction: "len",
  PyCapsule: "__import__('datetime').datetime_CAPI",
  PyCode: "compile('1', '', 'eval')",
  PyComplex: "1j",
  PyContext: "__import__('contextvars').copy_context()",
  PyContextToken: "variable.set(1)",
  PyContextVar: "variable",
  PyDate: "__import__('datetime').date(2024, 2, 29)",
  PyDateTime: "__import__('datetime').datetime(2024, 2, 29)",
  PyDelta: "__import__('datetime').timedelta(1)",
  PyDict: "{}",
  PyDictItems: "{}.items()",
  PyDictKeys: "{}.keys()",
  PyDictValues: "{}.values()",
  PyEllipsis: "...",
  PyFloat: "1.5",
  PyFrame: "__import__('sys')._getframe()",
  PyFrozenSet: "frozenset()",
  PyFunction: "lambda: 1",
  PyGenerator: "(i for i in '')",
  PyGenericAlias: "list[int]",
  PyInt: "12",
  PyList: "[]",
  PyMappingProxy: "type.__dict__",
  PyMemoryView: "memoryview(b'')",
  PyModule: "__import__('sys')",
  PyNone: "None",
  PyNotImplemented: "NotImplemented",
  PyRange: "range(3)",
  PySet: "set()",
  PySlice: "slice(1)",
  PyString: "'text'",
  PySuper: "super(int, True)",
  PyTime: "__import__('datetime').time(1)",
  PyTraceback: "caught()",
  PyTuple: "()",
  PyType: "object",
  PyWeakrefProxy: "proxy(keep)",
  PyWeakrefReference: "ref(keep)",
};

/** Wrappers whose type derives from that of another one. */
const BASES: Readonly<Record<string, string>> = { PyBool: "PyInt", PyDateTime: "PyDate" };

const CAUGHT = `
from weakref import proxy, ref
def caught():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__
keep = type("Keep", (), {})()
variable = __import__("contextvars").ContextVar("variable")
`;

test("[TYP-50] every wrapper is chosen by type, checks its instances and names its type object", () => {
  Python.attach((py) => {
    py.run(CAUGHT);
    const wrappers = Object.entries(taipan).filter(
      ([, value]) => typeof value === "function" && value.prototype instanceof PyAny && Object.hasOwn(value, "pyName"),
    ) as unknown as [string, typeof PyAny][];
    // Whose objects are of other classes, and what only Python 3.15 has.
    const others = new Set(["PyIterator", "PyMapping", "PySequence", "PyTzInfo", "PyFrozenDict"]);
    const concrete = wrappers.filter(([name]) => !others.has(name));
    expect(concrete.map(([name]) => name).toSorted()).toEqual(Object.keys(INSTANCES));
    for (const [name, wrapper] of concrete) {
      const instance = py.eval(INSTANCES[name] ?? "");
      expect(instance.constructor.name, name).toBe(name);
      expect(instance instanceof wrapper, name).toBe(true);
      expect([wrapper.check(instance.asPtr()), wrapper.checkExact(instance.asPtr())], name).toEqual([true, true]);
      expect(instance.getType().is(wrapper.typeObject(py)), name).toBe(true);
      for (const [otherName, other] of concrete) {
        const isBase = name === otherName || BASES[name] === otherName;
        expect(other.check(instance.asPtr()), `${name} as ${otherName}`).toBe(isBase);
      }
    }
  });
});

test("[TYP-50] the name in messages is the name of the type", () => {
  Python.attach((py) => {
    for (const name of Object.keys(INSTANCES)) {
      const wrapper = (taipan as unknown as Record<string, typeof PyAny>)[name] as typeof PyAny;
      const known = ["PyWeakrefProxy", "PyWeakrefReference"].includes(name);
      if (!known) expect(wrapper.typeObject(py).name).toBe(wrapper.pyName);
    }
  });
});

test("[TYP-50] instanceof narrows: a dict is a PyDict, and nothing else is", () => {
  Python.attach((py) => {
    const objects = [py.eval("{'a': 1}"), py.eval("[1]"), py.import("collections").callMethod("OrderedDict")];
    expect(objects.map((object) => (object instanceof PyDict ? object.size : -1))).toEqual([1, -1, 0]);
  });
});

test("[TYP-50] typeObject wants a token that is open", () => {
  const stale = Python.attach((py) => py);
  expect(() => PyList.typeObject(stale)).toThrow("its attach scope ended");
  expect(() => PyList.new(stale)).toThrow("its attach scope ended");
  Python.attach((py) => expect(() => py.detach(() => py.list())).toThrow("this thread is not attached"));
});
