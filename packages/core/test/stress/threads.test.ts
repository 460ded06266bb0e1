import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import { type Py, Python, PyValueError, t } from "../../src/index.ts";
import { isStress } from "../support/rounds.ts";
import { runScript } from "../support/run-script.ts";

/** Milliseconds of the mixed run. */
const DURATION = isStress ? 120_000 : 5000;
/** Rounds of each path of the search for leaks. */
const ROUNDS = isStress ? 20_000 : 2000;

interface Report {
  readonly problems: readonly string[];
  readonly calls: number;
  readonly settled: number;
  readonly abandoned: number;
  readonly longest: number;
}

test(
  "8 Python threads, 4 workers, calls on threads of our own, interruptions and collectors get along",
  async () => {
    const result = await runScript("thread-stress.mts", [String(DURATION), "42"], { timeout: DURATION * 4 + 120_000 });
    expect({ ...result, stdout: "" }).toStrictEqual({ code: 0, signal: null, stdout: "", stderr: "" });
    const reports = JSON.parse(result.stdout) as Report[];
    expect(reports).toHaveLength(5);
    for (const { problems, calls, settled, abandoned, longest } of reports) {
      expect(problems).toEqual([]);
      expect(Math.min(calls, settled, abandoned)).toBeGreaterThan(0);
      expect(longest).toBeLessThan(1000);
    }
  },
  DURATION * 4 + 180_000,
);

const kept = (code: string): Py => Python.attach((py) => py.eval(code).unbind());
let onThread: Py;
let echo: Py;
let spin: Py;

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
import threading
def on_thread(f, times):
    outcomes = []
    def body():
        for _ in range(times):
            try:
                f([1.5, "text"], key={})
            except (ValueError, TypeError) as error:
                outcomes.append(str(error))
    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    return outcomes
def spin(held):
    while True: pass
`),
  );
  onThread = kept("on_thread");
  echo = kept("lambda *args, **kwargs: (args, kwargs)");
  spin = kept("spin");
});

/** What may leave something behind, each for so many rounds. */
const PATHS: Readonly<Record<string, (rounds: number) => unknown>> = {
  "calls from another thread": (rounds) =>
    Python.attach((py) =>
      onThread.bind(py).call1(
        py.eval("lambda f: lambda a, key: f(a)").call1((a: unknown) => a),
        rounds,
      ),
    ),
  "calls from another thread that raise": (rounds) =>
    Python.attach((py) => {
      const fail = (): never => {
        throw new PyValueError("in TypeScript");
      };
      onThread.bind(py).call1(py.eval("lambda f: lambda a, key: f(a)").call1(fail), rounds);
    }),
  callAsync: async (rounds) => {
    for (let done = 0; done < rounds; done += 100) {
      await Promise.all(Array.from({ length: 100 }, () => Python.callAsync(echo, [[1], "a"], { kwargs: { b: {} } })));
    }
  },
  "callAsync that raises": async (rounds) => {
    const fail = kept("lambda held: held.missing");
    for (let done = 0; done < rounds; done++) await Python.callAsync(fail, [[1]]).catch(() => undefined);
    fail.drop();
  },
  "callAsync that is given up": async (rounds) => {
    for (let done = 0; done < rounds / 10; done++) {
      const controller = new AbortController();
      const call = Python.callAsync(spin, [[1, 2]], { signal: controller.signal }).catch(() => undefined);
      if (done % 2 === 0) await setImmediate();
      controller.abort();
      await call;
    }
  },
};

/** On a debug build Python counts every reference; elsewhere its allocated blocks stand in. */
const COUNT =
  "__import__('sys').gettotalrefcount() if hasattr(__import__('sys'), 'gettotalrefcount') else __import__('sys').getallocatedblocks()";

/** What Python holds after both collectors found nothing any more. */
async function held(): Promise<number> {
  let fewest = Infinity;
  for (let idle = 0, round = 0; idle < 3 && round < 30; round++) {
    globalThis.gc?.();
    // Calls that were given up end a moment later.
    for (let turn = 0; turn < 20; turn++) await setImmediate();
    const count = Python.attach((py) => {
      py.run("import gc; gc.collect()");
      return py.eval(COUNT).extract(t.int53);
    });
    idle = count < fewest ? 0 : idle + 1;
    fewest = Math.min(fewest, count);
  }
  return fewest;
}

describe(`after ${ROUNDS} rounds Python holds what it held before`, () => {
  test.for(Object.keys(PATHS))("[OBJ-08] %s", { timeout: 600_000 }, async (name, context) => {
    context.skip(library("sys").freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    const path = PATHS[name] as (rounds: number) => unknown;
    await path(ROUNDS);
    const before = await held();
    await path(ROUNDS);
    const grown = (await held()) - before;
    expect(grown).toBeLessThan(ROUNDS / 20);
  });
});
