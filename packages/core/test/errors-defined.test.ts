import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import {
  asyncio,
  createException,
  importException,
  PyBaseException,
  PyErr,
  PyException,
  PyFileNotFoundError,
  PyLookupError,
  PyOSError,
  PyValueError,
  pymodule,
  Python,
  registerErrorMapper,
  socket,
} from "../src/index.ts";
import type { PyAny } from "../src/index.ts";

beforeAll(() => Python.initialize());

/** What a body throws. */
function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error("Expected an error");
}

/** A function that throws. */
const throwing = (error: unknown) => (): never => {
  throw error;
};

/** The exception that Python catches when it calls a function that throws. */
function caughtByPython(py: Python, error: unknown): PyAny {
  py.run("def caught(f):\n    try:\n        f()\n    except BaseException as e:\n        return e");
  return py.eval("caught").call1(throwing(error));
}

/** What comes back when an error goes through Python. */
function throughPython(py: Python, error: unknown): unknown {
  return thrownBy(() => py.eval("lambda f: f()").call1(throwing(error)));
}

test("[ERR-14] a new exception type has a module, a base and a doc, and is caught by name or by base", () => {
  const MyError = createException("mymod", "MyError", { base: PyLookupError, doc: "Mine." });
  pymodule({ name: "mymod", exceptions: [MyError] }).register();
  Python.attach((py) => {
    py.run(`
import mymod
assert mymod.MyError.__module__ == "mymod" and mymod.MyError.__name__ == "MyError"
assert mymod.MyError.__doc__ == "Mine." and issubclass(mymod.MyError, LookupError)
`);
    const raised = thrownBy(() => py.run("raise mymod.MyError('from Python')"));
    expect(raised).toBeInstanceOf(MyError);
    expect(raised).toBeInstanceOf(PyLookupError);
    expect((raised as PyErr).message).toBe("MyError: from Python");
    expect((raised as PyErr).name).toBe("MyError");
    const made = new MyError("from TypeScript");
    expect(throughPython(py, made)).toBe(made);
    expect(
      caughtByPython(py, new MyError(["a", 1]))
        .getAttr("args")
        .repr(),
    ).toBe("('a', 1)");
    // Python subclasses it, TypeScript sees the subclass as one.
    py.run("class Sub(mymod.MyError): pass");
    expect(thrownBy(() => py.run("raise Sub"))).toBeInstanceOf(MyError);
  });
  const Plain = createException("mymod", "Plain");
  expect(new Plain("x")).toBeInstanceOf(PyException);
});

test("[ERR-15] an exception type that Python defines is a class, whoever meets it first", () => {
  const Gone = importException("late_module", "Gone", PyLookupError);
  Python.attach((py) => {
    expect(() => new Gone("x").value(py)).toThrow("No module named 'late_module'");
    py.run(`
import sys, types
late_module = sys.modules["late_module"] = types.ModuleType("late_module")
class Gone(LookupError): pass
late_module.Gone = Gone
`);
    // Python raises it before TypeScript has asked for the type.
    expect(thrownBy(() => py.run("raise Gone('g')"))).toBeInstanceOf(Gone);
    expect(new Gone("x").value(py).isInstance(py.eval("Gone"))).toBe(true);
    const Decode = importException("json", "JSONDecodeError", PyValueError);
    const error = thrownBy(() => py.import("json").callMethod("loads", ["{"]));
    expect(error).toBeInstanceOf(Decode);
    expect(error).toBeInstanceOf(PyValueError);
  });
});

