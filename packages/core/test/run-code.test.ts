import { beforeAll, expect, test } from "vitest";
import { InteriorNulError } from "@taipan/ffi";
import { PyAssertionError, PyErr, PyNameError, PySyntaxError, PyZeroDivisionError, Python } from "../src/index.ts";
import { dedent } from "../src/interpreter/dedent.ts";

beforeAll(() => Python.initialize());

test("[ATT-35] the constants of the token are Python's singletons", () => {
  Python.attach((py) => {
    expect(py.eval("lambda x: x is None").call1(py.None).extract()).toBe(true);
    expect(py.eval("lambda x: x is Ellipsis").call1(py.Ellipsis).extract()).toBe(true);
    expect(py.eval("lambda x: x is NotImplemented").call1(py.NotImplemented).extract()).toBe(true);
  });
});

test("[ATT-36] eval takes namespaces, and puts builtins into one that lacks them", () => {
  Python.attach((py) => {
    const globals = py.eval("{}");
    expect(py.eval("len([1, 2])", { globals }).extract()).toBe(2);
    expect(globals.contains("__builtins__")).toBe(true);
    const locals = py.eval("{'x': 5}");
    expect(py.eval("x + 1", { globals, locals }).extract()).toBe(6);
    expect(() => py.eval("x", { globals })).toThrow(PyNameError);
    expect(py.eval("  1 + 1\n").extract()).toBe(2);
    expect(() => py.eval("1 +")).toThrow(PySyntaxError);
    expect(() => py.eval("'a\0b'")).toThrow(InteriorNulError);
  });
});

test("[ATT-36] a template binds values to names instead of pasting them", () => {
  Python.attach((py) => {
    const evil = "1]; import os; [";
    expect(py.eval`[${evil} for _ in range(3)]`.toJs()).toEqual([evil, evil, evil]);
    expect(py.eval`${[3, 1, 2]} + ${[4]}`.toJs()).toEqual([3, 1, 2, 4]);
    expect(py.eval`"\n" + ${"x"}`.extract()).toBe("\nx");
  });
});

test("[ATT-37] run puts names where it is told to, and not into __main__", () => {
  Python.attach((py) => {
    const locals = py.eval("{}");
    py.run("answer = 6 * 7", { locals });
    expect(locals.getItem("answer").extract()).toBe(42);
    expect(() => py.eval("answer")).toThrow(PyNameError);
    py.run("in_main = 1");
    expect(py.import("__main__").getAttr("in_main").extract()).toBe(1);
  });
});

test("[ATT-38] a run template is dedented, sees its values in functions, and shows its code when it fails", () => {
  Python.attach((py) => {
    const results = py.eval("[]");
    py.run`
      def double(x):
          return x * ${2}

      ${results}.append(double(${21}))
    `;
    expect(results.toJs()).toEqual([42]);
    const failing = (): void => py.run`
      x = ${1}
      assert x == 2, "not two"
    `;
    expect(failing).toThrow(PyAssertionError);
    try {
      failing();
    } catch (error) {
      expect((error as PyErr).notes.join("\n")).toContain('2 | assert x == 2, "not two"');
    }
  });
});

test("[ERR-01] try gives a Python error as a value and lets others pass", () => {
  Python.attach((py) => {
    expect(py.try(() => py.eval("1").extract())).toEqual({ ok: true, value: 1 });
    const outcome = py.try(() => py.eval("1 / 0"));
    expect(outcome.ok ? undefined : outcome.error).toBeInstanceOf(PyZeroDivisionError);
    expect(() =>
      py.try(() => {
        throw new RangeError("mine");
      }),
    ).toThrow(RangeError);
  });
});

test("dedent() takes shared indentation off and keeps the rest", () => {
  expect(dedent("\n    a\n      b\n\n    c\n  ")).toBe("a\n  b\n\nc\n");
  expect(dedent("a\n  b")).toBe("a\n  b");
  expect(dedent("\n\ta\n\t\tb")).toBe("a\n\tb");
});
