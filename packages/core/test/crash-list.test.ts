import { delimiter, dirname } from "node:path";
import { listPythons } from "@taipan/ffi";
import { beforeAll, describe, expect, test } from "vitest";
import { type PyAny, PyErr, PyRecursionError, PyRuntimeError, Python, t } from "../src/index.ts";
import { runScript } from "./support/run-script.ts";

// What other bridges crash or hang on: each works or raises a sentence here, and Python goes on working afterwards.

beforeAll(() => Python.initialize());

/** Runs a body attached, then shows that the interpreter still works. */
function survives(body: (py: Python) => void): void {
  Python.attach(body);
  expect(Python.attach((py) => py.eval("sum(range(10))").extract(t.i32))).toBe(45);
}

describe("deep and cyclic values", () => {
  test("a list nested 100,000 deep comes to JavaScript, goes back and is freed", () => {
    survives((py) => {
      py.run("deep = []\nfor _ in range(100_000): deep = [deep]");
      let depth = 0;
      for (let level = py.eval("deep").toJs(); Array.isArray(level) && level.length > 0; level = level[0]) depth++;
      expect(depth).toBe(100_000);
      let nested: unknown[] = [];
      for (let level = 0; level < 100_000; level++) nested = [nested];
      const back = py.toPython(nested);
      py.run("def depth(x):\n    n = 0\n    while x: x = x[0]; n += 1\n    return n");
      expect(py.eval("depth").call1(back).extract()).toBe(100_000);
      py.run("del deep");
    });
  });

  test("containers that hold themselves stay cyclic both ways", () => {
    survives((py) => {
      const list = py.eval("(lambda a: a.append(a) or a)([])").toJs() as unknown[];
      expect(list[0]).toBe(list);
      const dict = py.eval("(lambda d: d.update(me=d) or d)({})").toJs() as Map<unknown, unknown>;
      expect(dict.get("me")).toBe(dict);
      const mine: unknown[] = [];
      mine.push(mine);
      expect(py.eval("lambda a: a[0] is a").call1(mine).extract()).toBe(true);
    });
  });
});

describe("recursion", () => {
  test("endless recursion in Python is a RecursionError", () => {
    survives((py) => {
      py.run("def endless(n): return endless(n + 1)");
      expect(() => py.eval("endless").call1(0)).toThrow(PyRecursionError);
      py.run("def key(x): return sorted([x], key=key)");
      expect(() => py.eval("key").call1(0)).toThrow(PyRecursionError);
      py.run("def deep(n): return 0 if n == 0 else deep(n - 1)");
      expect(() => py.eval("deep").call1(100_000)).toThrow(PyRecursionError);
      py.run("class Endless:\n    def __repr__(self): return repr([self])");
      expect(() => py.eval("Endless()").repr()).toThrow(PyRecursionError);
    });
  });

  test("C code that recurses over a list nested 200,000 deep raises RecursionError, on koffi's stack as on any", () => {
    survives((py) => {
      py.run(
        "nested = []\nfor _ in range(200_000): nested = [nested]\nother = []\nfor _ in range(200_000): other = [other]",
      );
      expect(() => py.eval("nested").repr()).toThrow(PyRecursionError);
      expect(() => py.eval("nested").eq(py.eval("other"))).toThrow(PyRecursionError);
      expect(() => py.eval("__import__('pickle').dumps").call1(py.eval("nested"))).toThrow(PyRecursionError);
      py.run("del nested, other");
    });
  });

  test("a recursion through both languages works 100 deep, and 1,000 deep is an error that can be caught", () => {
    survives((py) => {
      const call = py.eval("lambda f, n: f(n)");
      const descend = (n: unknown): unknown => (n === 0 ? "bottom" : call.call1(descend, Number(n) - 1).extract());
      expect(descend(100)).toBe("bottom");
      expect(() => descend(1000)).toThrow(PyRecursionError);
      py.run("def careful(f, n):\n    try: return f(n)\n    except RecursionError: return 'caught'");
      const careful = py.eval("careful");
      const carefully = (n: unknown): unknown => careful.call1(carefully, Number(n) + 1).extract();
      expect(carefully(0)).toBe("caught");
    });
  });

  test("endless recursion through both languages is an error that can be caught, again and again", () => {
    survives((py) => {
      const call = py.eval("lambda f: f()");
      for (let round = 0; round < 5; round++) {
        let depth = 0;
        const descend = (): unknown => {
          depth++;
          return call.call1(descend);
        };
        expect(() => call.call1(descend)).toThrow(/recursion|call stack/i);
        expect(depth).toBeGreaterThan(20);
      }
    });
  });
});

test("Python calls TypeScript at the end of V8's stack: each operation works or throws what can be caught", async () => {
  const { code, signal, stdout, stderr } = await runScript("stack-end.mts", [], { timeout: 300_000 });
  expect({ code, signal, stderr }).toStrictEqual({ code: 0, signal: null, stderr: "" });
  const lines = stdout.trim().split("\n");
  expect(lines.pop()).toBe("then: 46");
  expect(lines.length).toBe(13);
  for (const line of lines) expect(line).toMatch(/: works true, fails true$/);
}, 320_000);

