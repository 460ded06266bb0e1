import { beforeAll, expect, test } from "vitest";
import { features } from "@taipan/ffi";
import { PyRuntimeError, PyValueError, Python, pyfunction, t, PyDict } from "../src/index.ts";
import type { PyAny, PyFunctionDefinition } from "../src/index.ts";

beforeAll(() => Python.initialize());

/** What an expression gives where `f` is the function, as TypeScript has it. */
function run(definition: PyFunctionDefinition, expression: string): unknown {
  return Python.attach((py) => {
    const result = py.eval(expression, { globals: py.toPython({ f: definition.bind(py) }) as PyAny });
    return result.toJs();
  });
}

/** Records what a function gets. */
function recorder(signature: string): { readonly f: PyFunctionDefinition; readonly calls: unknown[][] } {
  const calls: unknown[][] = [];
  const f = pyfunction({ name: "f", signature }, (...values) => {
    calls.push(values);
    return values.length;
  });
  return { f, calls };
}

test("[FUN-01][FUN-02][FUN-03] a function is called from Python by converters, and has its name", () => {
  const add = pyfunction({ args: [t.i32, t.i32], returns: t.i32 }, (a, b) => a + b);
  expect(run(add, "f(1, 2)")).toBe(3);
  expect(run(add, "[f(-5, 5), type(f(1, 2)).__name__]")).toEqual([0, "int"]);
  const renamed = pyfunction({ name: "sum_as_string", args: [t.i32], returns: t.str }, String);
  expect(run(renamed, "f.__name__ + f(4)")).toBe("sum_as_string4");
  expect(renamed.body(7)).toBe("7");
});

test("[FUN-04] a default is evaluated for each call: nobody sees what another call did to it", () => {
  const seen: unknown[] = [];
  const append = pyfunction(
    { signature: "(items=[], key='k', *, flag=False)", args: [t.py, t.str, t.bool] },
    (items, key, flag) => {
      seen.push([key, flag]);
      items.callMethod("append", [1]);
      return items;
    },
  );
  expect(run(append, "[f(), f(), f([5], 'x', flag=True)]")).toEqual([[1], [1], [5, 1]]);
  expect(seen).toEqual([
    ["k", false],
    ["k", false],
    ["x", true],
  ]);
  let made = 0;
  const counted = pyfunction(
    { signature: "(at=...)", args: [t.default(t.int53, () => ++made)], returns: t.int53 },
    (at) => at,
  );
  expect(run(counted, "[f(), f(10), f(at=20), f()]")).toEqual([1, 10, 20, 2]);
});

test("[FUN-05][FUN-08] '/' and '*' say which arguments have names; a positional-only name is free for keywords", () => {
  const { f, calls } = recorder("(a, /, b, *, c=3, **kwargs)");
  run(f, "f(1, 2), f(1, b=2, c=4), f(1, 2, a=5)");
  expect(calls).toEqual([
    [1, 2, 3, undefined],
    [1, 2, 4, undefined],
    [1, 2, 3, new Map([["a", 5]])],
  ]);
});

test("[FUN-06][FUN-07] *args is an array, **kwargs a Map, undefined when there are none", () => {
  const { f, calls } = recorder("(*args, **kwargs)");
  run(f, "f(), f(1, 'x'), f(k=1.5)");
  expect(calls).toEqual([
    [[], undefined],
    [[1, "x"], undefined],
    [[], new Map([["k", 1.5]])],
  ]);
  const sum = pyfunction(
    { signature: "(start, *rest, **more)", args: [t.i32, t.i32, t.i32], returns: t.i32 },
    (start, rest, more) => {
      const all = [start, ...rest, ...(more?.values() ?? [])];
      return all.reduce((total, one) => total + one, 0);
    },
  );
  expect(run(sum, "[f(1), f(1, 2, 3), f(1, 2, x=10)]")).toEqual([1, 6, 13]);
});

