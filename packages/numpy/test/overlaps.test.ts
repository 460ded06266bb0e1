import { type PyAny, Python, t } from "@taipan/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BorrowError, PyArray } from "../src/index.ts";
import { evaluate } from "./support/array-of.ts";

const RUNS = 500;

/** A view of 48 bytes with any start, shape and steps, forwards, backwards and repeated. */
const strided = fc.record({
  dtype: fc.constantFrom("u1", "i2", "<f4", "f8", "c16", ">i4"),
  start: fc.integer({ min: 0, max: 47 }),
  dimensions: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -17, max: 17 })), { maxLength: 3 }),
  door: fc.constantFrom("array", "memoryview", "interface"),
});

/** Makes a view of it where all of its items are inside; by different doors, so that nothing but addresses tells. */
const MAKE = `
def make(memory, dtype, start, dimensions, door):
    shape = [length for length, _ in dimensions]
    strides = [step for _, step in dimensions]
    ways = [(length - 1) * step for length, step in dimensions]
    size = np.dtype(dtype).itemsize
    if 0 not in shape:
        low = start + sum(way for way in ways if way < 0)
        high = start + sum(way for way in ways if way > 0) + size
        if low < 0 or high > len(memory):
            return None
    base = np.frombuffer(memory, "u1")
    if door == "memoryview":
        base = np.asarray(memoryview(memory))
    elif door == "interface":
        base = np.asarray(type("Shown", (), {"__array_interface__": base.__array_interface__, "kept": memory})())
    return np.ndarray(shape, dtype, base, 0 if 0 in shape else start, strides)
`;

interface Count {
  overlaps: number;
  refused: number;
  falseAlarms: number;
}

test("[NPY-35] of random views, written or read, no overlap that NumPy finds is ever missed", () => {
  const count: Count = { overlaps: 0, refused: 0, falseAlarms: 0 };
  Python.attach((py) => {
    const globals = py.dict({ np: py.import("numpy") });
    py.run(MAKE, { globals });
    const make = globals.getItem("make");
    const shares = evaluate(py, "np.shares_memory");
    const mayShare = evaluate(py, "np.may_share_memory");
    const memory = py.bytearray(new Uint8Array(48));
    const view = ({
      dtype,
      start,
      dimensions,
      door,
    }: typeof strided extends fc.Arbitrary<infer V> ? V : never): PyAny =>
      make.call([memory, dtype, start, dimensions, door]);
    fc.assert(
      fc.property(strided, strided, fc.boolean(), (a, b, isRead) =>
        py.scope(() => {
          const [one, other] = [view(a), view(b)];
          fc.pre(!one.isNone() && !other.isNone());
          const overlap = shares.call([one, other]).extract(t.bool);
          const isRefused = conflict(one.cast(PyArray), other.cast(PyArray), isRead);
          if (overlap) count.overlaps++;
          if (isRefused) count.refused++;
          if (isRefused && !overlap) count.falseAlarms++;
          // What NumPy's own quick look can rule out, by addresses alone, is never refused.
          if (isRefused && !mayShare.call([one, other]).extract(t.bool)) return false;
          return isRefused || !overlap;
        }),
      ),
      { numRuns: RUNS, seed: 11 },
    );
  });
  // Many of both kinds were seen, and few were refused without need.
  expect(count.overlaps).toBeGreaterThan(RUNS / 10);
  expect(count.refused).toBeLessThan(RUNS);
  expect(count.falseAlarms / RUNS).toBeLessThan(0.25);
});

/** Whether the second view is refused for writing while the first is read or written. */
function conflict(one: PyArray, other: PyArray, isRead: boolean): boolean {
  using _first = isRead ? one.readonly() : one.readwrite();
  const second = other.tryReadwrite();
  if (second instanceof BorrowError) return second.reason === "already borrowed";
  second.release();
  return false;
}
