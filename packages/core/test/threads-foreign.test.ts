import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import {
  defineClass,
  type PyAny,
  PyErr,
  pyfunction,
  pymodule,
  PyRuntimeError,
  Python,
  PyValueError,
  t,
} from "../src/index.ts";
import { debug } from "../src/debug.ts";
import { python } from "./support/run-python.ts";

/** Helpers in `__main__`: `spawn` starts a thread, whose result or exception is in `outcome` when it has ended. */
const HELPERS = `
import queue, select, subprocess, threading, time
from concurrent.futures import ThreadPoolExecutor

class Spawned(threading.Thread):
    def __init__(self, function, *args, **kwargs):
        super().__init__()
        self.call = function, args, kwargs
        self.outcome = None

    def run(self):
        function, args, kwargs = self.call
        try:
            self.outcome = function(*args, **kwargs)
        except BaseException as error:
            self.outcome = error
        finally:
            del self.call

def spawn(function, *args, **kwargs):
    thread = Spawned(function, *args, **kwargs)
    thread.start()
    return thread

def joined(function, *args, **kwargs):
    thread = spawn(function, *args, **kwargs)
    thread.join()
    return thread.outcome
`;

beforeAll(() => Python.attach((py) => py.run(HELPERS)));

/** Makes a value a global of `__main__`. */
function give(name: string, value: unknown): void {
  Python.attach((py) => py.import("__main__").setAttr(name, value));
}

describe("a function that another Python thread calls", () => {
  test("is served while Node is idle", async () => {
    let given: unknown;
    give("f", (value: unknown) => {
      given = value;
      return "from TypeScript";
    });
    Python.attach((py) => py.run("thread = spawn(f, 42)"));
    while (python("thread.is_alive()") === "True") await setTimeout(1);
    expect([given, python("thread.outcome")]).toEqual([42, "from TypeScript"]);
  });

  // What the home thread does in Python while the other thread calls.
  const WAITS = {
    join: "thread.join()",
    "queue.get": "q = queue.Queue(); spawn(lambda: q.put(f(1))); assert q.get() == 2",
    "event.wait": "event = threading.Event(); spawn(lambda: (f(1), event.set())); event.wait()",
    "select.select": "select.select([], [], [], 0.3)\nassert not thread.is_alive()",
    "subprocess.run": "subprocess.run(['sleep', '0.3'])\nassert not thread.is_alive()",
    executor: "with ThreadPoolExecutor(4) as pool: assert list(pool.map(f, range(20))) == [n + 1 for n in range(20)]",
    "a loop": "while thread.is_alive(): pass",
    "a loop in C": "while thread.is_alive(): sum(range(100000))",
  };

  test.for(Object.entries(WAITS))("[SYN-21] is served while the home thread is in Python: %s", ([, code]) => {
    give("f", (value: number) => value + 1);
    Python.attach((py) => py.run(`thread = spawn(f, 1)\n${code}\nthread.join()`));
    expect(python("thread.outcome")).toBe("2");
  });

  test("[SYN-21] is served in the middle of time.sleep and lock.acquire, called from TypeScript without a frame", () => {
    Python.attach((py) => {
      const lock = py.eval("threading.Lock()");
      lock.callMethod("acquire");
      let isCalled = false;
      give("f", () => {
        isCalled = true;
      });
      py.run("thread = spawn(f)");
      const begin = performance.now();
      py.import("time").callMethod("sleep", [1]);
      expect([isCalled, performance.now() - begin > 990]).toEqual([true, true]);
      give("unlock", () => lock.callMethod("release"));
      py.run("thread = spawn(unlock)");
      lock.callMethod("acquire");
    });
  });

  test("[ATT-42] is served in a long TypeScript loop that checks for signals, at once", () => {
    Python.attach((py) => {
      let calls = 0;
      give("f", () => ++calls);
      py.run("thread = spawn(lambda: [f() for _ in range(100)])");
      const end = performance.now() + 20_000;
      while (calls < 100 && performance.now() < end) {
        // The other thread needs the interpreter to call again.
        py.detach(() => undefined);
        py.checkSignals();
      }
      expect(calls).toBe(100);
      py.run("thread.join()");
    });
  });

  test("is served where a detached thread attaches again", () => {
    Python.attach((py) => {
      let calls = 0;
      give("f", () => ++calls);
      py.run("thread = spawn(f)");
      py.detach(() => {
        const end = performance.now() + 20_000;
        while (calls === 0 && performance.now() < end) Python.attach((inner) => inner.checkSignals());
      });
      expect(calls).toBe(1);
    });
  });

  test("gets positional and keyword arguments, and objects keep their identity", () => {
    const seen: unknown[] = [];
    const f = pyfunction({ name: "f", signature: "(a, /, b=2, *rest, c, **more)" }, (...values: unknown[]) => {
      seen.push(...values.slice(0, 2));
      return values[0];
    });
    Python.attach((py) => {
      const names = py.dict({ f: f.bind(py), joined: py.eval("joined") });
      py.run("it = object()\nsame = joined(f, it, c=3, d=4) is it\nwrong = joined(f)", { globals: names });
      expect(names.getItem("same").extract()).toBe(true);
      expect(names.getItem("wrong").repr()).toContain("f() missing 1 required");
      expect(seen[1]).toBe(2);
    });
  });

  test("raises what TypeScript throws: the same exception, with no frame of the relay's thread around it", () => {
    const thrown = new PyValueError("not this");
    give("f", () => {
      throw thrown;
    });
    Python.attach((py) => {
      py.run("error = joined(f)");
      expect(py.eval("error").repr()).toBe("ValueError('not this')");
      expect(PyErr.fromValue(py.eval("error"))).toBe(thrown);
      py.run("import traceback\nnames = [one.name for one in traceback.extract_tb(error.__traceback__)]");
      expect(py.eval("names").toJs()).toEqual(["run", "call", "__setitem__"]);
    });
  });

  test("passes errors of Python code through TypeScript", () => {
    give("f", (callback: () => unknown) => Python.attach((py) => py.toPython(callback).call0()));
    python("error = joined(f, lambda: 1 / 0)");
    expect(python("repr(error)")).toBe("ZeroDivisionError('division by zero')");
  });

  test("may wait for a third thread that calls, too", () => {
    give("inner", (value: number) => value * 2);
    give("outer", (value: number) => Python.attach((py) => py.eval("joined").call1(py.eval("inner"), value).extract()));
    expect(python("joined(outer, 21)")).toBe("42");
  });

  test("runs on the home thread", () => {
    give("f", () => Python.attach((py) => py.eval("threading.get_ident()").extract()));
    expect(python("joined(f) == threading.get_ident()")).toBe("True");
  });
});

