import { beforeAll, expect, test } from "vitest";
import { Py_IsInitialized, PyGILState_Check, PyGILState_Ensure, PyGILState_Release } from "@taipan/ffi";
import {
  AttachGuard,
  AttachForbiddenError,
  AttachOrderError,
  DetachedError,
  Py,
  type PyAny,
  Python,
  StaleTokenError,
} from "../src/index.ts";
import { withScope } from "../src/interpreter/attach.ts";
import { isolate } from "../src/interpreter/isolate.ts";
import { ForbidAttach, inTraverse } from "../src/interpreter/forbid-attach.ts";
import { pendingDecrefs } from "../src/interpreter/reference-pool.ts";

beforeAll(() => Python.initialize());

/** `sys.getrefcount` of an object, the call's own references included: comparable between two calls. */
function refcount(py: Python, object: Py): number {
  using bound = object.bind(py);
  return py.import("sys").callMethod("getrefcount", [bound]).extract() as number;
}

test("[ATT-01] attach runs the closure and gives its result", () => {
  expect(Python.attach((py) => py.eval("1 + 1").extract())).toBe(2);
  expect(isolate.count).toBe(0);
});

test("[ATT-02] an inner attach is counted and leaves the outer token in use when it ends", () => {
  Python.attach((py) => {
    Python.attach((inner) => expect(inner.eval("1").extract()).toBe(1));
    expect(py.eval("2").extract()).toBe(2);
    expect(PyGILState_Check()).toBe(1);
  });
});

test("[ATT-03][ATT-04] the outermost guard is ensured, inner ones are assumed, and the count follows both", () => {
  const counts: number[] = [];
  const count = (): number => counts.push(isolate.count);
  count();
  const first = AttachGuard.attach();
  count();
  const second = AttachGuard.attach();
  count();
  const third = AttachGuard.assume();
  count();
  expect([first.kind, second.kind, third.kind]).toEqual(["ensured", "assumed", "assumed"]);
  third[Symbol.dispose]();
  count();
  const fourth = AttachGuard.attach();
  count();
  expect(fourth.kind).toBe("assumed");
  for (const guard of [fourth, second, first]) guard[Symbol.dispose]();
  count();
  expect(counts).toEqual([0, 1, 2, 3, 2, 3, 0]);
});

