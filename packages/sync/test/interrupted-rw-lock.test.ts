import { type Python as Token, Python } from "@taipan/core";
import { afterEach, describe, expect, test } from "vitest";
import { LockRecursionError, Once, PyOnceLock, RwLock } from "../src/index.ts";
import { interrupted } from "./support/interrupted.ts";

afterEach(() => Python.attach((py) => py.run("import sys\nsys.settrace(None)")));

/** More instructions than there are on any way here. */
const MOST = 2000;
/** Functions that only pass on what was answered, and by which the lock is given back. */
const CALLERS = ["__init__", "try_read", "try_write", "wait_read", "wait_write", "leave_read", "leave_write"];
const LOCKS = ["writePyAttached", "readPyAttached"] as const;

/** Holds one side for as long as a body runs. */
function enter(py: Token, lock: RwLock<unknown>, method: (typeof LOCKS)[number], body: () => void): void {
  if (method === "writePyAttached") lock.writePyAttached(py, body);
  else lock.readPyAttached(py, body);
}

/** Whether another thread can have the lock. */
function isFree(py: Token, lock: RwLock<unknown>): boolean {
  const take = py.eval(`lambda lock: (lambda found: (
    (lambda thread: (thread.start(), thread.join()))(__import__("threading").Thread(
      target=lambda: found.append(lock.try_write()) or (found[0] == 1 and lock.leave_write()))), found[0])[1])([])`);
  return take.call1(lock.asPython(py)).extract() === 1;
}

describe("an RwLock whose taking and giving back are interrupted", () => {
  for (const outer of LOCKS) {
    for (const inner of LOCKS) {
      test(`[SYN-09] lets others in on the way in and out, at every instruction: ${inner} in ${outer}`, () => {
        Python.attach((py) => {
          let at = 1;
          let entered = 0;
          for (; at < MOST; at++) {
            const lock = new RwLock(0);
            const isReached = interrupted(
              py,
              at,
              () => enter(py, lock, inner, () => void entered++),
              () => enter(py, lock, outer, () => undefined),
            );
            if (!isReached) break;
            expect([at, entered, isFree(py, lock)]).toEqual([at, at, true]);
          }
          expect(at).toBeGreaterThan(100);
          expect(at).toBeLessThan(MOST);
        });
      });
    }

    test(`[SYN-09] an interruption that raises on the way in leaves nothing locked: ${outer}`, () => {
      Python.attach((py) => {
        for (let at = 1; at < MOST; at++) {
          const lock = new RwLock(0);
          let entered = false;
          const raise = (): void => {
            if (!entered) throw new Error("interrupted");
          };
          let isReached = true;
          try {
            isReached = interrupted(py, at, raise, () => enter(py, lock, outer, () => void (entered = true)), CALLERS);
          } catch (error) {
            expect([entered, (error as Error).message]).toEqual([false, "interrupted"]);
          }
          expect([at, isFree(py, lock)]).toEqual([at, true]);
          if (!isReached) return;
        }
      });
    });
  }

  test("[SYN-09] refuses whoever comes in inside the block, and shows it nothing that is half changed", () => {
    Python.attach((py) => {
      const lock = new RwLock("whole");
      const callBack = py.eval("lambda function: function()");
      const refuse = (method: (typeof LOCKS)[number]): void => {
        callBack.call1(() => {
          expect(() => enter(py, lock, method, () => undefined)).toThrow(LockRecursionError);
        });
      };
      lock.writePyAttached(py, () => LOCKS.forEach(refuse));
      lock.readPyAttached(py, () => refuse("writePyAttached"));
      expect(isFree(py, lock)).toBe(true);
    });
  });
});

describe("what is done once, and interrupted", () => {
  test("[SYN-07] is done once, by the interruption or by whom it interrupts, at every instruction", () => {
    Python.attach((py) => {
      let at = 1;
      for (; at < MOST; at++) {
        const once = new Once();
        let done = 0;
        const run = (): void => once.callOncePyAttached(py, () => void done++);
        const isReached = interrupted(py, at, run, run);
        expect([at, done, once.isCompleted(py)]).toEqual([at, 1, true]);
        if (!isReached) break;
      }
      expect(at).toBeGreaterThan(30);
    });
  });

  test("[SYN-01] a shared cell gives every caller the one object", () => {
    Python.attach((py) => {
      let at = 1;
      for (; at < MOST; at++) {
        const cell = PyOnceLock.shared(`test.interrupted.${at}`);
        let made = 0;
        const seen: string[] = [];
        const ask = (): void => void seen.push(cell.getOrInit(py, () => py.list([made++])).str());
        const isReached = interrupted(py, at, ask, ask);
        expect([at, made, new Set(seen)]).toEqual([at, 1, new Set(["[0]"])]);
        if (!isReached) break;
      }
      expect(at).toBeGreaterThan(30);
    });
  });
});
