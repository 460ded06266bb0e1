import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { library } from "@taipan/ffi";
import { defineClass, Python } from "../src/index.ts";
import { python } from "./support/run-python.ts";
import { runScript } from "./support/run-script.ts";

// Opens libpython, so that the build is known when tests are listed.
Python.initialize();

const PyHolder = defineClass(
  class Holder {
    item: unknown;
  },
  { new: true, fields: { item: { get: true, set: true } } },
);

/** Makes cycles through both heaps, and drops them. */
const MAKE = `
for _ in range(11_000):
    holder, thing = Holder(), watch(Thing())
    holder.item, thing.holder = thing, holder
del holder, thing`;

beforeAll(() => {
  Python.attach((py) => {
    py.import("__main__").setAttr("Holder", PyHolder.typeObject(py));
    py.run(`
import gc, weakref
class Thing: pass
refs = []
def watch(x):
    refs.append(weakref.ref(x))
    return x
def alive(): return sum(r() is not None for r in refs)`);
  });
});

/** Lets both collectors run; finalizers of thousands of handles take several turns. */
async function settle(rounds: number): Promise<void> {
  for (let round = 0; round < rounds && python("alive()") !== "0"; round++) {
    globalThis.gc?.();
    await setImmediate();
    Python.attach((py) => py.run("gc.collect()"));
  }
}

test.skipIf(library("sys").freeThreaded)(
  "[OBJ-47] many dropped cycles are found without being asked for, unless that is switched off",
  async () => {
    Python.configure({ collectCycles: false });
    python(MAKE);
    await settle(10);
    expect(python("alive()")).toBe("11000");
    Python.configure({ collectCycles: true });
    python(MAKE);
    await settle(100);
    expect(python("alive()")).toBe("0");
  },
);

test.skipIf(library("sys").freeThreaded)(
  "[OBJ-47] a Node that forbids its inspector warns once, and goes on",
  async () => {
    const { code, stdout } = await runScript("forbidden-inspector.mts");
    expect(stdout).toBe("TAIPAN_CYCLES\nstill alive\n");
    expect(code).toBe(0);
  },
);
