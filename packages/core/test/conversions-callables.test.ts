import { expect, test } from "vitest";
import { ConversionError, PyAny, PyTypeError, Python, StaleTokenError, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

test("[CNV-28] handles go out as the objects they are", () => {
  Python.attach((py) => {
    const object = py.eval("object()");
    const same = py.eval("lambda x: x").call([object]);
    expect(same.is(object)).toBe(true);
    const inside = py.eval("lambda items: items[0]").call([[object]]);
    expect(inside.is(object)).toBe(true);
    expect(py.toPython(t.as(t.py, object)).is(object)).toBe(true);
    expect(object.extract(t.py).is(object)).toBe(true);
  });
});

test("t.any converts by the default rules for one level", () => {
  Python.attach((py) => {
    expect(py.eval("1").extract(t.any)).toBe(1);
    expect(py.eval("[1, 'a', None]").extract(t.list(t.any))).toEqual([1, "a", undefined]);
    expect(py.eval("[1]").extract(t.any)).toBeInstanceOf(PyAny);
  });
});

test("[CNV-45] a callable is a function that may be kept and attaches by itself", () => {
  const add = read("lambda a, b, *rest: a + b + sum(rest)", t.callable([t.f64, t.f64], t.f64));
  expect(add(1, 2)).toBe(3);
  expect((add as (...args: number[]) => number)(1, 2, 3, 4)).toBe(10);
  Python.attach((py) => {
    expect(add(0.5, 2)).toBe(2.5);
    py.detach(() => expect(add(1, 1)).toBe(2));
  });
  const types = read("lambda *args: [type(arg).__name__ for arg in args]", t.callable([t.f64, t.bytes], t.list(t.str)));
  expect(types(1, new Uint8Array())).toEqual(["float", "bytes"]);
  expect(() => add("x" as never, 1)).toThrow(ConversionError);
  expect(() => read("lambda: 'x'", t.callable([], t.i32))()).toThrow(PyTypeError);
  expect(refusal("1", t.callable([], t.i32))).toBe("TypeError: 'int' object is not callable");
});

test("[CNV-45] a handle among the results lives in the caller's scope", () => {
  Python.attach((py) => {
    const make = py.eval("lambda: [1]").extract(t.callable([], t.py));
    expect(make().len()).toBe(1);
  });
});

test("[CNV-45] functions go out as callables whose arguments and result are converted", () => {
  const double = t.as(t.callable([t.list(t.i32)], t.f64), (items) => items.length * 2);
  Python.attach((py) => {
    const result = py.eval("lambda f: f((1, 2, 3))").call([double]);
    expect(result.repr()).toBe("6.0");
    expect(() => py.eval("lambda f: f('abc')").call([double])).toThrow("Can't extract `str` to `Vec`");
    expect(() => py.eval("lambda f: f(items=[])").call([double])).toThrow("takes no keyword arguments");
  });
});

test("[CNV-46] iterables are lazy both ways", () => {
  Python.attach((py) => {
    py.run(
      "import itertools\npulled = []\ndef count():\n    for i in itertools.count():\n        pulled.append(i)\n        yield i",
    );
    const taken: number[] = [];
    for (const value of py.eval("count()").extract(t.iterable(t.i32))) {
      taken.push(value);
      if (taken.length === 3) break;
    }
    expect(taken).toEqual([0, 1, 2]);
    expect(py.eval("pulled").toJs()).toEqual([0, 1, 2]);
    expect(() => [...py.eval("iter([1, 'x'])").extract(t.iterable(t.i32))]).toThrow(PyTypeError);

    let asked = 0;
    function* numbers(): Generator<number> {
      for (;;) yield asked++;
    }
    const out = t.as(t.iterable(t.f64), numbers());
    expect(py.eval("lambda it: list(itertools.islice(it, 3))").call([out]).repr()).toBe("[0.0, 1.0, 2.0]");
    expect(asked).toBe(3);
    expect(
      py
        .eval("lambda it: (iter(it) is it, list(it))")
        .call([t.as(t.iterable(t.i32), [1, 2])])
        .repr(),
    ).toBe("(True, [1, 2])");
  });
  expect(refusal("1", t.iterable(t.i32))).toBe("TypeError: 'int' object is not iterable");
  expect(() => written(t.as(t.iterable(t.i32), 1 as never))).toThrow("an iterable was expected");
});

test("an iterable is of its scope", () => {
  const escaped = Python.attach((py) => py.eval("iter([1])").extract(t.iterable(t.i32)));
  expect(() => [...escaped]).toThrow(StaleTokenError);
});