test("[ATT-05] releasing an outer guard before an inner one throws, names both, and changes nothing", () => {
  const outer = AttachGuard.attach();
  const inner = AttachGuard.attach();
  expect(() => outer[Symbol.dispose]()).toThrow(AttachOrderError);
  expect(() => outer[Symbol.dispose]()).toThrow(/guard #\d+: guard #\d+ was opened after it/);
  expect(isolate.count).toBe(2);
  expect(inner.python.eval("3").extract()).toBe(3);
  inner[Symbol.dispose]();
  outer[Symbol.dispose]();
  expect(isolate.count).toBe(0);
});

test("[ATT-06][ATT-19] a reference dropped while detached waits, and any next attach releases it", () => {
  const [object, witness] = Python.attach((py) => {
    const list = py.eval("['waits']");
    return [list.asUnbound(), list.unbind()];
  });
  const before = Python.attach((py) => refcount(py, witness));
  object[Symbol.dispose]();
  expect(pendingDecrefs()).toBe(1);
  Python.attach((py) => {
    expect(pendingDecrefs()).toBe(0);
    expect(refcount(py, witness)).toBe(before - 1);
  });
});

test("[ATT-06] an assumed attach drains the pool, too", () => {
  Python.attach((py) => {
    const object = py.eval("['assumed']").unbind();
    const witness = object.clone();
    const before = refcount(py, witness);
    py.detach(() => {
      object[Symbol.dispose]();
      expect(pendingDecrefs()).toBe(1);
      Python.attach(() => expect(pendingDecrefs()).toBe(0));
    });
    expect(refcount(py, witness)).toBe(before - 1);
  });
});

test("[ATT-09][CLS-95][ATT-10][ATT-26][ATT-52] attaching is refused while it is forbidden, and the count comes back as it was", () => {
  Python.attach(() => {
    const before = isolate.count;
    {
      using _traversal = new ForbidAttach("traverse");
      expect(inTraverse()).toBe(true);
      expect(() => Python.attach(() => 1)).toThrow(AttachForbiddenError);
      expect(() => Python.attach(() => 1)).toThrow(
        "Attaching a thread to the interpreter is prohibited while a __traverse__ implementation is running.",
      );
      {
        using _other = new ForbidAttach("other");
        expect(() => Python.attach(() => 1)).toThrow("Attaching a thread to the interpreter is currently prohibited.");
      }
      expect(isolate.count).toBe(-1);
    }
    expect(isolate.count).toBe(before);
    expect(inTraverse()).toBe(false);
  });
});

test("[ATT-52][CLS-98] a reference dropped during a traversal is deferred, its count untouched", () => {
  Python.attach((py) => {
    const object = py.eval("['traversed']").unbind();
    const witness = object.clone();
    const before = refcount(py, witness);
    {
      using _traversal = new ForbidAttach("traverse");
      object[Symbol.dispose]();
      expect(pendingDecrefs()).toBe(1);
    }
    expect(refcount(py, witness)).toBe(before);
    Python.attach(() => undefined);
    expect(refcount(py, witness)).toBe(before - 1);
  });
});

test("[ATT-11] tryAttach gives a token while an interpreter runs, and the reason while attaching is forbidden", () => {
  const py = Python.tryAttach();
  expect(py?.eval("5").extract()).toBe(5);
  py?.[Symbol.dispose]();
  using _traversal = new ForbidAttach("traverse");
  expect(Python.tryAttach()).toBeUndefined();
  expect(Python.tryAttachDetailed()).toEqual({ ok: false, reason: "traverse" });
  expect(Py_IsInitialized()).toBe(1);
});

test("[ATT-14] a function that Python calls runs attached, one deeper, and leaves the count as it was", () => {
  Python.attach((py) => {
    const seen: number[] = [];
    py.eval("lambda f: f()").call([() => void seen.push(isolate.count)]);
    expect(seen).toEqual([2]);
    expect(isolate.count).toBe(1);
  });
});

test("[ATT-15] detach lets another thread run Python and restores the token, also when the closure throws", () => {
  Python.attach((py) => {
    py.run(`
import threading, time
ticks = 0
stop = False
def tick():
    global ticks
    while not stop:
        ticks += 1
        time.sleep(0.001)
thread = threading.Thread(target=tick)
thread.start()
`);
    const ticks = (): number => py.eval("ticks").extract() as number;
    const before = ticks();
    py.detach(() => {
      const until = performance.now() + 100;
      while (performance.now() < until) expect(isolate.count).toBe(0);
    });
    expect(ticks()).toBeGreaterThan(before + 5);
    expect(() =>
      py.detach(() => {
        throw new RangeError("inside");
      }),
    ).toThrow(RangeError);
    expect(isolate.count).toBe(1);
    py.run("stop = True; thread.join()");
  });
});

test("[ATT-16] a detached section may attach again, to any depth", () => {
  const counts: number[] = [];
  Python.attach((py) => {
    counts.push(isolate.count);
    py.detach(() => {
      counts.push(isolate.count);
      Python.attach((inner) => {
        counts.push(isolate.count);
        inner.detach(() => counts.push(isolate.count));
      });
      counts.push(isolate.count);
    });
    counts.push(isolate.count);
  });
  expect(counts).toEqual([1, 0, 1, 0, 0, 1]);
});

test("[ATT-16] a guard that a detached section leaves open ends with the section", () => {
  Python.attach((py) => {
    const guard = py.detach(() => Python.attach());
    expect([guard.isOpen, isolate.count, py.eval("1").extract()]).toEqual([false, 1, 1]);
  });
  expect(isolate.count).toBe(0);
});

test("[ATT-13] where CPython guarantees attachment, a scope takes no GIL and gives none back; only this package may", async () => {
  const state = PyGILState_Ensure();
  try {
    withScope((scope) => expect([scope.kind, isolate.count, PyGILState_Check()]).toEqual(["assumed", 1, 1]), "assume");
    expect([isolate.count, PyGILState_Check()]).toEqual([0, 1]);
  } finally {
    PyGILState_Release(state);
  }
  expect(Object.keys(await import("../src/index.ts"))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:openScope|withScope|newScope|attachUnchecked)$/)]),
  );
});

test("[ATT-22] an attach does not touch the pool while it is empty", () => {
  const { exchange } = Atomics;
  let taken = 0;
  Atomics.exchange = ((...args: Parameters<typeof exchange>) => {
    taken++;
    return exchange(...args);
  }) as typeof exchange;
  try {
    Python.attach(() => undefined);
    for (let round = 0; round < 100; round++) Python.attach(() => undefined);
    const before = taken;
    Python.attach((py) => py.eval("object()").unbind())[Symbol.dispose]();
    Python.attach(() => undefined);
    expect([before, taken > 0]).toEqual([0, true]);
  } finally {
    Atomics.exchange = exchange;
  }
});

test("[ATT-27] a negative count is reported as a bug of ours", () => {
  try {
    expect(() => Python.attach(() => (isolate.count = 0))).toThrow(
      "Negative attach count detected. Please report this error to the Taipan repository as a bug.",
    );
  } finally {
    isolate.count = 0;
  }
  expect(Python.attach((py) => py.eval("1").extract())).toBe(1);
});

