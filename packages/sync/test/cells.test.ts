import { describe, expect, test } from "vitest";
import { CastError, Py, PyDict, PyModuleNotFoundError, PyList, Python, PyType, StaleTokenError, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { GILOnceCell, OnceLock, PyOnceLock, RecursiveInitializationError } from "../src/index.ts";

describe("PyOnceLock", () => {
  test("[SYN-01] is initialized once, and gives that value ever after", () => {
    Python.attach((py) => {
      const cell = new PyOnceLock<number>();
      let runs = 0;
      expect(cell.get(py)).toBe(undefined);
      expect(cell.getOrInit(py, () => ++runs)).toBe(1);
      expect(cell.getOrTryInit(py, () => ++runs)).toBe(1);
      expect([cell.get(py), runs]).toEqual([1, 1]);
    });
  });

  test("[SYN-01] set writes once and gives back what it did not write", () => {
    Python.attach((py) => {
      const cell = new PyOnceLock<string>();
      expect(cell.set(py, "first")).toBe(undefined);
      expect(cell.set(py, "second")).toBe("second");
      expect(cell.get(py)).toBe("first");
    });
  });

  test("[SYN-01] getMut, take and intoInner change and empty it, and it can be filled again", () => {
    Python.attach((py) => {
      const cell = new PyOnceLock<number>();
      expect(cell.getMut()).toBe(undefined);
      cell.set(py, 1);
      const slot = cell.getMut();
      if (slot !== undefined) slot.value = 2;
      expect(cell.take()).toBe(2);
      expect([cell.get(py), cell.take()]).toEqual([undefined, undefined]);
      expect(cell.getOrInit(py, () => 3)).toBe(3);
      expect(cell.intoInner()).toBe(3);
    });
  });

  test("[SYN-01] a clone of a cell owns the object itself", () => {
    Python.attach((py) => {
      using cell = new PyOnceLock<Py>();
      using empty = cell.clone(py);
      expect(empty.get(py)).toBe(undefined);
      const object = cell.getOrInit(py, () => py.eval("type('Plain', (), {})()").unbind());
      const before = debug.refcount(object);
      const copy = cell.clone(py);
      expect(copy.get(py)?.isSame(object)).toBe(true);
      expect(debug.refcount(object)).toBe(before + 1);
      copy[Symbol.dispose]();
      expect(debug.refcount(object)).toBe(before);
    });
  });

  test("[SYN-02] an initializer that throws leaves it empty", () => {
    Python.attach((py) => {
      const cell = new PyOnceLock<number>();
      expect(() => cell.getOrTryInit(py, () => py.eval("1 / 0").extract(t.i32))).toThrow("division by zero");
      expect(cell.get(py)).toBe(undefined);
      expect(cell.getOrInit(py, () => 2)).toBe(2);
    });
  });

  test("[SYN-03] an initializer that comes back to its cell, directly or by way of Python, is an error", () => {
    Python.attach((py) => {
      const cell = new PyOnceLock<number>();
      expect(() => cell.getOrInit(py, () => cell.getOrInit(py, () => 1))).toThrow(RecursiveInitializationError);
      const callBack = py.eval("lambda function: function()");
      const value = (): number => cell.getOrInit(py, () => callBack.call1(value).extract(t.i32));
      expect(value).toThrow(RecursiveInitializationError);
      expect(() => cell.getOrInit(py, () => Number(cell.set(py, 1)))).toThrow(RecursiveInitializationError);
      expect(cell.getOrInit(py, () => 3)).toBe(3);
    });
  });

  test("[SYN-04] import fetches an attribute once", () => {
    Python.attach((py) => {
      py.run("import sys, types\nsys.modules['counted'] = module = types.ModuleType('counted')\nmodule.Thing = dict");
      using cell = new PyOnceLock<Py<PyType>>();
      expect(cell.import(py, "counted", "Thing", PyType).is(py.eval("dict"))).toBe(true);
      py.run("del sys.modules['counted']");
      expect(cell.import(py, "counted", "Thing", PyType).is(py.eval("dict"))).toBe(true);
      expect(PyOnceLock.import(py, "decimal", "Decimal").is(py.eval("__import__('decimal').Decimal"))).toBe(true);
      expect(() => PyOnceLock.import(py, "counted", "Thing")).toThrow(PyModuleNotFoundError);
    });
  });

  test("[SYN-04] import refuses an attribute of another type, and stays empty", () => {
    Python.attach((py) => {
      using cell = new PyOnceLock<Py<PyList>>();
      expect(() => cell.import(py, "sys", "modules", PyList)).toThrow(CastError);
      expect(cell.import(py, "sys", "path", PyList).len()).toBeGreaterThan(0);
      expect(new PyOnceLock<Py<PyDict>>().import(py, "sys", "modules", PyDict).len()).toBeGreaterThan(0);
    });
  });

  test("refuses an object of an attach scope and a stale token", () => {
    const cell = new PyOnceLock<unknown>();
    const stale = Python.attach((py) => {
      expect(() => cell.getOrInit(py, () => py.list([1]))).toThrow("Cannot keep a PyList in a PyOnceLock");
      expect(() => cell.set(py, py.dict())).toThrow(TypeError);
      return py;
    });
    expect(() => cell.get(stale)).toThrow(StaleTokenError);
  });
});

describe("GILOnceCell", () => {
  test("[SYN-05] set keeps the first value and gives the second back", () => {
    Python.attach((py) => {
      const cell = new GILOnceCell<number>();
      expect([cell.set(py, 1), cell.set(py, 2), cell.get(py)]).toEqual([undefined, 2, 1]);
    });
  });

  test("[SYN-05] its initializer may run more than once; the value that is written first wins", () => {
    Python.attach((py) => {
      const cell = new GILOnceCell<string>();
      let runs = 0;
      const value = cell.getOrInit(py, () => {
        runs++;
        expect(cell.getOrInit(py, () => `inner ${++runs}`)).toBe("inner 2");
        return "outer";
      });
      expect([value, cell.get(py), runs]).toEqual(["inner 2", "inner 2", 2]);
    });
  });

  test("[SYN-05] a failed initializer leaves it empty; take and clone are as PyOnceLock's", () => {
    Python.attach((py) => {
      using cell = new GILOnceCell<Py>();
      expect(() => cell.getOrTryInit(py, () => py.eval("1 / 0").unbind())).toThrow("division by zero");
      expect(cell.import(py, "sys", "path").len()).toBeGreaterThan(0);
      using copy = cell.clone(py);
      expect(copy.get(py)?.isSame(cell.get(py) as Py)).toBe(true);
      cell.take()?.drop();
      expect(cell.get(py)).toBe(undefined);
    });
  });
});

describe("OnceLock", () => {
  test("[SYN-07] is initialized once, attached or not; recursion is an error", () => {
    const cell = new OnceLock<number>();
    expect(cell.get()).toBe(undefined);
    expect(() => cell.getOrInit(() => cell.getOrInit(() => 1))).toThrow(RecursiveInitializationError);
    Python.attach((py) => {
      expect(() => cell.getOrInitPyAttached(py, () => py.eval("1 / 0").extract(t.i32))).toThrow("division by zero");
      expect(cell.getOrInitPyAttached(py, () => py.eval("6 * 7").extract(t.i32))).toBe(42);
    });
    expect(cell.getOrInit(() => 1)).toBe(42);
    expect([cell.set(7), cell.get(), cell.intoInner(), cell.get()]).toEqual([7, 42, 42, undefined]);
  });
});
