import { beforeEach, describe, expect, test } from "vitest";
import { Python } from "@taipan/core";
import { features, SymbolNotFoundError } from "@taipan/ffi";
import {
  LockRecursionError,
  PoisonError,
  PyMutex,
  ReleasedGuardError,
  withCriticalSectionMutex,
  withCriticalSectionMutex2,
} from "../src/index.ts";
import { hire, sharedWords, start } from "./support/crew.ts";

Python.initialize();
const { version } = features;
const HAS_MUTEX = version.atLeast(3, 13);
/** Critical sections of mutexes: everywhere where there is a GIL, from 3.14 on where there is none. */
const HAS_SECTIONS = HAS_MUTEX && (!features.freeThreaded || version.atLeast(3, 14));
const ROUNDS = 2_000;

test("[SYN-10] before Python 3.13 the error says where there is one", (context) => {
  context.skip(HAS_MUTEX, "this Python has PyMutex");
  const mutex = new PyMutex(0);
  expect(() => mutex.lock()).toThrow(SymbolNotFoundError);
  expect(() => mutex.lock()).toThrow(/PyMutex_Lock: Python .* does not export it, it exists in 3\.13 and later/);
});

describe("PyMutex", () => {
  beforeEach((context) => context.skip(!HAS_MUTEX, "Python has no PyMutex before 3.13"));

  test("[SYN-10] gives its value to one holder after the other, attached or not", () => {
    const mutex = new PyMutex(1);
    {
      using guard = mutex.lock();
      guard.value += 1;
    }
    Python.attach(() => expect(mutex.lock((guard) => (guard.value += 1))).toBe(3));
    const guard = mutex.lock();
    guard[Symbol.dispose]();
    expect(() => guard.value).toThrow(ReleasedGuardError);
    expect(mutex.intoInner()).toBe(3);
  });

  test("[SYN-10] recursion is an error, by the object and by its name", () => {
    using _guard = new PyMutex(0, { name: "test.recursion" }).lock();
    expect(() => new PyMutex(0, { name: "test.recursion" }).lock()).toThrow(LockRecursionError);
  });

  test("[SYN-10] what a body throws poisons it, until the poison is cleared", () => {
    const mutex = new PyMutex(0);
    expect(mutex.isPoisoned()).toBe(false);
    expect(() => mutex.lock(() => Python.attach((py) => py.run("raise ValueError('half done')")))).toThrow("half done");
    expect(mutex.isPoisoned()).toBe(true);
    expect(() => mutex.lock()).toThrow(PoisonError);
    mutex.clearPoison();
    expect(mutex.lock(() => "sound")).toBe("sound");
  });

  test("[SYN-10] isLocked tells, from Python 3.14 on", () => {
    const mutex = new PyMutex(0);
    if (!version.atLeast(3, 14)) return expect(() => mutex.isLocked()).toThrow(SymbolNotFoundError);
    const states = [mutex.isLocked(), mutex.lock(() => mutex.isLocked()), mutex.isLocked()];
    return expect(states).toEqual([false, true, false]);
  });

  test("[SYN-10] workers and the main thread count exactly, waiting detached", async () => {
    const words = sharedWords();
    const rounds = 300;
    const orders = { mode: "count with a PyMutex", name: "test.count", words, rounds };
    const workers = await Promise.all([hire(orders), hire(orders)]);
    const answers = workers.map((one) => one.says());
    start(words);
    const mutex = new PyMutex(words, { name: "test.count" });
    for (let round = 0; round < rounds; round++) {
      Python.attach((py) =>
        mutex.lock(({ value }) => {
          const before = Number(value[1]);
          py.run("import time; time.sleep(0)");
          value[1] = before + 1;
        }),
      );
    }
    expect(await Promise.all(answers)).toEqual(["done", "done"]);
    expect(words[1]).toBe(3 * rounds);
  });

  test("[SYN-10] a worker that is terminated while it holds the lock gives it back poisoned", async () => {
    const worker = await hire({ mode: "hold a PyMutex", name: "test.hold", words: sharedWords() });
    expect(await worker.says()).toBe("holds");
    await worker.worker.terminate();
    const mutex = new PyMutex(0, { name: "test.hold" });
    expect(() => mutex.lock()).toThrow(PoisonError);
    mutex.clearPoison();
    expect(mutex.lock(() => "locked")).toBe("locked");
  });

  test("[SYN-10] a worker that is terminated while it waits ends when it has the lock, and gives it back", async () => {
    const mutex = new PyMutex(0, { name: "test.wait" });
    const guard = mutex.lock();
    const worker = await hire({ mode: "wait for a PyMutex", name: "test.wait", words: sharedWords() });
    expect(await worker.says()).toBe("asks");
    const exit = worker.ended();
    void worker.worker.terminate();
    await new Promise((resolve) => setTimeout(resolve, 200));
    guard[Symbol.dispose]();
    await exit;
    // Whether the worker got as far as owning it depends on when its end came; either way it is free now.
    mutex.clearPoison();
    expect(mutex.lock(() => "locked")).toBe("locked");
  });

  test("[SYN-10] its memory comes back when it is forgotten", async () => {
    for (let round = 0; round < ROUNDS; round++) new PyMutex(round).lock(() => undefined);
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
    const kept = new PyMutex("kept");
    kept.lock();
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => kept.lock()).toThrow(LockRecursionError);
  });
});

describe("critical sections of mutexes", () => {
  beforeEach((context) => context.skip(!HAS_SECTIONS, "this Python has no critical sections of mutexes"));

  test("[SYN-12] give the value while they run", () => {
    Python.attach((py) => {
      const mutex = new PyMutex(1);
      const entered = withCriticalSectionMutex(py, mutex, (section) => {
        section.value += 1;
        return section;
      });
      expect(() => entered.value).toThrow(ReleasedGuardError);
      expect(mutex.intoInner()).toBe(2);
      expect(mutex.lock(() => "free")).toBe("free");
    });
  });

  test("[SYN-12] of two mutexes give both values; of one mutex twice, one", () => {
    Python.attach((py) => {
      const one = new PyMutex(1);
      const other = new PyMutex("two");
      expect(withCriticalSectionMutex2(py, one, other, (first, second) => [first.value, second?.value])).toEqual([
        1,
        "two",
      ]);
      expect(withCriticalSectionMutex2(py, one, one, (first, second) => [first.value, second])).toEqual([1, null]);
      const name = "test.twice";
      const same = [new PyMutex(1, { name }), new PyMutex(2, { name })] as const;
      expect(withCriticalSectionMutex2(py, ...same, (_, second) => second)).toBe(null);
    });
  });

  test("[SYN-12] of a mutex that this thread holds, and the other way round, are errors", () => {
    Python.attach((py) => {
      const mutex = new PyMutex(0);
      const other = new PyMutex(0);
      mutex.lock(() => {
        expect(() => withCriticalSectionMutex(py, mutex, () => 1)).toThrow(LockRecursionError);
        expect(() => withCriticalSectionMutex2(py, other, mutex, () => 1)).toThrow(LockRecursionError);
      });
      withCriticalSectionMutex(py, mutex, () => expect(() => mutex.lock()).toThrow(LockRecursionError));
      expect(withCriticalSectionMutex(py, mutex, () => withCriticalSectionMutex(py, mutex, () => "nested"))).toBe(
        "nested",
      );
      expect(() =>
        withCriticalSectionMutex2(py, mutex, other, () => {
          throw new RangeError("out");
        }),
      ).toThrow("out");
      expect([mutex.lock(() => 1), other.lock(() => 2)]).toEqual([1, 2]);
    });
  });
});