describe("on other threads", () => {
  test("iterators, proxies and closures of closures work", () => {
    give("make", () => () => [1, 2, 3].values());
    expect(python("joined(lambda: list(make()()))")).toBe("[1, 2, 3]");
    Python.attach((py) => py.import("__main__").setAttr("it", py.proxyOf({ a: [1] })));
    expect(python("joined(lambda: it.a.append(2))\nlen(it.a)")).toBe("2");
  });

  test("a module of TypeScript is imported", () => {
    let filled = 0;
    pymodule({ name: "made_for_threads", constants: { A: 1 }, init: () => void filled++ }).register();
    python("def load():\n    import made_for_threads\n    return made_for_threads.A\n");
    expect([python("joined(load)"), filled]).toEqual(["1", 1]);
  });

  test("[CLS-67][SYN-25] instances are made and used: counters stay exact", () => {
    const counter = defineClass(
      class Counter {
        value = 0;
        increment(): void {
          this.value++;
        }
        get(): number {
          return this.value;
        }
      },
      { new: true, frozen: true, methods: ["increment", "get"] },
    );
    Python.attach((py) => {
      give("Counter", counter.typeObject(py));
      py.run(`
counter = joined(Counter)
def work():
    for _ in range(500):
        counter.increment()
threads = [spawn(work) for _ in range(4)]
for thread in threads:
    thread.join()
problems = [thread.outcome for thread in threads if thread.outcome is not None]
`);
      expect(py.eval("problems, counter.get()").repr()).toBe("([], 2000)");
    });
  });

  test("[CLS-66] a mut method on 8 threads succeeds, or is refused as borrowed: the counter is the sum of successes", () => {
    const counter = defineClass(
      class Tally {
        value = 0;
        increment(pause: PyAny): void {
          const before = this.value;
          // Others are let in here, and must find it borrowed.
          pause.call0();
          this.value = before + 1;
        }
        get(): number {
          return this.value;
        }
      },
      { new: true, methods: { increment: { mut: true, signature: "(pause)" }, get: {} } },
    );
    Python.attach((py) => {
      give("Tally", counter.typeObject(py));
      py.run(`
tally = Tally()
def work():
    outcomes = []
    for _ in range(40):
        try:
            tally.increment(lambda: time.sleep(0.001))
            outcomes.append("ok")
        except RuntimeError as error:
            outcomes.append(str(error))
    return outcomes
threads = [spawn(work) for _ in range(8)]
for thread in threads:
    thread.join()
outcomes = [one for thread in threads for one in thread.outcome]
`);
      expect(py.eval("sorted(set(outcomes))").repr()).toBe("['Already borrowed', 'ok']");
      expect(py.eval("(len(outcomes), tally.get() == outcomes.count('ok'))").repr()).toBe("(320, True)");
    });
  });

  test("[SYN-20] four threads that call while Node is idle all finish, each with its own results", async () => {
    give("f", (value: number) => value * 3);
    python(`
def work(start):
    return all(f(n) == n * 3 for n in range(start, start + 2000))
threads = [spawn(work, n * 10_000) for n in range(4)]`);
    while (python("any(thread.is_alive() for thread in threads)") === "True") await setTimeout(5);
    expect(python("[thread.outcome for thread in threads]")).toBe("[True, True, True, True]");
  });
});

