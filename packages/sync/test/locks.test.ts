import { describe, expect, test } from "vitest";
import { DetachedError, Python, PyErr, t } from "@taipan/core";
import { LockRecursionError, Mutex, PoisonError, ReleasedGuardError, RwLock } from "../src/index.ts";
import { hire, sharedWords, start } from "./support/crew.ts";

const WORKERS = 3;
const ROUNDS = 300;

describe("Mutex", () => {
  test("[SYN-08] gives its value to one holder after the other", () => {
    Python.attach((py) => {
      const mutex = new Mutex(1);
      {
        using guard = mutex.lockPyAttached(py);
        guard.value += 1;
      }
      expect(mutex.lockPyAttached(py, (guard) => (guard.value += 1))).toBe(3);
      const guard = mutex.lockPyAttached(py);
      guard[Symbol.dispose]();
      guard[Symbol.dispose]();
      expect(() => guard.value).toThrow(ReleasedGuardError);
      expect(() => (guard.value = 9)).toThrow(ReleasedGuardError);
      expect(mutex.intoInner()).toBe(3);
    });
  });

  test("[SYN-08] recursion is an error, by the object, by its name, by way of Python and in Python", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0, { name: "test.recursion" });
      const twin = new Mutex(0, { name: "test.recursion" });
      using _guard = mutex.lockPyAttached(py);
      expect(() => mutex.lockPyAttached(py)).toThrow(LockRecursionError);
      expect(() => twin.tryLock(py)).toThrow(LockRecursionError);
      const callBack = py.eval("lambda function: function()");
      expect(() => callBack.call1(() => void twin.lockPyAttached(py))).toThrow(LockRecursionError);
      const inPython = py.eval("lambda lock: lock.__enter__()");
      expect(() => inPython.call1(twin.asPython(py))).toThrow("Cannot lock this Mutex: this thread holds it already");
    });
  });

  test("[SYN-08] recursion over an await is an error, and the guard unlocks after it", async () => {
    const mutex = new Mutex(0);
    const guard = Python.attach((py) => mutex.lockPyAttached(py));
    await Promise.resolve();
    Python.attach((py) => expect(() => mutex.lockPyAttached(py)).toThrow(LockRecursionError));
    guard[Symbol.dispose]();
    Python.attach((py) => mutex.lockPyAttached(py)[Symbol.dispose]());
  });

  test("[SYN-08] cannot be locked while detached, and can be unlocked", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      const guard = mutex.lockPyAttached(py);
      py.detach(() => {
        expect(() => mutex.lockPyAttached(py)).toThrow(DetachedError);
        guard[Symbol.dispose]();
      });
      expect(mutex.tryLock(py)?.value).toBe(0);
    });
  });

  test("[SYN-08] what a body throws poisons it, until the poison is cleared", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      expect(() => mutex.lockPyAttached(py, () => py.run("raise ValueError('half done')"))).toThrow("half done");
      expect(mutex.isPoisoned(py)).toBe(true);
      expect(() => mutex.lockPyAttached(py)).toThrow(PoisonError);
      expect(() => mutex.tryLock(py)).toThrow(PoisonError);
      expect(() => py.eval("lambda lock: lock.__enter__()").call1(mutex.asPython(py))).toThrow("it is poisoned");
      mutex.clearPoison(py);
      expect(mutex.lockPyAttached(py, () => "sound")).toBe("sound");
      expect(mutex.isPoisoned(py)).toBe(false);
    });
  });

  test("[SYN-08] Python threads hold it in `with`, and TypeScript waits for them detached", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      const globals = py.dict({ lock: mutex.asPython(py) });
      py.run(
        "import threading, time\ninside = threading.Event()\nlog = []\n" +
          "def hold():\n    with lock:\n        inside.set()\n        time.sleep(0.3)\n        log.append('Python')\n" +
          "thread = threading.Thread(target=hold)\nthread.start()\ninside.wait()",
        { globals },
      );
      expect(mutex.tryLock(py)).toBe(undefined);
      mutex.lockPyAttached(py, () => py.run("log.append('TypeScript')", { globals }));
      expect(globals.getItem("log").extract(t.list(t.str))).toEqual(["Python", "TypeScript"]);
      py.run("thread.join()", { globals });
    });
  });

  test("[SYN-08] Python threads and TypeScript count exactly", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      const globals = py.dict({ lock: mutex.asPython(py), count: 0, rounds: ROUNDS });
      py.run(
        "import threading, time\ndef work():\n    global count\n    for _ in range(rounds):\n        with lock:\n" +
          "            value = count\n            time.sleep(0)\n            count = value + 1\n" +
          "threads = [threading.Thread(target=work) for _ in range(4)]\nfor thread in threads: thread.start()",
        { globals },
      );
      for (let round = 0; round < ROUNDS; round++) {
        mutex.lockPyAttached(py, () => py.run("value = count\ntime.sleep(0)\ncount = value + 1", { globals }));
      }
      py.run("for thread in threads: thread.join()", { globals });
      expect(globals.getItem("count").extract(t.i32)).toBe(5 * ROUNDS);
    });
  });

  test("[SYN-08] what a Python thread raises inside `with` poisons it", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      const globals = py.dict({ lock: mutex.asPython(py) });
      expect(() => py.run("with lock:\n    raise KeyError('x')", { globals })).toThrow(PyErr);
      expect(() => mutex.lockPyAttached(py)).toThrow(PoisonError);
    });
  });

  test("[SYN-08] workers and the main thread count exactly, none deadlocks with the GIL", async () => {
    const words = sharedWords();
    const orders = { mode: "count with a mutex", name: "test.count", words, rounds: ROUNDS };
    const workers = await Promise.all(Array.from({ length: WORKERS }, () => hire(orders)));
    const answers = workers.map((one) => one.says());
    start(words);
    const mutex = new Mutex(words, { name: "test.count" });
    for (let round = 0; round < ROUNDS; round++) {
      Python.attach((py) =>
        mutex.lockPyAttached(py, ({ value }) => {
          const before = Number(value[1]);
          py.run("import time; time.sleep(0)");
          value[1] = before + 1;
        }),
      );
    }
    expect(await Promise.all(answers)).toEqual(["done", "done", "done"]);
    expect(words[1]).toBe((WORKERS + 1) * ROUNDS);
  });

  test.for(["hold a mutex", "leave with a mutex"])(
    "[SYN-08] a worker that ends while it holds the lock gives it back poisoned: %s",
    async (mode) => {
      const worker = await hire({ mode, name: `test.${mode}`, words: sharedWords() });
      const exit = worker.ended();
      if (mode.startsWith("hold")) {
        expect(await worker.says()).toBe("holds");
        await worker.worker.terminate();
      }
      await exit;
      Python.attach((py) => {
        const mutex = new Mutex(0, { name: `test.${mode}` });
        expect(() => mutex.lockPyAttached(py)).toThrow(PoisonError);
        mutex.clearPoison(py);
        expect(mutex.lockPyAttached(py, () => "locked")).toBe("locked");
      });
    },
  );

  test("[SYN-08] a worker that waits for the lock can be terminated, and leaves the lock alone", async () => {
    const mutex = new Mutex(0, { name: "test.wait" });
    const guard = Python.attach((py) => mutex.lockPyAttached(py));
    const worker = await hire({ mode: "wait for a mutex", name: "test.wait", words: sharedWords() });
    expect(await worker.says()).toBe("asks");
    await worker.worker.terminate();
    guard[Symbol.dispose]();
    Python.attach((py) => expect(mutex.lockPyAttached(py, () => mutex.isPoisoned(py))).toBe(false));
  });

  test("[SYN-08] a Python thread that ends while it holds the lock gives it back poisoned", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      const globals = py.dict({ lock: mutex.asPython(py) });
      py.run("import threading\nthread = threading.Thread(target=lock.__enter__)\nthread.start()\nthread.join()", {
        globals,
      });
      expect(() => mutex.lockPyAttached(py)).toThrow(PoisonError);
    });
  });
});