test("[FUN-06][FUN-16] parameters after *args are given by their names", () => {
  const { f, calls } = recorder("(a, *args, k, l='l', **kwargs)");
  run(f, "f(1, 2, 3, k=4), f(1, l=5, k=6, z=7)");
  expect(calls).toEqual([
    [1, [2, 3], 4, "l", undefined],
    [1, [], 6, 5, new Map([["z", 7]])],
  ]);
  expect(run(f, "str(__import__('inspect').signature(f))")).toBe("(a, *args, k, l='l', **kwargs)");
});

test("[FUN-22] an argument whose type allows None is still required without a default", () => {
  const { f } = recorder("(a)");
  expect(() => run(f, "f()")).toThrow("f() missing 1 required positional argument: 'a'");
  const optional = pyfunction({ name: "f", signature: "(a)", args: [t.optional(t.i32)] }, (a) => a === undefined);
  expect(() => run(optional, "f()")).toThrow("f() missing 1 required positional argument: 'a'");
  expect(run(optional, "[f(None), f(1)]")).toEqual([true, false]);
});

test("[FUN-23] an argument goes through a conversion of its own", () => {
  const length = t.custom<number>({
    pyType: "Sized",
    fromPython: (object) => object.len(),
    intoPython: (_py, value) => value,
  });
  const f = pyfunction({ signature: "(data)", args: [length], returns: t.i32 }, (data) => data * 2);
  expect(run(f, "[f('abc'), f(data=[1])]")).toEqual([6, 2]);
});

test("[FUN-26] what the function throws is raised", () => {
  const f = pyfunction({ args: [t.list(t.i64)], returns: t.i64 }, (xs) => {
    if (xs.some((x) => x < 0n)) throw new PyValueError("Input contains negative numbers");
    return xs.reduce((total, x) => total + x * x, 0n);
  });
  expect(run(f, "f([1, 2, 3])")).toBe(14);
  expect(() => run(f, "f([-1])")).toThrow("ValueError: Input contains negative numbers");
});

test("[FUN-27][FUN-28] the token comes first and Python does not see it; other threads run while it detaches", () => {
  const f = pyfunction({ name: "f", signature: "(a, b=2)", args: [t.i32, t.i32], passPython: true }, ({ py }, a, b) => {
    expect(py).toBeInstanceOf(Python);
    return py.eval(`${a} + ${b}`);
  });
  expect(run(f, "[f(1), f(b=5, a=1), f.__text_signature__]")).toEqual([3, 6, "(a, b=2)"]);
  // Another thread counts; without detaching, no Python code runs while TypeScript waits.
  const counts = (detach: boolean): boolean =>
    Python.attach((py) => {
      const names = py.eval("{}").cast(PyDict);
      const counted = (): unknown => Python.attach(() => names.getItem("counted").extract());
      let moved = false;
      const wait = pyfunction({ detach }, () => {
        const before = counted();
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
        moved = counted() !== before;
      });
      names.setItem("f", wait);
      py.run(
        `
import threading
counted = 0
running = True
def count():
    global counted
    while running:
        counted += 1
thread = threading.Thread(target=count)
thread.start()
f()
running = False
thread.join()
`,
        { globals: names },
      );
      return moved;
    });
  expect(counts(true)).toBe(true);
  // Without a GIL there is nothing to give away.
  expect(counts(false)).toBe(features.freeThreaded);
});

test("[FUN-24] the module comes first", () => {
  const f = pyfunction(
    { name: "which", passModule: true, args: [t.str] },
    (module, text) => `${String(module.name())} ${text}`,
  );
  Python.attach((py) => {
    const module = py.import("types").callMethod("ModuleType", ["holder"]);
    py.import("sys").getAttr("modules").setItem("holder", module);
    module.setAttr("which", py.adoptOwned(f.intoModule("holder")));
    expect(py.eval("__import__('holder').which('x')").extract()).toBe("holder x");
    py.import("sys").getAttr("modules").delItem("holder");
    expect(() => py.eval("m.which('x')", { globals: py.toPython({ m: module }) as PyAny })).toThrow(PyRuntimeError);
    expect(() => f.bind(py)).toThrow("Cannot make function 'which' without a module");
  });
});

