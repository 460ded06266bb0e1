import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type Py, PyErr, Python, t } from "@taipan/core";
import { features } from "@taipan/ffi";
import {
  GILOnceCell,
  intern,
  Mutex,
  Once,
  PyMutex,
  PyOnceLock,
  RwLock,
  withCriticalSection,
  withCriticalSection2,
} from "../src/index.ts";

Python.initialize();
const ROUNDS = 4_000;
const BATCH = 500;

const kept = { cell: new PyOnceLock<Py>(), mutex: new Mutex(0), lock: new RwLock(0), once: new Once() };

/** Runs a body that throws, and releases the Python exception if that is what it was. */
function refused(body: () => unknown): void {
  try {
    body();
  } catch (error) {
    if (error instanceof PyErr) error[Symbol.dispose]();
  }
}

const PATHS: Readonly<Record<string, (py: Python) => unknown>> = {
  "a new cell": (py) => {
    using cell = new PyOnceLock<Py>();
    cell.getOrInit(py, () => py.list([1]).unbind());
    cell.clone(py)[Symbol.dispose]();
  },
  "an initializer that raises": (py) =>
    refused(() => new PyOnceLock<Py>().getOrInit(py, () => py.eval("1 / 0").unbind())),
  "import into a cell": (py) => kept.cell.import(py, "sys", "path"),
  "import that fails": (py) => refused(() => PyOnceLock.import(py, "sys", "absent")),
  "the older cell": (py) => {
    using cell = new GILOnceCell<Py>();
    cell.import(py, "sys", "path");
  },
  "a shared cell": (py) => PyOnceLock.shared("leaks.cell").getOrInit(py, () => py.list([1])),
  "set on a shared cell": (py) => PyOnceLock.shared("leaks.cell").set(py, py.list([2])),
  "an initializer of a shared cell that raises": (py) =>
    refused(() => PyOnceLock.shared("leaks.empty").getOrInit(py, () => py.eval("1 / 0"))),
  mutex: (py) => kept.mutex.lockPyAttached(py)[Symbol.dispose](),
  "a mutex with a body": (py) => kept.mutex.lockPyAttached(py, () => py.list([1])),
  "a mutex that is asked for twice": (py) =>
    kept.mutex.lockPyAttached(py, () => refused(() => kept.mutex.lockPyAttached(py))),
  "a mutex that is poisoned": (py) => {
    refused(() => kept.mutex.lockPyAttached(py, () => py.eval("1 / 0")));
    refused(() => kept.mutex.lockPyAttached(py));
    kept.mutex.clearPoison(py);
  },
  "a mutex for Python": (py) => kept.mutex.asPython(py).getAttr("poison").extract(t.i32),
  "a lock for readers": (py) => kept.lock.readPyAttached(py)[Symbol.dispose](),
  "a lock for writers": (py) => kept.lock.writePyAttached(py, (guard) => guard.value++),
  "a lock that is poisoned": (py) => {
    refused(() => kept.lock.writePyAttached(py, () => py.eval("1 / 0")));
    refused(() => kept.lock.readPyAttached(py));
    kept.lock.clearPoison(py);
  },
  "once, done": (py) => kept.once.callOncePyAttached(py, () => undefined),
  "once by a name": (py) => new Once({ name: "leaks.once" }).callOncePyAttached(py, () => undefined),
  "once that fails": (py) =>
    refused(() => new Once({ name: "leaks.failure" }).callOnceForcePyAttached(py, () => py.run("1 / 0"))),
  "critical sections": (py) => withCriticalSection(py.list([1]), () => withCriticalSection2(py.None, py.None, () => 1)),
  intern: (py) => intern(py, "leaks"),
  ...(features.version.atLeast(3, 13)
    ? { "a PyMutex by a name": () => new PyMutex(0, { name: "leaks" }).lock(() => 1) }
    : {}),
};

/** Memory that only JavaScript's collector gives back does so some turns of the event loop later. */
const TURNS = 5;

/** Blocks that Python holds or, on a debug build, references that it counts; after both collectors ran. */
async function held(): Promise<number> {
  for (let round = 0; round < TURNS; round++) {
    globalThis.gc?.();
    await setImmediate();
    Python.attach((py) => py.run("import gc; gc.collect()"));
  }
  return Python.attach((py) =>
    py
      .eval("(lambda sys: getattr(sys, 'gettotalrefcount', sys.getallocatedblocks)())(__import__('sys'))")
      .extract(t.int53),
  );
}

function run(path: (py: Python) => unknown, rounds: number): void {
  Python.attach((py) => {
    for (let done = 0; done < rounds; done += BATCH) {
      py.scope((inner) => {
        for (let index = 0; index < BATCH; index++) path(inner);
      });
    }
  });
}

describe(`after ${ROUNDS} rounds Python holds what it held before`, () => {
  test.for(Object.entries(PATHS))("[DBG-14] %s", { timeout: 120_000 }, async ([, path], context) => {
    context.skip(features.freeThreaded, "free-threaded builds keep blocks per thread and per code object");
    run(path, BATCH * 2);
    const before = await held();
    run(path, ROUNDS);
    // A leak of one object a round would be ROUNDS; caches of Python itself move by a few dozen.
    expect((await held()) - before).toBeLessThan(ROUNDS / 20);
  });
});