test("[SYN-24] Python's collector on another thread and TypeScript functions that make objects do not wait for each other", () => {
  Python.attach((py) => {
    const make = (value: number): unknown => {
      py.scope((inner) => inner.list([value, inner.dict({ value })]));
      return [{ value }];
    };
    give("make", make);
    py.run(`
import gc
is_done = False
collections = 0
def collect():
    global collections
    while not is_done:
        gc.collect()
        collections += 1
thread = spawn(collect)
results = [make(n)[0]["value"] for n in range(10_000)]
is_done = True
thread.join()`);
    expect(py.eval("results == list(range(10_000)) and collections > 0").extract()).toBe(true);
  });
});

test("[ASK-22] a wait that takes long is reported with the stacks of both threads", () => {
  const watching = debug.reportWaits(20);
  try {
    Python.attach((py) => {
      give("f", () => 1);
      py.run(`
import io, sys
previous, sys.stderr = sys.stderr, io.StringIO()
def a_caller():
    time.sleep(0.05)
    f()
thread = spawn(a_caller)`);
      py.detach(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200));
      py.run("thread.join()\ntext, sys.stderr = sys.stderr.getvalue(), previous");
      const text = py.eval("text").extract(t.str);
      expect(text).toMatch(/^taipan: thread \d+ waits for thread \d+ to call TypeScript function '.+'\n/);
      expect(text).toMatch(/, in a_caller\n[^]*Thread \d+ is at:\n {2}\(no Python code: it runs TypeScript/);
      expect(text).not.toContain("await_home");
    });
  } finally {
    watching[Symbol.dispose]();
  }
  expect(() => debug.reportWaits(0)).toThrow(RangeError);
});

describe("what cannot be served", () => {
  test.skipIf(process.platform === "win32")("is refused at once in a forked process, which has no JavaScript", () => {
    give("f", () => 1);
    python(`
import os
reading, writing = os.pipe()
child = os.fork()
if child == 0:
    try:
        os.write(writing, str(joined(f)).encode())
    finally:
        os._exit(0)
os.waitpid(child, 0)
text = os.read(reading, 1000).decode()
os.close(reading), os.close(writing)`);
    expect(python("text")).toMatch(
      /^Cannot call TypeScript function '.+': JavaScript does not run in a forked process/,
    );
    expect(python("joined(f)")).toBe("1");
  });

  test("ends in an exception that names both threads and where the home thread is", () => {
    Python.configure({ callLimit: 50 });
    try {
      Python.attach((py) => {
        give("f", () => 1);
        // Starting a thread is Python code that could be interrupted to serve it.
        py.run("thread = spawn(lambda: (time.sleep(0.05), f()))");
        py.detach(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300));
        py.run("thread.join()");
        const error = PyErr.fromValue(py.eval("thread.outcome"));
        expect(error).toBeInstanceOf(PyRuntimeError);
        expect(error.message).toMatch(
          /^RuntimeError: Cannot call TypeScript function '.+' from thread \d+: thread \d+, the only one that it runs on, did not take the call for 0.05 s, it runs TypeScript, or waits in C code$/,
        );
      });
    } finally {
      Python.configure({ callLimit: 60_000 });
    }
  });
});