test("[FUN-29] parameters may have names that are reserved in Python", () => {
  const { f, calls } = recorder("(class, *, lambda=1, entry=2, handle=3, call=4)");
  run(f, "f(**{'class': 5, 'lambda': 6, 'call': 7})");
  expect(calls).toEqual([[5, 6, 2, 3, 7]]);
  expect(run(f, "str(__import__('inspect').signature(f))")).toBe("(class, *, lambda=1, entry=2, handle=3, call=4)");
});

test("[FUN-30] a closure that is passed is a callable, the same one each time", () => {
  Python.attach((py) => {
    const double = (x: number): number => 2 * x;
    expect(
      py
        .import("builtins")
        .callMethod("list", [py.eval("map").call1(double, [1, 2])])
        .toJs(),
    ).toEqual([2, 4]);
    expect(py.eval("lambda f, g: f is g").call1(double, double).extract()).toBe(true);
    // A definition is one, too.
    const triple = pyfunction({ args: [t.i32], returns: t.i32 }, (x) => 3 * x);
    expect(py.eval("lambda f: f(3)").call1(triple).extract()).toBe(9);
    expect(py.eval("lambda f, g: f is g").call1(triple, triple.bind(py)).extract()).toBe(true);
  });
});

test("[FUN-31] a result that does not fit its converter is that error", () => {
  const f = pyfunction({ returns: t.u8 }, () => 300);
  expect(() => run(f, "f()")).toThrow(/out of range of u8/);
  const g = pyfunction({ returns: t.list(t.str) }, () => [1] as unknown as string[]);
  expect(() => run(g, "f()")).toThrow(/Cannot convert the number 1 to Python at 0/);
});

test("[ASK-14][FUN-34] a generator function gives a Python generator: lazy, with send, throw and close", () => {
  const events: unknown[] = [];
  const gen = pyfunction({ name: "gen", args: [t.int53] }, function* (count) {
    try {
      for (let index = 0; index < count; index++) events.push(yield index);
    } finally {
      events.push("finally");
    }
    return "done";
  });
  expect(run(gen, "list(f(3))")).toEqual([0, 1, 2]);
  Python.attach((py) => {
    events.length = 0;
    const names = py.eval("{}").cast(PyDict);
    names.setItem("f", gen.bind(py));
    py.run(
      `
from collections.abc import Generator
one = f(5)
assert isinstance(one, Generator)
assert next(one) == 0 and one.send("sent") == 1
one.close()
two = f(5)
next(two)
try:
    two.throw(KeyError("thrown"))
except KeyError as error:
    thrown = error.args
three = f(0)
try:
    next(three)
except StopIteration as stop:
    value = stop.value
`,
      { globals: names },
    );
    expect(events).toEqual(["sent", "finally", "finally", "finally"]);
    expect(names.getItem("thrown").toJs()).toEqual(["thrown"]);
    expect(names.getItem("value").extract()).toBe("done");
  });
});

test("[FUN-04] parameters may be given by name to the function, too", () => {
  const f = pyfunction(
    { name: "f", args: { input: t.list(t.i32), scale: t.default(t.i32, () => 10) }, returns: t.i32 },
    ({ input, scale }) => input.length * scale,
  );
  expect(run(f, "[f([1, 2]), f(input=[1], scale=3), f.__text_signature__]")).toEqual([20, 3, "(input, scale=...)"]);
  const starred = pyfunction({ signature: "(*, k=1, **rest)", args: { rest: t.i32, k: t.i32 } }, ({ k, rest }) => [
    k,
    [...(rest?.entries() ?? [])],
  ]);
  expect(run(starred, "[f(), f(k=2, z=3)]")).toEqual([
    [1, []],
    [2, [["z", 3]]],
  ]);
});

test("a function may be called again, recurse through Python, and be called while it runs", () => {
  const fibonacci: PyFunctionDefinition = pyfunction(
    { signature: "(n, f)", args: [t.int53, t.py], returns: t.int53 },
    (n: number, f: PyAny): number =>
      n < 2 ? n : f.call1(n - 1, f).extract(t.int53) + f.call1(n - 2, f).extract(t.int53),
  );
  expect(run(fibonacci, "f(12, f)")).toBe(144);
});
