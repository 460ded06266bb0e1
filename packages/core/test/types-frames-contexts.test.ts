import { beforeAll, describe, expect, test } from "vitest";
import { UnsupportedPythonError } from "@taipan/ffi";
import {
  CastError,
  PyCode,
  PyContext,
  PyContextToken,
  PyContextVar,
  PyDict,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
  PyErr,
  PyFrame,
  PyFrozenDict,
  PyMapping,
  PyMappingProxy,
  Python,
  PyTraceback,
  t,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

describe("dict views", () => {
  test("[TYP-15] a dict's keys, values and items have types; lists are none of them", () => {
    Python.attach((py) => {
      for (const code of ["{'a': 1}", "__import__('collections').OrderedDict(a=1)"]) {
        const dict = py.eval(code);
        expect(dict.callMethod("keys").cast(PyDictKeys)).toBeInstanceOf(PyDictKeys);
        expect(dict.callMethod("values").cast(PyDictValues).len()).toBe(1);
        expect([...dict.callMethod("items").cast(PyDictItems)].map((item) => item.repr())).toEqual(["('a', 1)"]);
      }
      const dict = py.dict({ a: 1 });
      const keys = dict.callMethod("keys").cast(PyDictKeys);
      dict.set("b", 2);
      expect([keys.len(), keys.contains("b")]).toEqual([2, true]);
      expect(() => dict.keys().cast(PyDictKeys)).toThrow("'list' object is not an instance of 'dict_keys'");
      expect(() => keys.cast(PyDictValues)).toThrow(CastError);
    });
  });

  test("[TYP-14] a locked loop over a dict sees no change by another thread", () => {
    Python.attach((py) => {
      py.run(`
import threading
shared = {index: index for index in range(500)}
stop = threading.Event()
def change():
    number = 0
    while not stop.is_set():
        number += 1
        shared["extra"] = number
        shared.pop("extra")
thread = threading.Thread(target=change)
thread.start()`);
      const shared = py.eval("shared").cast(PyDict);
      try {
        for (let round = 0; round < 200; round++) {
          py.scope(() => {
            const keys: unknown[] = [];
            // An unlocked loop throws here: "dictionary changed size during iteration".
            shared.lockedForEach((_, key) => keys.push(key.extract()));
            expect(keys.filter((key) => key !== "extra")).toHaveLength(500);
          });
          py.detach(() => undefined);
        }
      } finally {
        py.run("stop.set(); thread.join()");
      }
    });
  });
});

describe("frozendict", () => {
  test("[TYP-16] needs Python 3.15, and says so before", () => {
    Python.attach((py) => {
      if (!py.versionAtLeast(3, 15)) {
        expect(() => PyFrozenDict.new(py, { a: 1 })).toThrow(UnsupportedPythonError);
        expect(() => PyFrozenDict.new(py)).toThrow("requires Python 3.15");
        expect(py.dict().isInstanceOf(PyFrozenDict)).toBe(false);
        expect(() => py.dict().cast(PyFrozenDict)).toThrow("'dict' object is not an instance of 'frozendict'");
        return;
      }
      const frozen = PyFrozenDict.new(py, { a: 1 });
      expect([frozen.len(), frozen.get("a")?.extract(), frozen.get("b")]).toEqual([1, 1, undefined]);
      expect(() => frozen.setItem("a", 2)).toThrow("does not support item assignment");
      expect(py.eval("frozendict()").cast(PyFrozenDict)).toBeInstanceOf(PyFrozenDict);
    });
  });
});

describe("mappingproxy", () => {
  test("[TYP-35] shows a mapping, and refuses to change it", () => {
    Python.attach((py) => {
      const dict = py.dict({ a: 1 });
      const proxy = PyMappingProxy.new(py, dict);
      dict.set("b", 2);
      expect([proxy.len(), proxy.get("b")?.extract(), proxy.get("c"), proxy.contains("a")]).toEqual([
        2,
        2,
        undefined,
        true,
      ]);
      expect([proxy.keys().repr(), proxy.items().repr(), proxy.copy().repr()]).toEqual([
        "['a', 'b']",
        "[('a', 1), ('b', 2)]",
        "{'a': 1, 'b': 2}",
      ]);
      const assign = py.eval("lambda mapping: mapping.__class__.__setitem__(mapping, 'a', 1)");
      expect(() => assign.call([proxy])).toThrow("__setitem__");
      const globals = py.dict({ mapping: proxy });
      expect(() => py.run("mapping['a'] = 1", { globals })).toThrow(
        "TypeError: 'mappingproxy' object does not support item assignment",
      );
      expect(py.eval("int.__dict__").cast(PyMappingProxy).cast(PyMapping).len()).toBeGreaterThan(10);
      expect(PyMappingProxy.new(py, new Map([[1, 2]])).repr()).toBe("mappingproxy({1: 2})");
      expect(() => PyMappingProxy.new(py, py.list())).toThrow("TypeError");
      expect(dict.isInstanceOf(PyMappingProxy)).toBe(false);
    });
  });
});

describe("frames", () => {
  test("[TYP-26] a frame tells its code, line, variables and caller", () => {
    Python.attach((py) => {
      const globals = py.dict();
      py.run("def outer(f):\n    a = 1\n    return inner(f)\ndef inner(f):\n    b = [2]\n    f()\n    return b\n", {
        globals,
      });
      let seen: unknown;
      const look = (): void => {
        const frame = Python.attach((token) => {
          const found = token.currentFrame();
          seen = found && [
            found.code.getAttr("co_name").str(),
            found.lineNumber,
            found.variable("b").repr(),
            found.outer?.code.getAttr("co_name").str(),
            found.outer?.lineNumber,
            found.outer?.variable("a").extract(),
            found.locals.contains("f"),
            found.globals.is(globals),
            found.builtins.has("len"),
            found.code instanceof PyCode,
          ];
          expect(() => found?.variable("nothing")).toThrow("NameError");
          return undefined;
        });
        expect(frame).toBeUndefined();
      };
      globals.getItem("outer").call([look]);
      expect(seen).toEqual(["inner", 6, "[2]", "outer", 3, 1, true, true, true, true]);
      expect(py.currentFrame()).toBeUndefined();
    });
  });

  test("[TYP-26] a traceback's frame is at the traceback's line", () => {
    Python.attach((py) => {
      const outcome = py.try(() => py.run("def fail():\n    x = 5\n    raise ValueError('x')\nfail()"));
      const error = (outcome as { error: PyErr }).error;
      const outermost = error.traceback(py) as PyTraceback;
      const innermost = outermost.getAttr("tb_next");
      const frame = innermost.getAttr("tb_frame").cast(PyFrame);
      expect([frame.lineNumber, innermost.getAttr("tb_lineno").extract(t.i32)]).toEqual([3, 3]);
      expect(frame.variable("x").extract()).toBe(5);
      error[Symbol.dispose]();
    });
  });

  test("[TYP-26] a frame may be made for code of another language", () => {
    Python.attach((py) => {
      const frame = PyFrame.new(py, "/src/model.ts", "train", 42);
      expect([frame.lineNumber, frame.code.getAttr("co_filename").str(), frame.code.getAttr("co_name").str()]).toEqual([
        42,
        "/src/model.ts",
        "train",
      ]);
      expect(frame.outer).toBeUndefined();
      expect(() => frame.cast(PyTraceback)).toThrow(CastError);
    });
  });
});

describe("context variables", () => {
  test("[TYP-49] a variable that TypeScript sets has that value in Python, and the other way round", () => {
    Python.attach((py) => {
      const variable = PyContextVar.new(py, "request", "none");
      expect([variable.name, variable.get()?.extract(), PyContextVar.new(py, "empty").get()]).toEqual([
        "request",
        "none",
        undefined,
      ]);
      const token = variable.set([1]);
      expect(token).toBeInstanceOf(PyContextToken);
      expect(variable.callMethod("get").repr()).toBe("[1]");
      const second = variable.callMethod("set", [2]).cast(PyContextToken);
      expect(variable.get()?.extract()).toBe(2);
      variable.reset(second);
      variable.reset(token);
      expect(variable.get()?.extract()).toBe("none");
      expect(() => variable.reset(token)).toThrow("RuntimeError");
      expect(() => PyContextVar.new(py, "other").reset(second)).toThrow(PyErr);
      expect(py.eval("__import__('contextvars').ContextVar('x', default=7)").cast(PyContextVar).get()?.extract()).toBe(
        7,
      );
    });
  });

  test("[TYP-49] what is set inside a context stays there", () => {
    Python.attach((py) => {
      const variable = PyContextVar.new(py, "v");
      const context = PyContext.new(py);
      const result = context.run(() => {
        variable.set("inside");
        return variable.get()?.extract();
      });
      expect([result, variable.get(), context.get(variable)?.extract(), context.len()]).toEqual([
        "inside",
        undefined,
        "inside",
        1,
      ]);
      expect(context.callMethod("run", [variable.getAttr("get")]).extract()).toBe("inside");
      const copy = context.copy();
      copy.run(() => variable.set("copy"));
      expect([context.get(variable)?.extract(), copy.get(variable)?.extract()]).toEqual(["inside", "copy"]);
      expect(() => context.run(() => context.run(() => undefined))).toThrow("RuntimeError: cannot enter context");
      expect(() =>
        context.run(() => {
          throw new RangeError("passes");
        }),
      ).toThrow("passes");
      const current = PyContext.copyCurrent(py);
      expect([current.get(variable), current.isInstanceOf(PyContext)]).toEqual([undefined, true]);
    });
  });
});

test("[TYP-52] attributes of namespaces, named tuples, enum members and dataclass instances", () => {
  Python.attach((py) => {
    py.run(`
import collections, dataclasses, enum, types
Point = collections.namedtuple("Point", "x y")
class Color(enum.Enum):
    RED = 3
@dataclasses.dataclass
class User:
    name: str
    age: int = 1`);
    expect(py.eval("types.SimpleNamespace(a=1)").extract(t.attrs({ a: t.i32 }))).toEqual({ a: 1 });
    expect(py.eval("Point(1, 2)").extract(t.attrs({ x: t.i32, y: t.i32 }))).toEqual({ x: 1, y: 2 });
    expect(py.eval("Color.RED").extract(t.attrs({ name: t.str, value: t.i32 }))).toEqual({ name: "RED", value: 3 });
    expect(py.eval("User('a')").extract(t.attrs({ name: t.str, age: t.i32 }))).toEqual({ name: "a", age: 1 });
  });
});
