import { beforeAll, expect, test } from "vitest";
import {
  PyCFunction,
  PyCode,
  PyFunction,
  PyModule,
  PySyntaxError,
  PySystemError,
  PyTraceback,
  PyZeroDivisionError,
  Python,
} from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-23] a TypeScript function as a Python one: name, doc, call, map", () => {
  Python.attach((py) => {
    const twice = PyFunction.new(py, (value: number) => value * 2, { name: "twice", doc: "Doubles." });
    expect(py.eval`${twice}.__name__`.str()).toBe("twice");
    expect(py.eval`${twice}.__doc__`.str()).toBe("Doubles.");
    expect(py.eval`list(map(${twice}, [1, 2]))`.repr()).toBe("[2, 4]");
    expect(twice.call1(21).extract()).toBe(42);
    expect(
      PyCFunction.new(py, () => "made")
        .call0()
        .extract(),
    ).toBe("made");
  });
});

test("[TYP-23] the name is the function's own, or that of a closure", () => {
  Python.attach((py) => {
    const named = (): number => 1;
    expect(PyFunction.new(py, named).getAttr("__name__").str()).toBe("named");
    expect(
      PyFunction.new(
        py,
        (
          () => () =>
            1
        )(),
      )
        .getAttr("__name__")
        .str(),
    ).toBe("taipan-closure");
  });
});

test("[TYP-23] keywords arrive after the positional arguments, and errors leave as they are", () => {
  Python.attach((py) => {
    const collect = PyFunction.new(py, (...args: unknown[]) => JSON.stringify(args));
    expect(py.eval`${collect}(1, b=2)`.str()).toBe('[1,{"b":2}]');
    const error = new RangeError("from TypeScript");
    const fail = PyFunction.new(py, () => {
      throw error;
    });
    expect(() => fail.call0()).toThrow(error);
  });
});

test("[TYP-23] Python's functions and C's are told apart", () => {
  Python.attach((py) => {
    expect(py.eval("lambda: 1").cast(PyFunction).call0().extract()).toBe(1);
    expect(py.eval("len").cast(PyCFunction).call1("abc").extract()).toBe(3);
    expect(() => py.eval("len").cast(PyFunction)).toThrow(
      "'builtin_function_or_method' object is not an instance of 'function'",
    );
    expect(() => py.eval("lambda: 1").cast(PyCFunction)).toThrow("'function' object is not an instance of");
  });
});

test("[TYP-24] a module knows its name, file and namespace", () => {
  Python.attach((py) => {
    expect(py.import("math").cast(PyModule).name()).toBe("math");
    expect(py.import("json").cast(PyModule).filename()).toMatch(/json.__init__\.py$/);
    const module = PyModule.new(py, "made.here");
    module.dict().set("answer", 42);
    expect(module.getAttr("answer").extract()).toBe(42);
    expect(module.name()).toBe("made.here");
    expect(() => module.filename()).toThrow(PySystemError);
    expect(py.eval`"made.here" in __import__("sys").modules`.isTruthy()).toBe(false);
    expect(() => py.int(1).castUnchecked(PyModule).name()).toThrow("'int' object is not an instance of 'module'");
  });
});

test("[TYP-25] code is compiled once and runs with namespaces", () => {
  Python.attach((py) => {
    const sum = PyCode.compile(py, "a + b", "sum.py", "eval");
    expect(sum.run(py.dict({ a: 1, b: 2 })).extract()).toBe(3);
    expect(sum.run(py.dict({ a: 1 }), py.dict({ b: 10 })).extract()).toBe(11);
    const globals = py.dict();
    expect(PyCode.compile(py, "x = len('four')", "statements.py").run(globals).isNone()).toBe(true);
    expect(globals.get("x")?.extract()).toBe(4);
    expect(sum.getAttr("co_filename").str()).toBe("sum.py");
    py.run("in_main = 5");
    expect(PyCode.compile(py, "in_main", "main.py", "eval").run().extract()).toBe(5);
  });
});

test("[TYP-25] SyntaxError carries file name and line", () => {
  Python.attach((py) => {
    const compile = (): PyCode => PyCode.compile(py, "ok = 1\nnot ok =", "broken.py");
    expect(compile).toThrow(PySyntaxError);
    try {
      compile();
    } catch (error) {
      const value = (error as PySyntaxError).value(py);
      expect([value.getAttr("filename").extract(), value.getAttr("lineno").extract()]).toEqual(["broken.py", 2]);
    }
    expect(() => PyCode.compile(py, "a\0b", "nul.py")).toThrow("NUL");
    expect(() => PyCode.compile(py, "1", "nul\0.py")).toThrow("NUL");
  });
});

test("[TYP-25] what is no code does not run, and what is no dict is no namespace", () => {
  Python.attach((py) => {
    expect(() => py.int(1).castUnchecked(PyCode).run()).toThrow("'int' object is not an instance of 'code'");
    const code = PyCode.compile(py, "1", "one.py", "eval");
    expect(() => code.run(py.list() as never)).toThrow("'list' object is not an instance of 'dict'");
  });
});

test("[TYP-27] a traceback is formatted as Python prints it", () => {
  Python.attach((py) => {
    const code = PyCode.compile(py, "def fail():\n    1 / 0\nfail()", "failing.py");
    try {
      code.run(py.dict());
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PyZeroDivisionError);
      const traceback = (error as PyZeroDivisionError).traceback(py)?.cast(PyTraceback);
      const text = traceback?.format() ?? "";
      expect(text.startsWith("Traceback (most recent call last):\n")).toBe(true);
      expect(text).toContain('File "failing.py", line 3, in <module>');
      expect(text).toContain('File "failing.py", line 2, in fail');
      expect(text.endsWith("\n")).toBe(true);
    }
    expect(() => py.int(1).castUnchecked(PyTraceback).format()).toThrow("not an instance of 'traceback'");
  });
});

test("[TYP-27] a traceback is built from a JavaScript stack, outermost first", () => {
  Python.attach((py) => {
    const stack =
      "Error: no\n    at inner (file:///app/a.ts:3:7)\n    at async outer (/app/b.ts:20:1)\n    at /app/main.ts:1:1";
    const traceback = PyTraceback.fromStack(py, stack);
    const places = (traceback?.format() ?? "").split("\n").filter((line) => line.startsWith("  File"));
    expect(places).toEqual([
      '  File "/app/main.ts", line 1, in <anonymous>',
      '  File "/app/b.ts", line 20, in outer',
      '  File "file:///app/a.ts", line 3, in inner',
    ]);
    expect(traceback?.getAttr("tb_lineno").extract()).toBe(1);
    expect(PyTraceback.fromStack(py, "Error: nowhere")).toBeUndefined();
    const own = PyTraceback.fromStack(py, new Error("here").stack ?? "");
    expect(own?.format()).toContain("types-callables.test.ts");
    expect(py.eval`ValueError("x").with_traceback(${own})`.repr()).toBe("ValueError('x')");
  });
});
