import { memory } from "@taipan/ffi";
import { type PyAny, Python, PyTypeError, PyValueError, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { PyArray, pyufunc, ufuncApiTable, ufuncLoop } from "../src/index.ts";
import { evaluate } from "./support/array-of.ts";

/** The length of the hypotenuse, and how often its loops were called. */
function hypotenuse(py: Python): { call: (...args: readonly unknown[]) => PyAny; made: PyAny; lengths: number[] } {
  const lengths: number[] = [];
  const made = pyufunc(
    py,
    "hypotenuse",
    [
      ufuncLoop(["float32", "float32"], ["float32"], ([a, b], [c]) => {
        lengths.push(c.length);
        for (let index = 0; index < c.length; index++) c[index] = Math.hypot(a[index] as number, b[index] as number);
      }),
      ufuncLoop(["float64", "float64"], ["float64"], ([a, b], [c]) => {
        lengths.push(c.length);
        for (let index = 0; index < c.length; index++) c[index] = Math.hypot(a[index] as number, b[index] as number);
      }),
    ],
    { doc: "Length of the longest side." },
  );
  return { call: (...args) => made.call(args), made, lengths };
}

describe("a universal function", () => {
  test("[NPY-56] [ASK-26] is like NumPy's own over every layout, with one call for a piece", () => {
    Python.attach((py) => {
      const { made, lengths } = hypotenuse(py);
      const compare = evaluate(
        py,
        `lambda mine: [[bool(np.allclose(mine(a, b), np.hypot(a, b))), str(mine(a, b).dtype), mine(a, b).shape == np.hypot(a, b).shape]
          for a, b in [
            (np.arange(1e6), np.arange(1e6)),
            (np.arange(6.0).reshape(2, 3), np.arange(3.0)),
            (np.arange(6.0).reshape(2, 3).T, np.arange(3.0)[:, None]),
            (np.arange(10.0)[::-2], 1),
            (np.arange(10, dtype='f4'), np.float32(2)),
            (np.arange(10, dtype='>f8'), np.arange(10, dtype='i2')),
            (np.zeros((3, 0)), np.zeros(1)),
            (np.zeros((2, 3), order='F'), np.ones((4, 1, 1))),
          ]]`,
      );
      const types = ["float64", "float64", "float64", "float64", "float32", "float64", "float64", "float64"];
      expect(compare.call([made]).toJs()).toEqual(types.map((type) => [true, type, true]));
      // A million items in one go: the first pair is worked on three times.
      expect(lengths.filter((length) => length === 1_000_000)).toHaveLength(3);
    });
  });

  test("[NPY-56] gives numbers for numbers, fills out, and says what it is", () => {
    Python.attach((py) => {
      const { call, made } = hypotenuse(py);
      expect(call(3, 4).extract(t.f64)).toBe(5);
      const out = PyArray.zeros(py, [2, 2], "float64");
      expect(made.call([[3, 6], 4], { out }).is(out)).toBe(true);
      expect(out.get(1, 0)).toBe(5);
      expect(
        made
          .callMethod("outer", [py.list([3, 6]), py.list([4, 8, 0])])
          .getAttr("shape")
          .toJs(),
      ).toEqual([2, 3]);
      const facts = evaluate(
        py,
        "lambda f: [f.__name__, f.__doc__, f.nin, f.nout, f.nargs, f.ntypes, f.types, repr(f)]",
      );
      expect(facts.call([made]).toJs()).toEqual([
        "hypotenuse",
        "Length of the longest side.",
        2,
        1,
        3,
        2,
        ["ff->f", "dd->d"],
        "<ufunc 'hypotenuse'>",
      ]);
      // In place, over memory that is read as well.
      const both = PyArray.from(py, [1, 2, 3]);
      made.call([both.slice([0, 2]), 0], { out: both.slice([1]) }).drop();
      expect(both.toNested()).toEqual([1, 1, 2]);
    });
  });

  test("[NPY-56] refuses what it has no loop for, and what does not fit", () => {
    Python.attach((py) => {
      const { call, made } = hypotenuse(py);
      expect(() => call(1)).toThrow("hypotenuse() takes 2 arrays, but 1 were given");
      expect(() => call(py.complex(1, 2), 1)).toThrow(PyTypeError);
      expect(() => call("a", 1)).toThrow("hypotenuse() has no loop for (<U1, int64), only ff->f, dd->d");
      expect(() => call([1, 2], [1, 2, 3])).toThrow(PyValueError);
      expect(() => made.call([[1, 2], 3], { out: PyArray.zeros(py, [2], "int32") })).toThrow(
        "could not be cast from dtype('float64') to dtype('int32')",
      );
      expect(() => pyufunc(py, "none", [])).toThrow("Cannot make the function 'none': it has no loop");
    });
  });

  test("[NPY-56] passes on what its loop throws, and takes the memory back", () => {
    Python.attach((py) => {
      let kept: Float64Array<ArrayBuffer> | undefined;
      const failing = pyufunc(py, "failing", [
        ufuncLoop(["float64"], ["float64", "int64"], ([x], [y, sign]) => {
          kept = x;
          if (x.includes(0)) throw new RangeError("Cannot divide: there is a zero");
          for (const [index, each] of x.entries()) {
            y[index] = 1 / each;
            sign[index] = BigInt(Math.sign(each));
          }
        }),
      ]);
      expect(
        failing
          .call([[1, -2]])
          .callMethod("__len__")
          .extract(t.int53),
      ).toBe(2);
      expect(
        failing
          .call([[1, -2]])
          .getItem(1)
          .cast(PyArray)
          .toNested(),
      ).toEqual([1, -1]);
      expect(kept?.length).toBe(0);
      expect(() => failing.call([[1, 0]])).toThrow("Cannot divide: there is a zero");
      expect(kept?.buffer.detached).toBe(true);
    });
  });
});

test("[NPY-55] the table of NumPy's ufunc C API is found, with functions in it", () => {
  Python.attach((py) => {
    // PyUFunc_FromFuncAndData.
    expect(memory.pointer(ufuncApiTable(py) + 8)).toBeGreaterThan(0);
  });
});
