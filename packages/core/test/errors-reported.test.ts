import { beforeAll, expect, test } from "vitest";
import {
  decodeError,
  PyDeprecationWarning,
  PyErr,
  PyExceptionGroup,
  PyKeyError,
  PyRuntimeError,
  PySystemExit,
  Python,
  pyfunction,
  PyTypeError,
  PyUnicodeDecodeError,
  PyUserWarning,
  PyValueError,
  utf8Error,
} from "../src/index.ts";
import * as core from "../src/index.ts";
import type { PyAny } from "../src/index.ts";

beforeAll(() => Python.initialize());

function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error("Expected an error");
}

/** What Python writes to `sys.stderr` meanwhile. */
function written(py: Python, body: () => void): string {
  const sys = py.import("sys");
  const stream = py.import("io").callMethod("StringIO", []);
  const before = sys.getAttr("stderr");
  sys.setAttr("stderr", stream);
  try {
    body();
  } finally {
    sys.setAttr("stderr", before);
  }
  return stream.callMethod("getvalue", []).str();
}

test("[ERR-09] an error is printed as the interpreter does, and may become the last one", () => {
  Python.attach((py) => {
    const error = thrownBy(() => py.run("def named():\n    raise ValueError('printed')\nnamed()")) as PyErr;
    expect(written(py, () => error.print(py))).toMatch(/^Traceback[^]*in named\n[^]*ValueError: printed\n$/);
    const sys = py.import("sys");
    expect(sys.hasAttr("last_value") && sys.getAttr("last_value").is(error.value(py))).toBe(false);
    expect(written(py, () => error.printAndSetSysLastVars(py))).toContain("ValueError: printed");
    expect(sys.getAttr("last_value").is(error.value(py))).toBe(true);
    // The process lives on.
    expect(written(py, () => new PySystemExit(3).print(py))).toContain("SystemExit: 3");
    expect(PyErr.occurred(py)).toBe(false);
  });
});

test("[ERR-10] an error goes to sys.unraisablehook with the object that it is about", () => {
  Python.attach((py) => {
    const seen: unknown[] = [];
    const sys = py.import("sys");
    sys.setAttr("unraisablehook", (info: PyAny) => {
      seen.push(info.getAttr("exc_value").repr(), info.getAttr("object").repr());
    });
    try {
      new PyValueError("lost").writeUnraisable(py, py.eval("[1]"));
      new PyValueError("alone").writeUnraisable(py);
    } finally {
      sys.setAttr("unraisablehook", sys.getAttr("__unraisablehook__"));
    }
    expect(seen).toEqual(["ValueError('lost')", "[1]", "ValueError('alone')", "None"]);
    expect(PyErr.occurred(py)).toBe(false);
  });
});

test("[ERR-31] warnings are emitted by category, level and place, and thrown where they are errors", () => {
  Python.attach((py) => {
    const warnings = py.import("warnings");
    const manager = warnings.callMethod("catch_warnings", [], { record: true });
    const caught = manager.callMethod("__enter__", []);
    try {
      warnings.callMethod("simplefilter", ["always"]);
      PyErr.warn(py, PyDeprecationWarning, "old");
      PyErr.warnExplicit(py, PyUserWarning, "there", { filename: "made.py", line: 7, module: "made" });
      const seen = Array.from({ length: caught.len() }, (_, index) => {
        const one = caught.getItem(index);
        return [one.getAttr("message").repr(), one.getAttr("lineno").extract(), one.getAttr("filename").str()];
      });
      expect(seen.map(([message]) => message)).toEqual(["DeprecationWarning('old')", "UserWarning('there')"]);
      expect(seen[1]).toEqual(["UserWarning('there')", 7, "made.py"]);
      warnings.callMethod("simplefilter", ["error"]);
      const error = thrownBy(() => PyErr.warn(py, PyDeprecationWarning, "old"));
      expect(error).toBeInstanceOf(PyDeprecationWarning);
      expect((error as PyErr).message).toBe("DeprecationWarning: old");
    } finally {
      manager.callMethod("__exit__", [undefined, undefined, undefined]);
    }
  });
});

test("[ERR-32] every category of warnings is Python's", () => {
  Python.attach((py) => {
    const names = Object.keys(core).filter((name) => /^Py\w*Warning$/.test(name));
    expect(names).toHaveLength(12);
    for (const name of names) {
      const one = (core as unknown as Record<string, typeof PyUserWarning>)[name] as typeof PyUserWarning;
      const type = py.eval(`getattr(__import__('builtins'), '${name.slice(2)}', None)`);
      expect(one.$type(), name).toBe(type.isNone() ? 0 : type.asPtr());
    }
  });
});

test("[ERR-19] errors of decoding have their fields", () => {
  Python.attach((py) => {
    const bytes = new Uint8Array([0x61, 0xff, 0x62]);
    const error = utf8Error(bytes) as PyUnicodeDecodeError;
    expect(error).toBeInstanceOf(PyUnicodeDecodeError);
    const { encoding, start, end, reason, object } = error;
    expect([encoding, start, end, reason, object]).toEqual(["utf-8", 1, 2, "invalid start byte", bytes]);
    expect(utf8Error(new Uint8Array([0x61]))).toBeUndefined();
    const made = decodeError({ encoding: "klingon", bytes, start: 0, end: 2, reason: "no such letter" });
    expect(made.value(py).getAttr("end").extract()).toBe(2);
    expect(made.value(py).str()).toBe("'klingon' codec can't decode bytes in position 0-1: no such letter");
  });
});

