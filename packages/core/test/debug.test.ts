import { describe, expect, test } from "vitest";
import { debug, LeakError } from "../src/debug.ts";
import { Python, PyValueError } from "../src/index.ts";
import { runScript } from "./support/run-script.ts";

const object = "type('Plain', (), {})()";

describe("counts", () => {
  test("[DBG-07] attachCount follows attach, nested attach and detach", () => {
    expect(debug.attachCount()).toBe(0);
    Python.attach((py) => {
      expect(debug.attachCount()).toBe(1);
      Python.attach(() => expect(debug.attachCount()).toBe(2));
      py.detach(() => expect(debug.attachCount()).toBe(0));
      expect(debug.attachCount()).toBe(1);
    });
    expect(debug.attachCount()).toBe(0);
  });

  test("[DBG-07] liveHandles counts what scopes hold and what outlives them", () => {
    const before = debug.liveHandles();
    const kept = Python.attach((py) => {
      py.eval(object);
      const result = py.eval(object).unbind();
      expect(debug.liveHandles()).toBe(before + 2);
      return result;
    });
    expect(debug.liveHandles()).toBe(before + 1);
    kept[Symbol.dispose]();
    expect(debug.liveHandles()).toBe(before);
  });

  test("[DBG-07] pendingDecrefs counts what was dropped while detached", () => {
    const kept = Python.attach((py) => [py.eval(object).unbind(), py.eval(object).unbind()]);
    for (const one of kept) one[Symbol.dispose]();
    expect(debug.pendingDecrefs()).toBe(2);
    Python.attach(() => expect(debug.pendingDecrefs()).toBe(0));
  });

  test("[DBG-07] an error owns its exception until it is disposed", () => {
    const before = debug.liveHandles();
    const outcome = Python.attach((py) => py.try(() => py.run("raise ValueError('x')")));
    expect(debug.liveHandles()).toBe(before + 1);
    if (!outcome.ok) outcome.error[Symbol.dispose]();
    expect(debug.liveHandles()).toBe(before);
  });
});

describe("refcount", () => {
  test("[OBJ-12] is what Python counts, its own argument left out", () => {
    Python.attach((py) => {
      const one = py.eval(object);
      const counted = py.import("sys").callMethod("getrefcount", [one]).extract() as number;
      expect(debug.refcount(one)).toBe(counted - 1);
      const second = one.clone();
      const third = one.asUnbound();
      expect(debug.refcount(one)).toBe(counted + 1);
      expect(debug.refcount(third)).toBe(counted + 1);
      second.drop();
      third.drop();
      expect(debug.refcount(one)).toBe(counted - 1);
    });
  });

  test("[FFI-10] an immortal object has no count", () => {
    Python.attach((py) => {
      const isImmortal = py.versionAtLeast(3, 12);
      expect(debug.refcount(py.None) === Infinity).toBe(isImmortal);
      expect(Number.isFinite(debug.refcount(py.eval(object)))).toBe(true);
    });
  });
});

describe("assertNoLeaks", () => {
  test("[DBG-07] gives the result of code that released everything", () => {
    const text = debug.assertNoLeaks(() =>
      Python.attach((py) => {
        using kept = py.eval("[1, 2]").unbind();
        return kept.bind(py).repr();
      }),
    );
    expect(text).toBe("[1, 2]");
  });

  test("[DBG-07] names how many references stayed", () => {
    const leak = (): unknown => Python.attach((py) => [py.eval(object).unbind(), py.eval(object).unbind()]);
    expect(() => debug.assertNoLeaks(leak)).toThrow(LeakError);
    expect(() => debug.assertNoLeaks(leak)).toThrow(
      "Cannot account for 2 references that were made and not released, set TAIPAN_DEBUG=handles to see where",
    );
  });

  test("[DBG-07] waits for asynchronous code", async () => {
    const kept = Python.attach((py) => py.eval(object).unbind());
    const moved = async (): Promise<string> => {
      await Promise.resolve();
      kept[Symbol.dispose]();
      return "done";
    };
    await expect(debug.assertNoLeaks(moved)).resolves.toBe("done");
    await expect(
      debug.assertNoLeaks(async () => {
        await Promise.resolve();
        return Python.attach((py) => py.eval(object).unbind());
      }),
    ).rejects.toThrow("Cannot account for 1 reference that was made and not released");
  });

  test("[DBG-07] an error of the code is thrown as it is", () => {
    const error = new PyValueError("mine");
    expect(() =>
      debug.assertNoLeaks(() => {
        throw error;
      }),
    ).toThrow(error);
  });
});

test("[OBJ-49] [DBG-07] with TAIPAN_DEBUG=handles a leak says where it was made", async () => {
  const result = await runScript("leak.mts", [], { env: { TAIPAN_DEBUG: "handles" } });
  expect(result.stderr).toBe("");
  expect(result.stdout).toBe("error names the function: true\nreport: 1 Py true\nafter collection: 0 1\n");
});

test("[OBJ-49] without it nothing is remembered", async () => {
  const result = await runScript("leak.mts", [], { env: { TAIPAN_DEBUG: undefined } });
  expect(result.stdout).toMatch(/^error names the function: false\nreport: undefined undefined false\n/);
});