test("[ATT-17] leaving a detached section releases what was dropped in it", () => {
  Python.attach((py) => {
    const object = py.eval("['detached']").unbind();
    const witness = object.clone();
    const before = refcount(py, witness);
    py.detach(() => object[Symbol.dispose]());
    expect(pendingDecrefs()).toBe(0);
    expect(refcount(py, witness)).toBe(before - 1);
  });
});

test("[ATT-18][OBJ-07] dropping a reference while attached releases it at once", () => {
  Python.attach((py) => {
    const object = py.eval("['now']").unbind();
    const witness = object.clone();
    const before = refcount(py, witness);
    object.drop(py);
    expect(refcount(py, witness)).toBe(before - 1);
    const bound = witness.bind(py);
    bound.drop();
    expect(() => bound.repr()).toThrow("it was disposed");
  });
});

test("[ATT-20] draining survives destructors that attach and drop more references", () => {
  const first = Python.attach((py) => {
    const more = py.eval("['dropped by a destructor']").unbind();
    let runs = 0;
    const destructor = (): number => {
      runs++;
      return Python.attach((inner) => {
        more[Symbol.dispose]();
        return inner.eval("40 + 2").extract() as number;
      });
    };
    py.run(
      "class Owner:\n    def __init__(self, f): self.f = f\n    def __del__(self): results.append(self.f())\nresults = []",
    );
    const owner = py.eval("Owner").call([destructor]).unbind();
    return { owner, runs: () => runs };
  });
  first.owner[Symbol.dispose]();
  expect(pendingDecrefs()).toBe(1);
  Python.attach((py) => {
    expect(first.runs()).toBe(1);
    expect(py.eval("results").toJs()).toEqual([42]);
    expect(pendingDecrefs()).toBe(0);
  });
});

test("[ATT-25] cloning while detached is refused", () => {
  const object = Python.attach((py) => py.eval("[1]").unbind());
  expect(() => object.clone()).toThrow("Cannot clone pointer into Python heap without the thread being attached.");
  object[Symbol.dispose]();
});

test("[ATT-47][OBJ-09] a token and its objects are stale after an await", async () => {
  async function use(): Promise<void> {
    using py = Python.attach();
    const one = py.eval("[1]");
    await Promise.resolve();
    expect(() => one.repr()).toThrow(StaleTokenError);
    expect(() => one.repr()).toThrow(/across an await.*unbind\(\)/);
    expect(() => py.eval("1")).toThrow(StaleTokenError);
  }
  await use();
  expect(isolate.count).toBe(0);
});

test("[ATT-47] a guard that spans an await gives the GIL back at the end of the turn", async () => {
  const py = Python.attach();
  expect(PyGILState_Check()).toBe(1);
  await Promise.resolve();
  expect(isolate.count).toBe(0);
  expect(() => py[Symbol.dispose]()).not.toThrow();
});

test("[ATT-50] an object knows the token of the scope in use", () => {
  Python.attach((py) => {
    expect(py.eval("[1]").py).toBe(py);
  });
});

test("[ATT-51] destructors that a scope's end runs still find the thread attached", () => {
  const counts: number[] = [];
  Python.attach((py) => {
    py.run("class Watch:\n    def __init__(self, f): self.f = f\n    def __del__(self): self.f()");
    py.eval("Watch").call([() => void counts.push(isolate.count)]);
  });
  // The scope's own count and the callback's.
  expect(counts).toEqual([2]);
  expect(isolate.count).toBe(0);
});

test("[SYN-15] objects are out of reach inside detach", () => {
  Python.attach((py) => {
    const list = py.eval("[1]");
    py.detach(() => {
      expect(() => list.repr()).toThrow(DetachedError);
      expect(() => py.eval("1")).toThrow(DetachedError);
    });
    expect(list.repr()).toBe("[1]");
  });
});

test("[OBJ-08] an object made in a nested scope and returned moves to the outer one; others are released", () => {
  Python.attach((py) => {
    let lost: PyAny | undefined;
    const kept = py.scope((inner) => {
      lost = inner.eval("['lost']");
      return inner.eval("['kept']");
    });
    expect(kept.repr()).toBe("['kept']");
    expect(() => lost?.repr()).toThrow(StaleTokenError);
  });
});

test("[ATT-23][ATT-24] pool modes: throw refuses a detached drop, leak forgets it", () => {
  const [first, second] = Python.attach((py) => [py.eval("[1]").unbind(), py.eval("[2]").unbind()]) as [Py, Py];
  try {
    Python.configure({ pool: "throw" });
    expect(() => first[Symbol.dispose]()).toThrow(
      "Cannot drop pointer into Python heap without the thread being attached.",
    );
    Python.configure({ pool: "leak" });
    second[Symbol.dispose]();
    expect(pendingDecrefs()).toBe(0);
  } finally {
    Python.configure({ pool: "defer" });
  }
});
