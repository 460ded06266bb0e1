import { beforeEach, describe, expect, test } from "vitest";
import { Python, PyTuple, StaleTokenError, t } from "@taipan/core";
import { features } from "@taipan/ffi";
import { PyMutex, withCriticalSection, withCriticalSection2 } from "../src/index.ts";
import { hire, sharedWords, start } from "./support/crew.ts";

Python.initialize();
const ROUNDS = features.freeThreaded ? 20_000 : 2_000;

test("[SYN-11] runs its body once, nested as well, and ends where that throws", () => {
  Python.attach((py) => {
    const one = py.list([1]);
    const other = py.dict();
    expect(withCriticalSection(one, () => withCriticalSection(one, () => one.len()))).toBe(1);
    expect(withCriticalSection2(one, other, () => withCriticalSection2(other, one, () => "both"))).toBe("both");
    expect(withCriticalSection2(one, one, () => "the same twice")).toBe("the same twice");
    const fail = (): never => {
      throw new RangeError("out");
    };
    expect(() => withCriticalSection(one, fail)).toThrow("out");
    expect(() => withCriticalSection2(one, other, fail)).toThrow("out");
    py.run("import threading\ndef touch(one, other):\n    one.append(2); other['x'] = 1");
    const touch = py.import("__main__").getAttr("touch");
    const thread = py
      .import("threading")
      .getAttr("Thread")
      .call([], { target: touch, args: [one, other] });
    thread.callMethod0("start");
    thread.callMethod0("join");
    expect([one.len(), other.len()]).toEqual([2, 1]);
  });
});

test("[SYN-11] refuses an object whose scope ended", () => {
  const stale = Python.attach((py) => py.list([1]));
  expect(() => withCriticalSection(stale, () => 1)).toThrow(StaleTokenError);
  Python.attach((py) => expect(() => withCriticalSection2(py.list([]), stale, () => 1)).toThrow(StaleTokenError));
});

describe("three workers add in two steps", () => {
  const box = "type('Box', (), {'value': 0})()";

  /** What becomes of boxes with three workers at them. */
  async function count(mode: string, expression: string, name: string): Promise<number[]> {
    Python.attach((py) => py.run(`${name} = ${expression}`));
    const words = sharedWords();
    const orders = { mode, name, words, rounds: ROUNDS };
    const workers = await Promise.all([hire(orders), hire({ ...orders, isReversed: true }), hire(orders)]);
    start(words);
    expect(await Promise.all(workers.map((one) => one.says()))).toEqual(["done", "done", "done"]);
    return Python.attach((py) => {
      const boxes = py.eval(name);
      const all = boxes.isInstanceOf(PyTuple) ? [boxes.getItem(0), boxes.getItem(1)] : [boxes];
      return all.map((one) => one.getAttr("value").extract(t.i32));
    });
  }

  test("[SYN-11] exact in a critical section", { timeout: 120_000 }, async () => {
    expect(await count("count in a critical section", box, "one_box")).toEqual([3 * ROUNDS]);
  });

  test("[SYN-11] exact in sections of two objects, taken in either order", { timeout: 120_000 }, async () => {
    const result = await count("count in two critical sections", `(${box}, ${box})`, "two_boxes");
    expect(result).toEqual([3 * ROUNDS, 3 * ROUNDS]);
  });
});

describe("without a GIL", () => {
  beforeEach((context) => context.skip(!features.freeThreaded, "this build has a GIL"));

  test("[SYN-10][SYN-11] a section blocks a Python thread that uses the object", () => {
    Python.attach((py) => {
      py.run(
        "import threading, time\nshared = []\nasked = threading.Event()\n" +
          "def touch():\n    asked.set()\n    shared.append(1)\nthread = threading.Thread(target=touch)",
      );
      const main = py.import("__main__");
      const shared = main.getAttr("shared");
      const sizes = withCriticalSection(shared, () => {
        main.getAttr("thread").callMethod0("start");
        const end = performance.now() + 500;
        // Nothing here waits: that would give the lock away.
        while (performance.now() < end) shared.len();
        return shared.len();
      });
      main.getAttr("thread").callMethod0("join");
      expect([sizes, shared.len()]).toEqual([0, 1]);
    });
  });

  test.for(["hold critical sections", "hold critical sections detached"])(
    "[SYN-11] a worker that is terminated in sections leaves their objects free: %s",
    async (mode) => {
      const name = mode.replaceAll(" ", "_");
      Python.attach((py) => py.run(`${name} = ([], [], [])`));
      for (let round = 0; round < 3; round++) {
        const worker = await hire({ mode, name, words: sharedWords() });
        expect(await worker.says()).toBe("holds");
        await worker.worker.terminate();
        const script = `import threading\ndef touch():\n    for one in ${name}: one.append(1)\nthread = threading.Thread(target=touch)\nthread.start()\nthread.join(20)`;
        const sizes = Python.attach((py) => {
          py.run(script);
          const lists = py.import("__main__").getAttr(name);
          return [0, 1, 2].map((index) => withCriticalSection(lists.getItem(index), () => lists.getItem(index).len()));
        });
        expect(sizes).toEqual([round + 1, round + 1, round + 1]);
      }
    },
  );

  test("[SYN-12] a worker that is terminated in a section of a mutex leaves it free", async (context) => {
    context.skip(!features.version.atLeast(3, 14), "Python has no critical sections of mutexes before 3.14");
    const name = "test.section";
    const worker = await hire({ mode: "hold a section of a mutex", name, words: sharedWords() });
    expect(await worker.says()).toBe("holds");
    await worker.worker.terminate();
    expect(new PyMutex(0, { name }).lock(() => "locked")).toBe("locked");
  });
});