describe("callbacks", () => {
  test("whatever a TypeScript function throws becomes an exception", () => {
    survives((py) => {
      const call = py.eval("lambda f: f()");
      const evil = new Error("evil");
      Object.defineProperty(evil, "message", {
        get(): never {
          throw new RangeError("even its message throws");
        },
      });
      const proxy: unknown = new Proxy(
        {},
        {
          get(): never {
            throw new TypeError("trap");
          },
        },
      );
      const others = [proxy, Object.freeze({}), Object.create(null), null, undefined, "text", 10n, Symbol("s")];
      for (const thrown of others) {
        expect(() =>
          call.call1(() => {
            throw thrown;
          }),
        ).toThrow(/^JsException/);
      }
      for (const thrown of [new TypeError("x"), Object.freeze(new Error("frozen")), evil, new DOMException("d")]) {
        let caught: unknown;
        try {
          call.call1(() => {
            throw thrown;
          });
        } catch (error) {
          caught = error;
        }
        expect(caught === thrown).toBe(true);
      }
    });
  });

  test("a function that Python kept works in a later attach", () => {
    let calls = 0;
    survives((py) => py.eval("globals().__setitem__").call1("kept", () => ++calls));
    survives((py) => expect(py.eval("kept()").extract()).toBe(1));
    survives((py) => py.run("del kept"));
  });

  test("a call from another Python thread is served while this one waits for that thread", () => {
    survives((py) => {
      py.run(`
import threading
def from_thread(f):
    caught = []
    def body():
        try:
            caught.append(f())
        except BaseException as e:
            caught.append(e)
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    return caught[0]
`);
      expect(
        py
          .eval("from_thread")
          .call1(() => 1)
          .extract(),
      ).toBe(1);
      const failing = (): never => {
        throw new PyRuntimeError("from TypeScript");
      };
      const error = PyErr.fromValue(py.eval("from_thread").call1(failing));
      expect(error).toBeInstanceOf(PyRuntimeError);
      expect(String(error)).toBe("RuntimeError: from TypeScript");
    });
  });

  test("100,000 fresh closures leave no memory behind", () => {
    const round = (): void =>
      Python.attach((py) => {
        const call = py.eval("lambda f: f()");
        for (let index = 0; index < 2000; index++) py.scope(() => call.call1(() => index));
      });
    for (let warm = 0; warm < 5; warm++) round();
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    for (let rounds = 0; rounds < 45; rounds++) round();
    globalThis.gc?.();
    // Allocators keep some pages; deno_python keeps 3.4 KB a closure, 300 MB in all.
    expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
  });
});

describe("values", () => {
  test("booleans may cross any number of times", () => {
    survives((py) => {
      const identity = py.eval("lambda x: x");
      for (let round = 0; round < 100_000; round += 1000) {
        py.scope(() => {
          for (let index = 0; index < 1000; index++) identity.call1(index % 2 === 0);
        });
      }
      expect(py.eval("True is True and not False").extract()).toBe(true);
    });
  });

  test("texts with NUL, emoji and lone surrogates, and integers of any size, arrive as they are", () => {
    survives((py) => {
      const identity = py.eval("lambda x: x");
      for (const value of ["a\0b", "a😀b", "\ud800", "\ufeffx", "é中", 2n ** 70n, -(2n ** 63n) - 1n, 2 ** 53 - 1, -0]) {
        expect(identity.call1(value).extract()).toBe(value);
      }
    });
  });

  test("maps, dates and expressions at the end are arguments", () => {
    survives((py) => {
      const count = py.eval("lambda *a, **k: (len(a), len(k))");
      expect(count.call1(1, new Map([["a", 1]])).repr()).toBe("(2, 0)");
      expect(count.call1(1, new Date(0)).repr()).toBe("(2, 0)");
      expect(() => count.call1(1, new WeakMap())).toThrow(/^Cannot convert .*WeakMap/);
    });
  });

  test("a generator of 100,000 items is read item by item", () => {
    survives((py) => {
      let sum = 0;
      for (const item of py.eval("(x for x in range(100_000))").tryIter(t.i32)) sum += item;
      expect(sum).toBe(4_999_950_000);
    });
  });
});

test("extension modules and child processes of hosted Python work", () => {
  survives((py) => {
    for (const name of ["math", "_ssl", "zlib", "hashlib", "_ctypes", "decimal"]) {
      const module: PyAny = py.import(name);
      expect(module.repr()).toContain("<module");
    }
    py.run("import subprocess");
    const output = py.eval("subprocess.run(['echo', 'x'], capture_output=True, text=True)");
    expect(output.getAttr("stdout").extract()).toBe("x\n");
    expect(output.getAttr("returncode").extract()).toBe(0);
  });
});

describe("which Python", () => {
  const pythons = listPythons().filter(
    ({ executable, freeThreaded, debug }) => executable !== undefined && !freeThreaded && !debug,
  );
  const [first, second] = [pythons[0], pythons.find(({ library }) => library !== pythons[0]?.library)];

  test("another Python on PATH than the one that is asked for changes nothing", async (context) => {
    if (first === undefined || second === undefined) return context.skip("there is one Python on this machine");
    for (const [wanted, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { stdout } = await runScript("which-python.mts", [], {
        env: {
          TAIPAN_PYTHON: wanted.executable,
          PATH: `${dirname(other.executable ?? "")}${delimiter}${process.env["PATH"]}`,
          PYTHONHOME: undefined,
        },
      });
      expect(stdout).toBe(`${wanted.version.toString()} json\n`.repeat(2));
    }
  });

  test("a PYTHONHOME that leads nowhere is an error that names it, the same one each time", async () => {
    const { code, signal, stdout } = await runScript("which-python.mts", [], { env: { PYTHONHOME: "/nowhere" } });
    const [one, two] = stdout.trim().split("\n");
    expect({ code, signal }).toStrictEqual({ code: 0, signal: null });
    expect(one).toMatch(
      /^InitializationError: Cannot initialize Python: .*, PYTHONHOME is "\/nowhere": unset it, or let it name this Python's own prefix$/,
    );
    expect(two).toBe(one);
  });
});
