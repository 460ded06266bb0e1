import { describe, expect, test } from "vitest";
import { Py, PyList, Python, t } from "@taipan/core";
import { Once, PoisonError, PyOnceLock, RecursiveInitializationError } from "../src/index.ts";
import { hire, sharedWords, start } from "./support/crew.ts";

describe("PyOnceLock.shared", () => {
  test("[SYN-01] three workers and the main thread race: the initializer runs once, and all get its object", async () => {
    const words = sharedWords();
    const orders = { mode: "cell", name: "test.race", words };
    const workers = await Promise.all([hire(orders), hire(orders), hire(orders)]);
    const answers = workers.map((one) => one.says());
    start(words);
    const mine = Python.attach((py) => {
      const value = PyOnceLock.shared<PyList>("test.race").getOrInit(py, () => {
        Atomics.add(words, 1, 1);
        py.run("import time; time.sleep(0.2)");
        return py.list([words[1]]);
      });
      expect(value.extract(t.list(t.i32))).toEqual([1]);
      return value.asPtr();
    });
    expect(await Promise.all(answers)).toEqual([mine, mine, mine]);
    expect(words[1]).toBe(1);
  });

  test("[SYN-01] two Python threads and TypeScript race: the initializer runs once", () => {
    Python.attach((py) => {
      const cell = PyOnceLock.shared("test.threads");
      const globals = py.dict({ cell: cell.asPython(py) });
      py.run(
        "import threading, time\nruns = []\ngot = []\ninside = threading.Event()\n" +
          "def init():\n    inside.set()\n    time.sleep(0.2)\n    runs.append(1)\n    return object()\n" +
          "threads = [threading.Thread(target=lambda: got.append(cell.get_or_init(init))) for _ in range(2)]\n" +
          "for thread in threads: thread.start()\ninside.wait()",
        { globals },
      );
      const mine = cell.getOrInit(py, () => py.eval("'a second value'"));
      py.run("for thread in threads: thread.join()", { globals });
      const got = globals.getItem("got");
      expect([got.getItem(0).is(mine), got.getItem(1).is(mine)]).toEqual([true, true]);
      expect(globals.getItem("runs").len()).toBe(1);
    });
  });

  test("[SYN-02] where one thread's initializer fails, that of the next one runs", async () => {
    const worker = await hire({ mode: "cell that fails", name: "test.failure", words: sharedWords() });
    expect(await worker.says()).toBe("inside");
    const answer = worker.says();
    expect(
      Python.attach((py) =>
        PyOnceLock.shared("test.failure")
          .getOrInit(py, () => py.eval("'mine'"))
          .str(),
      ),
    ).toBe("mine");
    expect(await answer).toContain("division by zero");
  });

  test("[SYN-02] where the thread that initializes is terminated, the next initializer runs", async () => {
    const worker = await hire({ mode: "cell for ever", name: "test.gone", words: sharedWords() });
    expect(await worker.says()).toBe("inside");
    await worker.worker.terminate();
    expect(
      Python.attach((py) =>
        PyOnceLock.shared("test.gone")
          .getOrInit(py, () => py.eval("'mine'"))
          .str(),
      ),
    ).toBe("mine");
  });

  test("[SYN-03] recursion is an error, also between two objects of one name", () => {
    Python.attach((py) => {
      const one = PyOnceLock.shared("test.recursion");
      const other = PyOnceLock.shared("test.recursion");
      expect(() => one.getOrInit(py, () => other.getOrInit(py, () => py.None))).toThrow(RecursiveInitializationError);
      expect(() => one.getOrInit(py, () => other.set(py, py.None) ?? py.None)).toThrow(RecursiveInitializationError);
      expect(one.get(py)).toBe(undefined);
      expect(other.set(py, py.list([1]))).toBe(undefined);
      const rejected = py.list([2]);
      expect(one.set(py, rejected)).toBe(rejected);
      expect(one.get(py)?.repr()).toBe("[1]");
    });
  });

  test("[SYN-04] import fetches an attribute for all; an initializer may give a Py", () => {
    Python.attach((py) => {
      const type = PyOnceLock.shared("test.Decimal").import(py, "decimal", "Decimal");
      expect(PyOnceLock.shared("test.Decimal").get(py)?.is(type)).toBe(true);
      using owned: Py<PyList> = py.list([1]).unbind() as unknown as Py<PyList>;
      expect(
        PyOnceLock.shared<PyList>("test.owned")
          .getOrTryInit(py, () => owned)
          .is(owned),
      ).toBe(true);
    });
  });
});