test("[ERR-17] asyncio's and socket's exceptions are thrown and caught on both sides", () => {
  Python.attach((py) => {
    py.run("import asyncio, socket");
    expect(thrownBy(() => py.run("asyncio.Queue(1).get_nowait()"))).toBeInstanceOf(asyncio.QueueEmpty);
    expect(thrownBy(() => py.run("raise asyncio.CancelledError"))).toBeInstanceOf(asyncio.CancelledError);
    expect(new asyncio.CancelledError()).toBeInstanceOf(PyBaseException);
    expect(new asyncio.CancelledError()).not.toBeInstanceOf(PyException);
    const error = thrownBy(() => py.run("raise socket.gaierror(-2, 'Name or service not known')"));
    expect(error).toBeInstanceOf(socket.gaierror);
    expect((error as PyOSError).errno).toBe(-2);
    for (const [one, name] of [
      [new asyncio.QueueEmpty(), "asyncio.QueueEmpty"],
      [new asyncio.QueueFull(), "asyncio.QueueFull"],
      [new asyncio.InvalidStateError("s"), "asyncio.InvalidStateError"],
      [new asyncio.IncompleteReadError([new Uint8Array(1), 2]), "asyncio.IncompleteReadError"],
      [new asyncio.LimitOverrunError(["m", 3]), "asyncio.LimitOverrunError"],
      [new asyncio.TimeoutError(), "asyncio.TimeoutError"],
      [new socket.herror("h"), "socket.herror"],
      [new socket.timeout("t"), "socket.timeout"],
    ] as const) {
      expect(py.eval(`lambda e: isinstance(e, ${name})`).call1(caughtByPython(py, one)).extract(), name).toBe(true);
    }
  });
});

test("[ERR-20] classes of TypeScript are mapped to exceptions, and come back as themselves", () => {
  class BadInput extends Error {}
  class WorseInput extends BadInput {}
  class Failure {
    readonly reason: string;
    constructor(reason: string) {
      this.reason = reason;
    }
    toPyErr(): PyErr {
      return new PyLookupError(this.reason);
    }
  }
  registerErrorMapper(BadInput, (error) => new PyValueError(`bad: ${error.message}`));
  Python.attach((py) => {
    const worse = new WorseInput("very");
    const seen = caughtByPython(py, worse);
    expect(seen.repr()).toBe("ValueError('bad: very')");
    expect(seen.getAttr("js_stack").str()).toContain("errors-defined.test.ts");
    expect(throughPython(py, worse)).toBe(worse);
    expect(PyErr.fromValue(seen)).toBe(worse);
    const failure = new Failure("nowhere");
    expect(caughtByPython(py, failure).repr()).toBe("LookupError('nowhere')");
    expect(throughPython(py, failure)).toBe(failure);
    // A mapper that fails is not the end.
    class Strange extends Error {}
    registerErrorMapper(Strange, () => {
      throw new Error("in the mapper");
    });
    // A mapper that fails does not hide what was thrown.
    expect(caughtByPython(py, new Strange("s")).str()).toBe("s");
  });
});

test("[ASK-24][ERR-21] an error of Node's system calls is the OSError of its number, with errno, strerror and filename", () => {
  Python.attach((py) => {
    const missing = thrownBy(() => readFileSync("/nope/nothing"));
    const seen = caughtByPython(py, missing);
    expect(seen.repr()).toBe("FileNotFoundError(2, 'No such file or directory')");
    expect(seen.getAttr("filename").str()).toBe("/nope/nothing");
    expect(throughPython(py, missing)).toBe(missing);
    const kinds = {
      EPIPE: "BrokenPipeError",
      ESHUTDOWN: "BrokenPipeError",
      ECONNREFUSED: "ConnectionRefusedError",
      ECONNABORTED: "ConnectionAbortedError",
      ECONNRESET: "ConnectionResetError",
      EINTR: "InterruptedError",
      ENOENT: "FileNotFoundError",
      EACCES: "PermissionError",
      EPERM: "PermissionError",
      EEXIST: "FileExistsError",
      EAGAIN: "BlockingIOError",
      EWOULDBLOCK: "BlockingIOError",
      ETIMEDOUT: "TimeoutError",
      ENOMEM: "MemoryError",
      EISDIR: "IsADirectoryError",
      ENOTDIR: "NotADirectoryError",
      ECHILD: "ChildProcessError",
      ESRCH: "ProcessLookupError",
      EMFILE: "OSError",
    };
    for (const [code, kind] of Object.entries(kinds)) {
      const error = Object.assign(new Error(`${code}: it failed`), { code });
      expect(caughtByPython(py, error).getType().getAttr("__name__").str(), code).toBe(kind);
      expect(throughPython(py, error), code).toBe(error);
    }
    const two = Object.assign(new Error("EXDEV"), { code: "EXDEV", path: "from", dest: "to" });
    expect(caughtByPython(py, two).getAttr("filename2").str()).toBe("to");
    // Node's own codes are no numbers.
    expect(
      caughtByPython(py, Object.assign(new Error("x"), { code: "ERR_X" }))
        .getType()
        .str(),
    ).toContain("JsException");
  });
});

