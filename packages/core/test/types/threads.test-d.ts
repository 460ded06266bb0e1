import { expectTypeOf, test } from "vitest";
import type { Bound, Py, PyAny, PyList, Python, Sendable } from "../../src/index.ts";

test("[SYN-14] what belongs to one thread is not to be sent to another", () => {
  expectTypeOf<Python>().not.toExtend<Sendable>();
  expectTypeOf<Bound<PyList>>().not.toExtend<Sendable>();
  expectTypeOf<PyAny>().not.toExtend<Sendable>();
  expectTypeOf<Py>().not.toExtend<Sendable>();
  expectTypeOf<{ readonly py: Python }>().not.toExtend<Sendable>();
  expectTypeOf<() => void>().not.toExtend<Sendable>();
  expectTypeOf<{ raw: number; memory: SharedArrayBuffer; names: string[] }>().toExtend<Sendable>();
  expectTypeOf<Map<string, Float64Array>>().toExtend<Sendable>();
});
