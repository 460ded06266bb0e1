import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import { defineClass, type Py, Python, t } from "../src/index.ts";
import { debug } from "../src/debug.ts";
import { python } from "./support/run-python.ts";

// Opens libpython, so that the build is known when tests are listed.
Python.initialize();

class Holder {
  item: unknown;
  on(): unknown {
    return this.item;
  }
}
const PyHolder = defineClass(Holder, {
  new: true,
  module: "m",
  fields: { item: { get: true, set: true } },
  methods: ["on"],
});

beforeAll(() => {
  Python.attach((py) => {
    py.import("__main__").setAttr("Holder", PyHolder.typeObject(py));
    py.run(
      "import gc, weakref\nclass Thing: pass\nrefs = []\ndef watch(x):\n    refs.append(weakref.ref(x))\n    return x\ndef alive(): return sum(r() is not None for r in refs)",
    );
  });
});

/** Lets both collectors run, and everything that waits for them. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await setImmediate();
    Python.attach((py) => py.run("gc.collect()"));
  }
}

/** Makes cycles, drops them, and says how many of their Python objects are left before and after the search. */
async function afterDropping(make: () => void): Promise<{ before: number; handles: number; left: number }> {
  python("refs.clear()");
  await settle();
  const handles = debug.liveHandles();
  make();
  await settle();
  const before = Number(python("alive()"));
  Python.collectCycles();
  await settle();
  return { before, handles: debug.liveHandles() - handles, left: Number(python("alive()")) };
}

const COUNT = 1000;

describe.skipIf(library("sys").freeThreaded)(`${COUNT} dropped cycles through both heaps leave nothing`, () => {
  test("[OBJ-47] a closure that is an attribute of the object that it holds", async () => {
    const outcome = await afterDropping(() =>
      Python.attach((py) => {
        for (let index = 0; index < COUNT; index++) {
          py.scope(() => {
            const thing = py.eval("watch(Thing())");
            const held = thing.asUnbound();
            thing.setAttr("callback", () => held);
          });
        }
      }),
    );
    expect(outcome).toEqual({ before: COUNT, handles: 0, left: 0 });
  });

  test("[OBJ-47][CLS-94] an instance's field and a Python attribute", async () => {
    const outcome = await afterDropping(() =>
      python(`for _ in range(${COUNT}):
    holder, thing = Holder(), watch(Thing())
    holder.item, thing.holder = thing, holder
del holder, thing`),
    );
    expect(outcome).toEqual({ before: COUNT, handles: 0, left: 0 });
  });

  test("[OBJ-47] lists of listeners that hold the list, through other TypeScript objects", async () => {
    const outcome = await afterDropping(() =>
      Python.attach((py) => {
        for (let index = 0; index < COUNT; index++) {
          py.scope(() => {
            const emitter = py.eval("watch(Thing())");
            emitter.setAttr("listeners", []);
            const inner = { emitter: emitter.asUnbound() };
            const listeners = emitter.getAttr("listeners");
            listeners.callMethod1("append", () => inner.emitter);
            listeners.callMethod1("append", () => [inner]);
          });
        }
      }),
    );
    expect(outcome).toEqual({ before: COUNT, handles: 0, left: 0 });
  });
});

test("[CLS-94] c.self = c needs no search: the field holds the TypeScript instance", async () => {
  python("refs.clear()\nc = watch(Holder())\nc.item = c\ndel c\ngc.collect()");
  expect(python("alive()")).toBe("0");
  await settle();
});

test("[CLS-96] a cycle within Python through an instance of a Python subclass is Python's own", () => {
  const Base = defineClass(class Sub1 {}, { new: true, subclass: true, name: "CycleBase" });
  Python.attach((py) => py.import("__main__").setAttr("CycleBase", Base.typeObject(py)));
  python("refs.clear()\nclass Deep(CycleBase): pass\nd = watch(Deep())\nd.me = [d]\ndel d\ngc.collect()");
  expect(python("alive()")).toBe("0");
});

