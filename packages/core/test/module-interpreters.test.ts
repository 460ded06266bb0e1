import { library } from "@taipan/ffi";
import { pymodule, Python } from "@taipan/core";
import { expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

const isFreeThreaded = Python.attach(() => library("PyModule_New").freeThreaded);

test("[MOD-15] a module that uses the GIL turns it on in a free-threaded interpreter, with Python's warning", async () => {
  const free = await runScript("inittab-modules.mts", ["gil", "unused"]);
  expect([free.stdout.trim(), free.stderr]).toEqual([isFreeThreaded ? "False" : "True", ""]);
  const bound = await runScript("inittab-modules.mts", ["gil", "used"]);
  expect(bound.stdout.trim()).toBe("True");
  const warning = "The global interpreter lock (GIL) has been enabled to load module 'built_in'";
  expect(bound.stderr.includes(warning)).toBe(isFreeThreaded);
});

test("[MOD-15][MOD-16] what cannot turn the GIL on at run time says so, and a module made by hand says what it needs", () => {
  const definition = pymodule({ name: "late", gilUsed: true, init: (module) => module.gilUsed(false) });
  if (isFreeThreaded) {
    expect(() => definition.register()).toThrow(
      "Cannot register module 'late': it needs the GIL, which only built-in modules turn on, use appendToInittab()",
    );
  } else {
    Python.attach((py) => expect(definition.bind(py).name()).toBe("late"));
  }
});

test("[MOD-17] another interpreter of the process cannot import what TypeScript defines", async () => {
  const { stdout, stderr } = await runScript("inittab-modules.mts", ["interpreters", "unused"]);
  expect([stdout.trim().split("\n"), stderr]).toEqual([["True", "True", "1 2"], ""]);
});

test("[MOD-18] each worker that registers a module has state of its own", async () => {
  const { stdout, stderr } = await runScript("module-worker.mts");
  expect([stdout.trim(), stderr]).toEqual(["[2,5]", ""]);
});
