import { beforeAll, expect, test } from "vitest";
import { PyRange, PySlice, Python, PyValueError } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-19] a slice of any bounds, and the full one", () => {
  Python.attach((py) => {
    expect(PySlice.new(py, 1, undefined, -2).repr()).toBe("slice(1, None, -2)");
    expect(py.slice("a", "b").repr()).toBe("slice('a', 'b', None)");
    expect(PySlice.full(py).repr()).toBe("slice(None, None, None)");
    expect(py.eval("[0, 1, 2, 3]").getItem(py.slice(1, 3)).repr()).toBe("[1, 2]");
  });
});

test.each([
  ["slice(None, None, -1)", 3, { start: 2, stop: -1, step: -1, length: 3 }],
  ["slice(1, 100, 2)", 6, { start: 1, stop: 6, step: 2, length: 3 }],
  ["slice(-2, None)", 5, { start: 3, stop: 5, step: 1, length: 2 }],
  ["slice(4, 1)", 5, { start: 4, stop: 1, step: 1, length: 0 }],
  ["slice(-10**30, 10**30)", 5, { start: 0, stop: 5, step: 1, length: 5 }],
] as const)("[TYP-19] %s of %i items", (code, length, indices) => {
  Python.attach((py) => {
    expect(py.eval(code).cast(PySlice).indices(length)).toEqual(indices);
  });
});

test("[TYP-19] indices refuses a step of zero, a bound that is no index, and what is no slice", () => {
  Python.attach((py) => {
    expect(() => py.slice(0, 1, 0).indices(3)).toThrow("slice step cannot be zero");
    expect(() => py.slice("a").indices(3)).toThrow("slice indices must be integers or None");
    expect(() => py.int(1).castUnchecked(PySlice).indices(3)).toThrow("'int' object is not an instance of 'slice'");
  });
});

test("[TYP-20] a range and its bounds", () => {
  Python.attach((py) => {
    const range = PyRange.new(py, 1, 10, 3);
    expect([range.start, range.stop, range.step]).toEqual([1, 10, 3]);
    expect([...range].map((item) => item.extract())).toEqual([1, 4, 7]);
    expect([py.range(3).repr(), py.range(1, 3).repr()]).toEqual(["range(0, 3)", "range(1, 3)"]);
    expect(py.range(0, 2n ** 70n).stop).toBe(2n ** 70n);
  });
});

test("[TYP-20] a step of zero is refused", () => {
  Python.attach((py) => {
    expect(() => PyRange.new(py, 1, 10, 0)).toThrow(PyValueError);
    expect(() => PyRange.new(py, 1, 10, 0)).toThrow("range() arg 3 must not be zero");
  });
});
