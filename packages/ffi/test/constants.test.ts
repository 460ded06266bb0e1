import { describe, expect, test } from "vitest";
import type { LayoutProbe } from "./fixtures/headers/probe-layouts.ts";
import { inProcess, testPythons } from "./fixtures/headers/pythons.ts";
import * as headers from "../src/headers/index.ts";

const pythons = testPythons();

test("there is a Python to compare with", () => {
  expect(pythons.map(({ title }) => title)).not.toEqual([]);
});

describe.each(pythons)("$title", (python) => {
  // tooling/ffi-check asks the C compiler about every layout; this asks the library that is really opened.
  test("[FFI-04] [FFI-11] layouts and constants are those of the running interpreter", () => {
    const probe = inProcess<LayoutProbe>("probe-layouts.ts", python);
    expect(Object.keys(probe).length).toBeGreaterThan(45);
    for (const [what, [ours, interpreter]] of Object.entries(probe)) expect(ours, what).toBe(interpreter);
  });
});

test("[FFI-11] composed buffer flags are made of the simple ones", () => {
  const { PyBUF_ND, PyBUF_WRITABLE, PyBUF_FORMAT, PyBUF_STRIDES, PyBUF_INDIRECT } = headers;
  expect(headers.PyBUF_CONTIG).toBe(PyBUF_ND | PyBUF_WRITABLE);
  expect(headers.PyBUF_RECORDS_RO).toBe(PyBUF_STRIDES | PyBUF_FORMAT);
  expect(headers.PyBUF_FULL).toBe(PyBUF_INDIRECT | PyBUF_WRITABLE | PyBUF_FORMAT);
  expect(PyBUF_STRIDES & PyBUF_ND).toBe(PyBUF_ND);
});

test("[FFI-04] a version whose PyConfig is unknown is refused, not guessed", () => {
  expect(() => headers.PyConfig({ minor: 15, freeThreaded: false })).toThrow(
    "Cannot lay out PyConfig: Python 3.15 may have changed it, use PyInitConfig",
  );
  expect(headers.PyConfig({ minor: 14, freeThreaded: true }).size).toBeGreaterThan(
    headers.PyConfig({ minor: 14, freeThreaded: false }).size,
  );
});