test("[ERR-29] the traceback that Python sees has the frames of TypeScript", () => {
  Python.attach((py) => {
    function innermost(): never {
      throw new Error("deep");
    }
    const outer = (): never => innermost();
    py.run(
      "import traceback\ndef tell(f):\n    try:\n        f()\n    except Exception as e:\n        return traceback.format_tb(e.__traceback__)",
    );
    const frames = py.eval("tell").call1(outer).toJs() as string[];
    expect(frames[0]).toMatch(/File "<string>", line \d+, in tell/);
    const typescript = frames.filter((frame) => frame.includes("errors-reported.test.ts"));
    expect(typescript).toHaveLength(2);
    expect(typescript[0]).toContain("in outer");
    expect(typescript[1]).toContain("in innermost");
    // The package's own frames are nobody's business.
    expect(frames.some((frame) => frame.includes("signed-target") || frame.includes("dispatch.ts"))).toBe(false);
  });
});

test("[ERR-33] an AggregateError is an exception group, and a group an error with its errors", () => {
  Python.attach((py) => {
    const aggregate = new AggregateError([new PyKeyError("k"), new RangeError("r"), "text"], "several");
    const raise = (): never => {
      throw aggregate;
    };
    expect(thrownBy(() => py.eval("lambda f: f()").call1(raise))).toBe(aggregate);
    if (!py.versionAtLeast(3, 11)) {
      expect(String(new PyValueError("x"))).toBe("ValueError: x");
      return;
    }
    py.run(`
def split(f):
    seen = []
    try:
        f()
    except* KeyError as group:
        seen.append(repr(group.exceptions[0]))
    except* ValueError as group:
        seen.append(str(group.exceptions[0]))
    except* Exception as group:
        seen.append(str(group.exceptions[0]))
    return seen
`);
    expect(py.eval("split").call1(raise).toJs()).toEqual(["KeyError('k')", "r", "text"]);
    const group = thrownBy(() => py.run("raise ExceptionGroup('g', [ValueError(1), TypeError(2)])"));
    expect(group).toBeInstanceOf(PyExceptionGroup);
    const { exceptions, errors } = group as PyExceptionGroup;
    expect(exceptions.map(String)).toEqual(["ValueError: 1", "TypeError: 2"]);
    expect(exceptions[1]).toBeInstanceOf(PyTypeError);
    expect(errors).toHaveLength(2);
    const made = new PyExceptionGroup(["made", [new PyValueError("v")]]);
    expect(made.value(py).repr()).toBe("ExceptionGroup('made', [ValueError('v')])");
    expect(
      thrownBy(() =>
        py.eval("lambda f: f()").call1(() => {
          throw new AggregateError([], "none");
        }),
      ),
    ).toBeInstanceOf(AggregateError);
  });
});

test("[ERR-34] StopIteration carries what a generator returns, and passes like any other error elsewhere", () => {
  Python.attach((py) => {
    const f = pyfunction({ name: "f" }, function* () {
      yield 1;
      return "returned";
    });
    py.run(
      "def drain(f):\n    g = f()\n    next(g)\n    try:\n        next(g)\n    except StopIteration as stop:\n        return stop.value",
    );
    expect(py.eval("drain").call1(f).extract()).toBe("returned");
    expect(thrownBy(() => py.eval("next(iter([]))"))).toBeInstanceOf(core.PyStopIteration);
    const error = thrownBy(() =>
      py.eval("lambda f: f()").call1(() => {
        throw new core.PyStopIteration("value");
      }),
    );
    expect((error as PyErr).value(py).getAttr("value").extract()).toBe("value");
  });
});

test("[ERR-27] a function whose error cannot even be read raises all the same", () => {
  Python.attach((py) => {
    const hostile = new Proxy(
      {},
      {
        get() {
          throw new Error("no property");
        },
        getPrototypeOf() {
          throw new Error("no prototype");
        },
      },
    );
    const error = thrownBy(() =>
      py.eval("lambda f: f()").call1(() => {
        throw hostile;
      }),
    );
    expect(error).toBeInstanceOf(Error);
    expect(py.eval("1 + 1").extract()).toBe(2);
  });
});

test("[ERR-37][ERR-38] an error is a value, and is cloned without copying the exception", () => {
  Python.attach((py) => {
    const error = new PyRuntimeError("as a value");
    expect(error.intoValue(py).isInstance(py.eval("RuntimeError"))).toBe(true);
    expect(py.eval("lambda e: isinstance(e, RuntimeError)").call1(error).extract()).toBe(true);
    const clone = error.clone(py);
    expect(clone).not.toBe(error);
    expect(clone).toBeInstanceOf(PyRuntimeError);
    expect(clone.value(py).is(error.value(py))).toBe(true);
    clone[Symbol.dispose]();
    expect(error.value(py).str()).toBe("as a value");
  });
});
