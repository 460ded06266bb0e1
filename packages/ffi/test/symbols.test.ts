import { describe, expect, test } from "vitest";
import { declarations } from "../src/declare.ts";
import "../src/headers/index.ts";
import { declaredName, parsePrototype } from "../src/prototype.ts";
import type { Availability } from "./fixtures/headers/availability.ts";
import { exportedSymbols } from "./fixtures/headers/exported-symbols.ts";
import type { Probe } from "./fixtures/headers/probe-interpreter.ts";
import { inProcess, testPythons } from "./fixtures/headers/pythons.ts";
import { skipTest, skippedSymbols } from "./fixtures/headers/skipped-symbols.ts";

const pythons = testPythons();

test("there is a Python to compare with", () => {
  expect(pythons.map(({ title }) => title)).not.toEqual([]);
});

test("[FFI-01] no name is declared twice, or both declared and skipped", () => {
  const names = declaredNames();
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  const skipped = skippedSymbols();
  expect(names.filter((name) => skipped.has(name))).toEqual([]);
});

test("[FFI-01] whatever is skipped has a reason", () => {
  const skipped = skippedSymbols();
  expect(skipped.size).toBeGreaterThan(50);
  for (const [name, reason] of skipped) expect(reason.length, name).toBeGreaterThan(10);
});

describe.each(pythons)("$title", (python) => {
  test("[FFI-01] every declaration that covers the version is exported, every other is gated", () => {
    const { version, declared, missing, unexpected, gated } = inProcess<Availability>("availability.ts", python);
    expect(declared).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
    expect(unexpected).toEqual([]);
    for (const { name, code, message } of gated) {
      expect(code, message).toBe("TAIPAN_SYMBOL_NOT_FOUND");
      expect(message).toMatch(
        new RegExp(`^Cannot use ${name}: Python ${version.replace("+", "\\+")} does not export it, it exists in `),
      );
    }
  });

  test.skipIf(process.platform !== "linux")(
    "[FFI-01] every exported symbol is declared or skipped with a reason",
    () => {
      const known = new Set(declaredNames());
      const isSkipped = skipTest(skippedSymbols().keys());
      const exported = exportedSymbols(python.library).filter((name) => /^_?Py/i.test(name));
      expect(exported.length).toBeGreaterThan(1000);
      expect(exported.filter((name) => !known.has(name) && !isSkipped(name))).toEqual([]);
    },
  );

  test("[FFI-02] [FFI-03] [FFI-12] counts, data symbols and extension modules are those of the interpreter", () => {
    const probe = inProcess<Probe>("probe-interpreter.ts", python);
    expect(probe.refcounts).toEqual({ before: 2, afterIncRef: 3, afterDecRef: 2 });
    expect(probe.typeFlags).toEqual({
      listIsList: true,
      listIsDict: false,
      boolIsLong: true,
      valueErrorIsException: true,
    });
    expect(probe.sameAsBuiltins).toEqual({
      PyExc_ValueError: true,
      PyExc_OSError: true,
      PyList_Type: true,
      PyBaseObject_Type: true,
      _Py_NoneStruct: true,
      _Py_TrueStruct: true,
      _Py_NotImplementedStruct: true,
    });
    expect(probe.inputHook).toBe(0);
    expect(probe.imported["math"]).not.toBe("absent");
    // Each is a shared library on every distribution that has it; a Python built without OpenSSL has no _ssl.
    const extensions = Object.entries(probe.imported).filter(
      ([, outcome]) => outcome.endsWith(".so") || outcome.endsWith(".pyd"),
    );
    expect(extensions.length).toBeGreaterThan(0);
    expect(Object.entries(probe.imported).filter(([, outcome]) => outcome.startsWith("failed"))).toEqual([]);
  });
});

function declaredNames(): string[] {
  return declarations().map(({ kind, text }) => (kind === "function" ? parsePrototype(text).name : declaredName(text)));
}
