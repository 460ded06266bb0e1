import { Python } from "@taipan/core";
import { afterEach, describe, expect, test } from "vitest";
import { LockRecursionError, Mutex } from "../src/index.ts";

/**
 * Calls `interrupt` in the middle of each method of Python's half that is on the way into a mutex or out of it, as a signal
 * handler does that serves a call from another thread.
 */
function interrupted<R>(py: Python, interrupt: () => void, body: () => R): R {
  const setUp = py.eval(`lambda interrupt: __import__("sys").setprofile(
    lambda frame, event, arg: interrupt(frame.f_code.co_name, event) if frame.f_code.co_filename != "<taipan>" else None
  )`);
  let isRunning = false;
  setUp.call1((name: string, event: string) => {
    if (isRunning || !/^(?:acquire|try_lock|leave_lock|fail_lock|__enter__|__exit__|_lock_sound)$/.test(name)) return;
    if (!/^(?:call|return)$/.test(event)) return;
    isRunning = true;
    try {
      interrupt();
    } finally {
      isRunning = false;
    }
  });
  try {
    return body();
  } finally {
    py.import("sys").callMethod("setprofile", [null]);
  }
}

afterEach(() => Python.attach((py) => py.run("import sys\nsys.setprofile(None)")));

describe("a Mutex whose taking and giving back are interrupted", () => {
  test("lets the interruption in, except while its holder is inside", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      let [granted, refused] = [0, 0];
      const interrupt = (): void => {
        try {
          mutex.lockPyAttached(py, (guard) => (guard.value += 1));
          granted++;
        } catch (error) {
          if (!(error instanceof LockRecursionError)) throw error;
          refused++;
        }
      };
      interrupted(py, interrupt, () => {
        for (let round = 0; round < 20; round++) {
          mutex.lockPyAttached(py, (guard) => {
            const before = guard.value;
            guard.value = before + 1;
          });
        }
      });
      expect([granted > 100, refused]).toEqual([true, 0]);
      expect(mutex.intoInner()).toBe(20 + granted);
    });
  });

  test("is free in the end, for this thread and for others", () => {
    Python.attach((py) => {
      const mutex = new Mutex(0);
      interrupted(
        py,
        () => void mutex.lockPyAttached(py, () => 0),
        () => void mutex.lockPyAttached(py, () => 0),
      );
      mutex.tryLock(py)?.[Symbol.dispose]();
      const took = py.eval(`lambda lock: (lambda found: (
        (lambda thread: (thread.start(), thread.join()))(__import__("threading").Thread(
          target=lambda: found.append(lock.try_lock()) or lock.leave_lock())), found)[1])([])`);
      expect(took.call1(mutex.asPython(py)).toJs()).toEqual([1]);
    });
  });

  test("refuses the interruption inside the block, and shows it nothing that is half changed", () => {
    Python.attach((py) => {
      const mutex = new Mutex("whole");
      const callBack = py.eval("lambda function: function()");
      const outcomes: unknown[] = [];
      const interrupt = (): void => {
        try {
          outcomes.push(mutex.lockPyAttached(py, (guard) => guard.value));
        } catch (error) {
          outcomes.push((error as Error).constructor.name);
        }
      };
      interrupted(py, interrupt, () => {
        expect(() =>
          mutex.lockPyAttached(py, (guard) => {
            guard.value = "half";
            callBack.call1(interrupt);
            throw new Error("failed");
          }),
        ).toThrow("failed");
      });
      expect(outcomes).toContain("whole");
      expect(outcomes).toContain("LockRecursionError");
      expect(outcomes).not.toContain("half");
      expect(outcomes.at(-1)).toBe("PoisonError");
    });
  });
});
