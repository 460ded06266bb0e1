import { Python, PyValueError } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { BorrowError, DimensionalityError, PyArray } from "../src/index.ts";

describe("resizing", () => {
  test("[NPY-41] moves the memory under an exclusive borrow, and leaves old views empty", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2, 3]);
      const before = array.readwrite();
      const stale = before.asSlice();
      using guard = before.resize(100_000);
      expect([before.isReleased, stale.length, stale.buffer.detached]).toEqual([true, 0, true]);
      const items = guard.asSlice();
      expect([items.length, items[2], items[99_999], array.shape]).toEqual([100_000, 3, 0, [100_000]]);
      expect(array.tryReadonly()).toBeInstanceOf(BorrowError);
      using short = guard.resize(2);
      expect([...short]).toEqual([1, 2]);
    });
  });

  test("[NPY-41] is refused where others would be left with freed memory", () => {
    Python.attach((py) => {
      const array = PyArray.from(py, [1, 2, 3]);
      const part = array.slice([1]);
      expect(() => array.readwrite().resize(1000)).toThrow(PyValueError);
      expect([array.shape, part.toNested()]).toEqual([[3], [2, 3]]);
      expect(() => PyArray.zeros(py, [2, 2], "int8").readwrite().resize(9)).toThrow(DimensionalityError);
      array.readwrite().release();
    });
  });
});

test("[NPY-47] matrices are viewed where size and steps fit", () => {
  Python.attach((py) => {
    using guard = PyArray.arange(py, 0, 6).reshape([2, 3]).readonly();
    expect(guard.asMatrix({ rows: 2, cols: 3 })?.get(1, 2)).toBe(5);
    expect([guard.asMatrix({ cols: 3 })?.shape, guard.asMatrix({ rows: 3 }), guard.asMatrix({ cols: 2 })]).toEqual([
      [2, 3],
      undefined,
      undefined,
    ]);
    using column = PyArray.from(py, [1, 2, 3]).readonly();
    expect([column.asMatrix({ cols: 1 })?.shape, column.asMatrix()?.get(2, 0)]).toEqual([[3, 1], 3]);
    using backwards = PyArray.from(py, [1, 2]).slice([undefined, undefined, -1]).readonly();
    using cube = PyArray.zeros(py, [1, 1, 1], "int8").readonly();
    expect([backwards.asMatrix(), cube.asMatrix()]).toEqual([undefined, undefined]);
  });
});