describe("RwLock", () => {
  test("[SYN-09] readers hold it together, in one isolate and in two, while a writer waits detached", async () => {
    const words = sharedWords();
    const lock = new RwLock({ level: 1 }, { name: "test.rw" });
    const reader = await hire({ mode: "read", name: "test.rw", words });
    expect(await reader.says()).toBe("reads");
    const one = Python.attach((py) => lock.readPyAttached(py));
    const writer = await hire({ mode: "write", name: "test.rw", words });
    expect(await writer.says()).toBe("asks");
    const wrote = writer.says();
    const read = Python.attach((py) => {
      // The writer waits, and does not hold the GIL meanwhile; this thread reads already and may read again.
      py.run("import time; time.sleep(0.3)");
      using other = lock.readPyAttached(py);
      expect(words[1]).toBe(0);
      return [one.value.level, other.value.level];
    });
    one[Symbol.dispose]();
    expect(read).toEqual([1, 1]);
    const readerAnswer = reader.says();
    start(words);
    expect(await readerAnswer).toBe("done");
    expect([await wrote, words[1]]).toEqual(["wrote", 1]);
  });

  test("[SYN-09] recursion that would wait for itself is an error; reading again is not", () => {
    Python.attach((py) => {
      const lock = new RwLock(1);
      {
        using _one = lock.readPyAttached(py);
        using _other = lock.readPyAttached(py);
        expect(() => lock.writePyAttached(py)).toThrow(LockRecursionError);
        expect(() => lock.tryWrite(py)).toThrow(LockRecursionError);
      }
      lock.writePyAttached(py, (guard) => {
        guard.value = 2;
        expect(() => lock.writePyAttached(py)).toThrow(LockRecursionError);
        expect(() => lock.tryRead(py)).toThrow(LockRecursionError);
      });
      using read = lock.tryRead(py);
      expect([read?.value, lock.intoInner()]).toEqual([2, 2]);
    });
  });

  test("[SYN-09] writers poison it, readers do not", () => {
    Python.attach((py) => {
      const lock = new RwLock(1);
      const fail = (): never => {
        throw new RangeError("half done");
      };
      expect(() => lock.readPyAttached(py, fail)).toThrow(RangeError);
      expect(lock.isPoisoned(py)).toBe(false);
      expect(() => lock.writePyAttached(py, fail)).toThrow(RangeError);
      expect(() => lock.readPyAttached(py)).toThrow(PoisonError);
      expect(() => lock.tryWrite(py)).toThrow(PoisonError);
      lock.clearPoison(py);
      expect(lock.readPyAttached(py, (guard) => guard.value)).toBe(1);
    });
  });

  test("[SYN-09] Python threads read and write it", () => {
    Python.attach((py) => {
      const lock = new RwLock(0);
      const globals = py.dict({ lock: lock.asPython(py) });
      py.run(
        "import threading, time\ninside = threading.Event()\nlog = []\n" +
          "def write():\n    with lock.write():\n        inside.set()\n        time.sleep(0.3)\n        log.append('Python')\n" +
          "thread = threading.Thread(target=write)\nthread.start()\ninside.wait()",
        { globals },
      );
      expect(lock.tryRead(py)).toBe(undefined);
      lock.readPyAttached(py, () => py.run("log.append('TypeScript')", { globals }));
      expect(globals.getItem("log").extract(t.list(t.str))).toEqual(["Python", "TypeScript"]);
      py.run("thread.join()\nwith lock.read():\n    pass", { globals });
      expect(() => py.run("with lock.write():\n    1 / 0", { globals })).toThrow("division by zero");
      expect(lock.isPoisoned(py)).toBe(true);
    });
  });

  test("[SYN-09] workers and the main thread write exactly", async () => {
    const words = sharedWords();
    const orders = { mode: "count with a writer", name: "test.writers", words, rounds: ROUNDS };
    const workers = await Promise.all([hire(orders), hire(orders)]);
    const answers = workers.map((one) => one.says());
    start(words);
    const lock = new RwLock(words, { name: "test.writers" });
    for (let round = 0; round < ROUNDS; round++) {
      Python.attach((py) => {
        lock.readPyAttached(py, ({ value }) => value[1]);
        lock.writePyAttached(py, ({ value }) => {
          const before = Number(value[1]);
          py.run("import time; time.sleep(0)");
          value[1] = before + 1;
        });
      });
    }
    expect(await Promise.all(answers)).toEqual(["done", "done"]);
    expect(words[1]).toBe(3 * ROUNDS);
  });

  test("[SYN-09] what a terminated worker held is free: sound after a reader, poisoned after a writer", async () => {
    for (const [mode, isPoisoned] of [
      ["hold a reader", false],
      ["hold a writer", true],
    ] as const) {
      const name = `test.${mode}`;
      const worker = await hire({ mode, name, words: sharedWords() });
      expect(await worker.says()).toBe("holds");
      await worker.worker.terminate();
      Python.attach((py) => {
        const lock = new RwLock(0, { name });
        expect(lock.isPoisoned(py)).toBe(isPoisoned);
        lock.clearPoison(py);
        expect(lock.writePyAttached(py, () => "locked")).toBe("locked");
      });
    }
  });
});
