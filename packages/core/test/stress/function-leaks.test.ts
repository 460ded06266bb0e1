import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import {
  createException,
  PyErr,
  PyLookupError,
  PyUserWarning,
  PyValueError,
  Python,
  pyfunction,
  registerErrorMapper,
  t,
  utf8Error,
} from "../../src/index.ts";
import type { PyAny } from "../../src/index.ts";

/** Rounds of each path; `TAIPAN_STRESS` asks for many more. */
const ROUNDS = process.env["TAIPAN_STRESS"] ? 200_000 : 2_000;
/** Rounds in one scope, so that scopes end, too. */
const BATCH = 200;

class Mapped extends Error {}

const add = pyfunction(
  { name: "add", signature: "(a, b=1, *rest, k='x', **more)", args: [t.i32, t.i32, t.i32, t.str, t.i32] },
  (a, b) => a + b,
);
const list = pyfunction(
  { name: "list", signature: "(a=[], /, b=...)", args: [t.list(t.i64), t.default(t.str, () => "made")] },
  (a) => a,
);
const named = pyfunction(
  { name: "named", args: { x: t.py, y: t.default(t.any, () => 1) }, passPython: true },
  (_context, { x }) => x,
);
const warning = pyfunction({ name: "warning", warn: { message: "w" }, detach: true }, () => undefined);
const numbers = pyfunction({ name: "numbers", args: [t.int53] }, function* (count) {
  for (let index = 0; index < count; index++) yield index;
});
const Own = createException("leaks", "Own", { base: PyLookupError });

/** Runs Python code that may raise, and looks at the error. */
function failing(py: Python, code: string, f: PyAny): string {
  try {
    return py.eval(code).call1(f).str();
  } catch (error) {
    return error instanceof PyErr ? error.message : String(error);
  }
}

/** Calls a function that throws, from Python. The function does not know the error, which would be a cycle. */
const throwing = (py: Python, make: () => unknown): string =>
  failing(
    py,
    "apply",
    py.toPython(() => {
      throw make();
    }),
  );

const PATHS: Readonly<Record<string, (py: Python) => unknown>> = {
  "a call by signature": (py) => py.eval("lambda f: f(1, 2, 3, k='y', z=4)").call1(add).extract(t.i32),
  "a call with defaults": (py) => py.eval("lambda f: (f(), f([2**70 - 2**70]), f([], b='given'))").call1(list),
  "a call by names": (py) => py.eval("lambda f: f(x=[1]) + f([2], y={})").call1(named),
  "a call that does not fit": (py) =>
    ["f()", "f(1, c=2)", "f('x')", "f(1, a=1)", "f(1, rest=1, z='s')", "f(1, 2, 's')"].map((call) =>
      failing(py, `lambda f: ${call}`, add.bind(py)),
    ),
  "too many arguments": (py) => failing(py, "lambda f: f(1, 2, 3)", list.bind(py)),
  "a call that warns": (py) => py.eval("quietly").call1(warning),
  "a call that warns with an error": (py) => failing(py, "strictly", warning.bind(py)),
  "a generator": (py) => py.eval("lambda f: [sum(f(3)), next(f(5)), f(2).close()]").call1(numbers),
  "a new function": (py) =>
    pyfunction({ signature: "(a, *, b=(1, 2))", args: [t.i32, t.py], doc: "d" }, (a) => a)
      .bind(py)
      .call1(1),
  "a signature that is looked at": (py) =>
    py.eval("lambda f: __import__('inspect').signature(f)").call1(pyfunction({ signature: "(a, b=1)" }, () => 1)),
  "an error": (py) => throwing(py, () => new Error("plain", { cause: new PyValueError("inner") })),
  "an error that is mapped": (py) => throwing(py, () => new Mapped("m")),
  "an error of the system": (py) => throwing(py, () => Object.assign(new Error("e"), { code: "ENOENT", path: "p" })),
  "an error of parsing": (py) => throwing(py, () => new SyntaxError("s")),
  "several errors": (py) => throwing(py, () => new AggregateError([new PyValueError("v"), new TypeError("t"), 5], "a")),
  "errors that cannot be a group": (py) => throwing(py, () => new AggregateError([], "a")),
  "an own exception": (py) => throwing(py, () => new Own(["a", 1])),
  "what is thrown and is no error": (py) => throwing(py, () => ({ a: 1 })),
  "an OSError's fields": (py) => {
    const result = py.try(() => py.eval("open('/nope/nothing')"));
    return !result.ok && [(result.error as unknown as { errno: number }).errno];
  },
  "an exception group's errors": (py) => {
    if (!py.versionAtLeast(3, 11)) return undefined;
    const result = py.try(() => py.run("raise ExceptionGroup('g', [ValueError(1), TypeError(2)])"));
    return !result.ok && (result.error as unknown as { exceptions: Error[] }).exceptions.map(String);
  },
  "an error of decoding": () => (utf8Error(new Uint8Array([255])) as unknown as { start: number }).start,
  "a report": (py) => {
    new PyValueError("x").writeUnraisable(py);
    new PyValueError("x").clone(py)[Symbol.dispose]();
    return PyErr.take(py);
  },
};

function run(path: (py: Python) => unknown, rounds: number): void {
  Python.attach((py) => {
    for (let done = 0; done < rounds; done += BATCH) {
      py.scope((inner) => {
        for (let index = 0; index < BATCH; index++) path(inner);
      });
    }
  });
}

/** On a debug build Python counts every reference; elsewhere its allocated blocks stand in. */
const COUNT =
  "__import__('sys').gettotalrefcount() if hasattr(__import__('sys'), 'gettotalrefcount') else __import__('sys').getallocatedblocks()";

/** What Python holds after both collectors found nothing any more. */
async function blocks(): Promise<number> {
  let fewest = Infinity;
  for (let idle = 0, round = 0; idle < 3 && round < 30; round++) {
    globalThis.gc?.();
    await setImmediate();
    const count = Python.attach((py) => {
      py.run("import gc; gc.collect()");
      return py.eval(COUNT).extract(t.int53);
    });
    idle = count < fewest ? 0 : idle + 1;
    fewest = Math.min(fewest, count);
  }
  return fewest;
}

beforeAll(() => {
  registerErrorMapper(Mapped, (error) => new PyLookupError(error.message));
  Python.attach((py) => {
    py.run(`
import sys, warnings
sys.unraisablehook = lambda info: None
def apply(f):
    f()
def quietly(f):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        f()
def strictly(f):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        f()
`);
    expect(PyUserWarning.$type()).toBeGreaterThan(0);
  });
});

describe(`after ${ROUNDS} rounds Python holds what it held before`, () => {
  test.for(Object.keys(PATHS))("[OBJ-08][DBG-14] %s", { timeout: 600_000 }, async (name, context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = PATHS[name] as (py: Python) => unknown;
    run(path, BATCH * 4);
    const before = await blocks();
    run(path, ROUNDS);
    const grown = (await blocks()) - before;
    expect(grown).toBeLessThan(ROUNDS / 50);
  });
});