test("[ERR-21] an OSError of Python tells its number, text and files", () => {
  Python.attach((py) => {
    const error = thrownBy(() => py.run("open('/nope/nothing')"));
    expect(error).toBeInstanceOf(PyFileNotFoundError);
    const { errno, errnoName, strerror, filename, path, filename2 } = error as PyFileNotFoundError;
    expect([errno, errnoName, strerror, filename, path, filename2]).toEqual([
      2,
      "ENOENT",
      "No such file or directory",
      "/nope/nothing",
      "/nope/nothing",
      undefined,
    ]);
    expect(new PyOSError("text").errno).toBeUndefined();
    expect(
      caughtByPython(py, new PyOSError([13, "no"]))
        .getType()
        .getAttr("__name__")
        .str(),
    ).toBe("PermissionError");
  });
});

test("[ERR-22] a Python error inside an I/O error is the one that Python gets", () => {
  Python.attach((py) => {
    const inner = new PyValueError("inner");
    const outer = Object.assign(new Error("EIO: failed", { cause: inner }), { code: "EIO" });
    expect(caughtByPython(py, outer).is(inner.value(py))).toBe(true);
    expect(throughPython(py, outer)).toBe(inner);
  });
});

test("[ERR-23] errors of parsing and of ranges are ValueErrors, TypeErrors are TypeErrors, and themselves in TypeScript", () => {
  Python.attach((py) => {
    const kind = (body: () => unknown): string => {
      const error = thrownBy(body);
      expect(throughPython(py, error)).toBe(error);
      return py
        .eval("lambda e: [t.__name__ for t in (ValueError, TypeError) if isinstance(e, t)]")
        .call1(caughtByPython(py, error))
        .repr();
    };
    expect(kind(() => JSON.parse("{"))).toBe("['ValueError']");
    expect(kind(() => decodeURIComponent("%"))).toBe("['ValueError']");
    expect(kind(() => "x".repeat(-1))).toBe("['ValueError']");
    expect(kind(() => (undefined as unknown as () => void)())).toBe("['TypeError']");
    expect(kind(throwing(new Error("plain")))).toBe("[]");
    // Python may catch it by either name.
    py.run(
      "def parse(f):\n    try:\n        f()\n    except ValueError as e:\n        return type(e).__name__, e.js_name",
    );
    expect(
      py
        .eval("parse")
        .call1(() => JSON.parse("{"))
        .toJs(),
    ).toEqual(["JsValueError", "SyntaxError"]);
  });
});

test("[ERR-13] an error that is asked for while its exception is being made says so, and can be made later", () => {
  Python.attach((py) => {
    py.run(`
import sys, types
curious = sys.modules["curious"] = types.ModuleType("curious")
curious.look = None
class Curious(Exception):
    def __init__(self, *args):
        if curious.look is not None:
            curious.look()
        super().__init__(*args)
curious.Curious = Curious
`);
    const Curious = importException("curious", "Curious");
    const error = new Curious("c");
    py.eval("curious").setAttr("look", () => void error.value(py));
    expect(() => error.value(py)).toThrow("Re-entrant normalization of PyErrState detected");
    py.eval("curious").setAttr("look", undefined);
    expect(error.value(py).repr()).toBe("Curious('c')");
  });
});

test("mapped errors live as long as Python keeps their exception, and no longer", () => {
  Python.attach((py) => {
    const error = thrownBy(() => readFileSync("/nope"));
    py.run("kept = None");
    py.import("__main__").setAttr("kept", caughtByPython(py, error));
    expect(thrownBy(() => py.run("raise kept"))).toBe(error);
    py.run("del kept");
  });
  // Many come and go; addresses are used again, and none is taken for another.
  Python.attach((py) => {
    for (let round = 0; round < 3000; round++) {
      py.scope(() => {
        const error = Object.assign(new Error("e"), { code: "ENOENT", round });
        expect(throughPython(py, error)).toBe(error);
      });
    }
  });
});