describe("what is in use stays", () => {
  test("[OBJ-47] held by TypeScript, by Python, or by a weak reference of somebody's", async () => {
    python("refs.clear()");
    const held = Python.attach((py) => {
      const thing = py.eval("watch(Thing())");
      const own = thing.asUnbound();
      thing.setAttr("callback", () => own);
      return own;
    });
    python("kept, thing = Holder(), watch(Thing())\nkept.item, thing.holder = thing, kept\ndel thing");
    const instance = Python.attach((py) => {
      const made = py.eval("Holder()").extract() as Holder;
      py.run`
        other = watch(Thing())
        other.holder = ${made}
        ${made}.item = other
        del other`;
      return made;
    });
    python(
      "class Box: pass\nlooker, box = Holder(), watch(Box())\nlooker.item, box.holder = box, looker\nlook = weakref.ref(box)\ndel looker, box",
    );
    await settle();
    Python.collectCycles();
    await settle();
    expect(Python.attach((py) => held.bind(py).getAttr("callback").call0().is(held))).toBe(true);
    expect(python("kept.item.holder is kept")).toBe("True");
    expect(Python.attach((py) => (instance.item as Py).bind(py).getAttr("holder").extract())).toBe(instance);
    expect(python("look() is not None and look().holder.item is look()")).toBe("True");
    expect(python("alive()")).toBe("4");
    python("del kept, look");
  });

  test("[CLS-68] a search inside a method that borrows the instance", () => {
    const Searching = defineClass(
      class Searching {
        n = 0;
      },
      {
        new: true,
        name: "Searching",
        fields: { n: { get: true } },
        methods: {
          search: {
            mut: true,
            signature: "()",
            call(this: { n: number }) {
              Python.attach((py) => py.run("gc.collect()"));
              Python.collectCycles();
              this.n++;
            },
          },
        },
      },
    );
    Python.attach((py) => py.import("__main__").setAttr("Searching", Searching.typeObject(py)));
    expect(python("s = Searching()\ns.search()\ns.search()\ns.n")).toBe("2");
  });
});

test("[CLS-97] Python's collector on another thread runs no TypeScript", () => {
  expect(
    python(`import threading
thing = Thing()
thing.holder = Holder()
thing.holder.item = thing
thread = threading.Thread(target=gc.collect)
thread.start()
thread.join()
thing.holder.item is thing`),
  ).toBe("True");
});

test("[CLS-111] an instance that Python drops becomes collectable", async () => {
  const reference = Python.attach((py) => new WeakRef(py.create(PyHolder).extract() as Holder));
  await settle();
  expect(reference.deref()).toBeUndefined();
});

describe("disposal", () => {
  const log: string[] = [];
  class Closing {
    name: string;
    constructor(name: string) {
      this.name = name;
    }
    [Symbol.dispose](): void {
      log.push(this.name);
      if (this.name === "fails") throw new Error("cannot close");
    }
  }
  const PyClosing = defineClass(Closing, { new: { signature: "(name)", args: [t.str] }, contextManager: true });

  beforeAll(() => Python.attach((py) => py.import("__main__").setAttr("Closing", PyClosing.typeObject(py))));

  test("[ASK-05][CLS-93][CLS-60] Symbol.dispose runs once when Python drops what it made; errors go to the unraisable hook", async () => {
    log.length = 0;
    python("a = Closing('a')\ndel a\nwith Closing('b'): pass");
    await settle();
    expect(log).toEqual(["a", "b"]);
    python(
      "import sys\nunraisable = []\nsys.unraisablehook = lambda u: unraisable.append(str(u.exc_value))\nc = Closing('fails')\ndel c",
    );
    await settle();
    expect(python("sys.unraisablehook = sys.__unraisablehook__\nunraisable")).toBe("['cannot close']");
  });

  test("[CLS-93] what TypeScript made is TypeScript's to dispose", async () => {
    log.length = 0;
    const mine = new Closing("mine");
    Python.attach((py) => py.toPython(mine).drop());
    await settle();
    expect(log).toEqual([]);
    expect(mine.name).toBe("mine");
  });
});

test("[CLS-111] an object at the address of an instance that died is not taken for it", () => {
  Python.attach((py) => {
    py.run("class Other:\n    __slots__ = ('__weakref__',)");
    const make = py.eval("Other");
    for (let round = 0; round < 200; round++) {
      py.run("Holder()");
      // One of the same size, at the same address if the allocator can.
      const other = make.call0();
      expect(other.extract()).not.toBeInstanceOf(Holder);
      other.drop();
    }
  });
});
