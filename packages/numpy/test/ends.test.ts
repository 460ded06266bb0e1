import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PyBufferError, Python, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { asPyArray, PyArray } from "../src/index.ts";

/** Node 22 cannot parse the `using` of the sources: there the fixture imports what was built. */
const conditions = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

test.each([
  ["by itself", "", 0],
  ["by process.exit()", "exit", 3],
  ["by an error", "throws", 1],
])("[NPY-48] a process that ends %s leaves views readable to the last", { timeout: 60_000 }, (_, how, status) => {
  const fixture = fileURLToPath(new URL("fixtures/ending-with-views.mts", import.meta.url));
  const child = spawnSync(process.execPath, [...conditions, "--no-warnings", fixture, how], { encoding: "utf8" });
  expect({ status: child.status, signal: child.signal }).toEqual({ status, signal: null });
  expect(child.stdout).toContain("2.5 2");
  expect(child.stdout).toContain("6.0 2.5");
});

describe("memory of a file that is mapped", () => {
  test("[NPY-48] stays mapped while a guard shows it", () => {
    Python.attach((py) => {
      const mapped = py.import("mmap").callMethod("mmap", [-1, 4096]);
      const guard = asPyArray(mapped).typed("uint8", 1).readwrite();
      guard.set(7, 4095);
      expect(() => mapped.callMethod0("close")).toThrow(PyBufferError);
      expect(() => mapped.callMethod("resize", [8192])).toThrow();
      expect(mapped.getItem(4095).extract(t.int53)).toBe(7);
      expect(guard.asSlice()[4095]).toBe(7);
      guard.release();
    });
  });

  test("[NPY-48] stays mapped when numpy.memmap and the file are gone", () => {
    const guard = Python.attach((py) => {
      const globals = py.dict({ np: py.import("numpy") });
      const code = `
import os, tempfile
file, path = tempfile.mkstemp()
os.write(file, bytes(8192))
os.close(file)
mapped = np.memmap(path, "f8", "r+")
mapped[1023] = 1.5
`;
      py.run(code, { globals });
      const taken = globals.getItem("mapped").cast(PyArray).typed("float64", 1).readwrite();
      py.run("del mapped\nos.unlink(path)", { globals });
      return taken;
    });
    Python.collectCycles();
    const items = guard.asSlice();
    expect(items[1023]).toBe(1.5);
    items[0] = 1;
    guard.release();
    expect(items.length).toBe(0);
  });
});

test("[NPY-48] a part that Python frees and uses anew is not shown", () => {
  Python.attach((py) => {
    const guards = Array.from({ length: 50 }, (_, value) =>
      py.scope(() => PyArray.full(py, [1000], value, "float64").readonly()),
    );
    Python.collectCycles();
    // Memory that were free would be taken by these.
    for (let round = 0; round < 100; round++) py.scope(() => PyArray.full(py, [1000], -1, "float64"));
    expect(guards.map((guard) => guard.get(999))).toEqual(guards.map((_, value) => value));
    for (const guard of guards) guard.release();
  });
});
