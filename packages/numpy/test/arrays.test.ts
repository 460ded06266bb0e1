import { CastError, PyTypeError, PyValueError, Python, pyfunction, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import {
  arrayApiTable,
  arrayLike,
  DimensionalityError,
  dot,
  DTypeError,
  einsum,
  FromArrayError,
  getArrayModule,
  inner,
  matmul,
  ndarray,
  PyArray,
  ufuncApiTable,
} from "../src/index.ts";
import { arrayOf, evaluate } from "./support/array-of.ts";

describe("making arrays", () => {
  test("[NPY-20] zeroes, ones and one value, in either order", () => {
    Python.attach((py) => {
      const zeros = PyArray.zeros(py, [2, 3], "float64", { order: "F" });
      expect([zeros.isFContiguous, zeros.isCContiguous, zeros.toNested()]).toEqual([
        true,
        false,
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ]);
      expect(PyArray.ones(py, [2], "int8").toNested()).toEqual([1, 1]);
      expect(PyArray.full(py, [2], 7, "uint16").toNested()).toEqual([7, 7]);
      const empty = PyArray.empty(py, [2, 0, 4], "float32");
      expect([empty.shape, empty.dtype, empty.isCContiguous]).toEqual([[2, 0, 4], "float32", true]);
      expect(() => PyArray.zeros(py, [-1], "int8")).toThrow(PyValueError);
    });
  });

  test("[NPY-21] from typed arrays, iterables and nested lists, whose rows must have one length", () => {
    Python.attach((py) => {
      const source = Float64Array.of(1, 2, 3);
      const copy = PyArray.from(py, source.subarray(1));
      source[1] = 9;
      expect(copy.toNested()).toEqual([2, 3]);
      expect(PyArray.from(py, new Set([1, 2]), "int16").toNested()).toEqual([1, 2]);
      expect([PyArray.from(py, BigInt64Array.of(1n)).dtype, PyArray.from(py, [1]).dtype]).toEqual(["int64", "float64"]);
      expect(PyArray.from2(py, [Float32Array.of(1, 2), [3, 4]]).toNested()).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(PyArray.from3(py, [[[1], [2]]], "int32").shape).toEqual([1, 2, 1]);
      expect(() =>
        PyArray.from2(py, [
          [1, 2, 3],
          [4, 5],
        ]),
      ).toThrow("invalid length: 2, but expected 3");
      expect(() => PyArray.from3(py, [[[1], [2, 3]]])).toThrow(FromArrayError);
      expect(() => PyArray.from3(py, [[[1]], []])).toThrow(PyTypeError);
    });
  });

  test("[NPY-26] from lists of any depth", () => {
    Python.attach((py) => {
      const square = PyArray.of(py, [
        [1, 2],
        [3, 4],
      ]);
      expect([square.shape, square.toNested(), square.dtype]).toEqual([
        [2, 2],
        [
          [1, 2],
          [3, 4],
        ],
        "float64",
      ]);
      expect(PyArray.of(py, [[[1n]], [[2n]]], "int64").shape).toEqual([2, 1, 1]);
      expect([PyArray.of(py, []).shape, PyArray.of(py, [[], []]).shape]).toEqual([[0], [2, 0]]);
      expect(PyArray.of(py, ["ab", "c"], "U2").toNested()).toEqual(["ab", "c"]);
      expect(() =>
        PyArray.of(py, [
          [1, 2, 3],
          [4, 5],
        ]),
      ).toThrow("invalid length: 2, but expected 3");
      expect(() => PyArray.of(py, [[1, 2], 3])).toThrow(FromArrayError);
    });
  });

  test("[NPY-22] ranges", () => {
    Python.attach((py) => {
      const theirs = evaluate(py, "lambda a, *range: bool(np.array_equal(a, np.arange(*range)))");
      expect(theirs.call([PyArray.arange(py, 0, 10, 1, "float64"), 0, 10, 1]).extract(t.bool)).toBe(true);
      expect(theirs.call([PyArray.arange(py, 5, 0, -2, "int64"), 5, 0, -2]).extract(t.bool)).toBe(true);
      expect(PyArray.arange(py, 0n, 3n, 1n, "uint64").typed("uint64", 1).toTypedArray()).toEqual(
        BigUint64Array.of(0n, 1n, 2n),
      );
    });
  });
});

describe("types and ranks", () => {
  test("[NPY-27] [ASK-28] what does not fit is named by both types or numbers of dimensions", () => {
    Python.attach((py) => {
      const array = arrayOf(py, "np.zeros(3, dtype='i8')");
      expect(() => array.typed("float64", 2)).toThrow("dimensionality mismatch:\n from=1, to=2");
      expect(() => array.typed("float64", 1)).toThrow("type mismatch:\n from=int64, to=float64");
      expect(array.typed("int64", 1).toDyn()).toBe(array);
      const norm = pyfunction({ name: "norm", args: [ndarray("float64", 1)], returns: t.f64 }, (vector) =>
        Math.hypot(...vector.toTypedArray()),
      );
      const call = py.toPython(norm);
      expect(call.call([arrayOf(py, "np.array([3.0, 4.0])")]).extract(t.f64)).toBe(5);
      expect(() => call.call([array])).toThrow("type mismatch:\n from=int64, to=float64");
      expect(() => call.call([arrayOf(py, "np.zeros((1, 1))")])).toThrow("dimensionality mismatch:\n from=2, to=1");
      expect(() => call.call([[1, 2]])).toThrow("'list' object is not an instance of 'ndarray'");
      expect(() => array.extract(ndarray("bool"))).toThrow(DTypeError);
      expect(() => array.extract(ndarray("int64", 0))).toThrow(DimensionalityError);
      expect(() => py.eval("[1]").cast(PyArray)).toThrow(CastError);
    });
  });

  test("[NPY-28] array-likes: lists are taken, arrays of other types only where asked for", () => {
    Python.attach((py) => {
      const strict = arrayLike("float64", 1);
      const casting = arrayLike("float64", 1, { cast: true });
      for (const code of ["[1, 2, 3]", "(1, 2, 3)", "range(1, 4)"]) {
        expect(evaluate(py, code).extract(strict).toNested()).toEqual([1, 2, 3]);
      }
      const whole = arrayOf(py, "np.array([1, 2, 3])");
      expect(() => whole.extract(strict)).toThrow("type mismatch:\n from=int64, to=float64");
      expect(whole.extract(casting).toNested()).toEqual([1, 2, 3]);
      const same = arrayOf(py, "np.array([1.5])");
      expect([same.extract(strict).is(same), same.extract(casting).is(same)]).toEqual([true, true]);
      expect(() => evaluate(py, "[[1]]").extract(casting)).toThrow(DimensionalityError);
      expect(() => evaluate(py, "['a']").extract(strict)).toThrow(PyValueError);
    });
  });

  test("[NPY-29] one function for several element types", () => {
    Python.attach((py) => {
      const double = pyfunction(
        { name: "double", args: [t.union(ndarray("float64", 1), ndarray("int64", 1))], returns: t.py },
        (array) => {
          using items = array.readonly();
          const sum = array.dtype === "int64" ? 0n : 0;
          return py.toPython(
            [...items].reduce<number | bigint>((all, item) => (all as number) + (item as number), sum),
          );
        },
      );
      const call = py.toPython(double);
      expect(call.call([arrayOf(py, "np.array([1, 2])")]).repr()).toBe("3");
      expect(call.call([arrayOf(py, "np.array([1.5, 2])")]).repr()).toBe("3.5");
    });
  });

  test("[NPY-45] an array without dimensions is one value", () => {
    Python.attach((py) => {
      expect(arrayOf(py, "np.array(3.5)").item()).toBe(3.5);
      expect(() => arrayOf(py, "np.array([3.5])").item()).toThrow("dimensionality mismatch:\n from=1, to=0");
    });
  });
});

describe("shapes and copies", () => {
  test("[NPY-50] other shapes of the same memory", () => {
    Python.attach((py) => {
      const array = PyArray.arange(py, 0, 6);
      const rows = array.reshape([2, 3]);
      expect([rows.toNested(), array.reshape([2, 3], { order: "F" }).toNested()]).toEqual([
        [
          [0, 1, 2],
          [3, 4, 5],
        ],
        [
          [0, 2, 4],
          [1, 3, 5],
        ],
      ]);
      expect([rows.transpose().shape, rows.reshape([1, 2, 3]).permute([2, 0, 1]).shape]).toEqual([
        [3, 2],
        [3, 1, 2],
      ]);
      expect(() => array.reshape([4])).toThrow(PyValueError);
      expect(() => array.reshape([4])).toThrow("cannot reshape array of size 6 into shape (4,)");
      expect(rows.transpose().data()).toBe(array.data());
      expect([
        rows.slice(1).toNested(),
        rows.slice([], -1).toNested(),
        rows.slice([], [0, undefined, 2]).toNested(),
      ]).toEqual([
        [3, 4, 5],
        [2, 5],
        [
          [0, 2],
          [3, 5],
        ],
      ]);
      expect(rows.slice(1, 2).item()).toBe(5);
    });
  });

  test("[NPY-51] copies into other arrays, and into other types", () => {
    Python.attach((py) => {
      const from = PyArray.from(py, [1.9, -1.9, 3]);
      const to = PyArray.zeros(py, [2, 3], "float64");
      from.copyTo(to);
      expect(to.toNested()).toEqual([
        [1.9, -1.9, 3],
        [1.9, -1.9, 3],
      ]);
      expect(from.astype("int32").toTypedArray()).toEqual(Int32Array.of(1, -1, 3));
      expect(() => from.copyTo(PyArray.zeros(py, [2], "float64"))).toThrow(PyValueError);
    });
  });

  test("[NPY-52] products are arrays, or values where no dimension is left", () => {
    Python.attach((py) => {
      const vector = PyArray.from(py, [1, 2, 3]);
      const matrix = PyArray.from2(py, [
        [1, 0, 0],
        [0, 2, 0],
      ]);
      expect([dot(vector, vector), inner(vector, vector), einsum("i,i->", vector, vector)]).toEqual([14, 14, 14]);
      const product = dot(matrix.toDyn(), vector.toDyn()) as PyArray;
      expect(product.toNested()).toEqual([1, 4]);
      expect((matmul(matrix, matrix.transpose()) as PyArray).toNested()).toEqual([
        [1, 0],
        [0, 4],
      ]);
      expect((einsum("ij->ji", matrix) as PyArray).shape).toEqual([3, 2]);
      const whole = PyArray.from(py, BigInt64Array.of(2n, 3n));
      expect(dot(whole, whole)).toBe(13n);
      expect(() => dot(matrix, matrix)).toThrow(PyValueError);
      expect(() => einsum("i")).toThrow("there are no arrays");
    });
  });

  test("[NPY-53] every function of NumPy's takes arrays", () => {
    Python.attach((py) => {
      const np = py.import("numpy");
      expect(np.callMethod("sum", [PyArray.from(py, [1, 2])]).extract(t.f64)).toBe(3);
      expect(np.callMethod("zeros", [3])).toBeInstanceOf(PyArray);
    });
  });
});

describe("the C API of NumPy's", () => {
  test("[NPY-54] [NPY-55] the tables are found by their capsules, in NumPy 1 and 2", () => {
    Python.attach((py) => {
      expect(arrayApiTable(py)).toBeGreaterThan(0);
      expect(ufuncApiTable(py)).toBeGreaterThan(0);
      expect(ufuncApiTable(py)).not.toBe(arrayApiTable(py));
    });
  });

  test("[NPY-58] the module of NumPy's core by the name that this version has", () => {
    Python.attach((py) => {
      const major = Number.parseInt(py.import("numpy").getAttr("__version__").str(), 10);
      expect(getArrayModule(py).name()).toBe(major >= 2 ? "numpy._core.multiarray" : "numpy.core.multiarray");
    });
  });
});