describe("Once", () => {
  test("[SYN-07] two workers and the main thread race: the closure runs once, and all come back after it", async () => {
    const words = sharedWords();
    const orders = { mode: "once", name: "test.once", words };
    const workers = await Promise.all([hire(orders), hire(orders)]);
    const answers = workers.map((one) => one.says());
    start(words);
    Python.attach((py) =>
      new Once({ name: "test.once" }).callOncePyAttached(py, () => {
        py.run("import time; time.sleep(0.2)");
        Atomics.add(words, 1, 1);
      }),
    );
    expect(words[1]).toBe(1);
    expect(await Promise.all(answers)).toEqual([1, 1]);
  });

  test("[SYN-07] two Python threads race with TypeScript: the closure runs once", () => {
    Python.attach((py) => {
      const setUp = new Once();
      const globals = py.dict({ once: setUp.asPython(py) });
      py.run(
        "import threading, time\nruns = []\ninside = threading.Event()\n" +
          "def body():\n    inside.set()\n    time.sleep(0.2)\n    runs.append(1)\n" +
          "threads = [threading.Thread(target=once.call_once, args=(body,)) for _ in range(2)]\n" +
          "for thread in threads: thread.start()\ninside.wait()",
        { globals },
      );
      expect(setUp.isCompleted(py)).toBe(false);
      setUp.callOncePyAttached(py, () => expect.unreachable("a Python thread was first"));
      expect([setUp.isCompleted(py), globals.getItem("runs").len()]).toEqual([true, 1]);
      py.run("for thread in threads: thread.join()", { globals });
      expect(globals.getItem("runs").len()).toBe(1);
    });
  });

  test("[SYN-07] a call that throws poisons it, and a forced one learns of it", () => {
    Python.attach((py) => {
      const once = new Once();
      const fail = (): void => once.callOncePyAttached(py, () => py.run("raise ValueError('no')"));
      expect(fail).toThrow("no");
      expect(fail).toThrow(PoisonError);
      expect(() => once.asPython(py).callMethod("call_once", [py.eval("list")])).toThrow("it is poisoned");
      const states: boolean[] = [];
      once.callOnceForcePyAttached(py, ({ isPoisoned }) => void states.push(isPoisoned));
      once.callOnceForcePyAttached(py, ({ isPoisoned }) => void states.push(isPoisoned));
      expect([states, once.isCompleted(py)]).toEqual([[true], true]);
    });
  });

  test("[SYN-03][SYN-07] recursion is an error", () => {
    Python.attach((py) => {
      const once = new Once();
      expect(() => once.callOncePyAttached(py, () => once.callOncePyAttached(py, () => undefined))).toThrow(
        RecursiveInitializationError,
      );
    });
  });

  test("[SYN-07] it is poisoned where the thread that was at it is terminated", async () => {
    const worker = await hire({ mode: "once for ever", name: "test.once gone", words: sharedWords() });
    expect(await worker.says()).toBe("inside");
    const exit = worker.ended();
    void worker.worker.terminate();
    Python.attach((py) => {
      const abandoned = new Once({ name: "test.once gone" });
      expect(() => abandoned.callOncePyAttached(py, () => undefined)).toThrow(PoisonError);
      abandoned.callOnceForcePyAttached(py, () => undefined);
      expect(abandoned.isCompleted(py)).toBe(true);
    });
    await exit;
  });
});
