import { type PyAny, Python, PyValueError, t } from "@taipan/core";
import { describe, expect, test } from "vitest";
import { PyArray } from "../src/index.ts";
import { type Column, fromColumns, toColumns, type ValueColumn } from "../src/pandas/index.ts";
import { hasModule } from "./support/has-module.ts";

const skip = hasModule("pandas") ? false : "this Python has no pandas";
const skipArrow = skip !== false || !hasModule("pyarrow") ? "this Python has no pandas with pyarrow" : false;

/** What Python code gives; `pd` and `np` are there. */
function evaluate(py: Python, code: string, names: Readonly<Record<string, unknown>> = {}): PyAny {
  const globals = py.dict({ pd: py.import("pandas"), np: py.import("numpy"), ...names });
  return py.eval(code, { globals });
}

function valuesOf(column: Column | undefined): ValueColumn {
  if (column?.kind !== "values") throw new TypeError(`Cannot read values: the column is ${String(column?.kind)}`);
  return column;
}

describe.skipIf(skip)("columns of a DataFrame", () => {
  test("numbers are pandas' own memory, read-only where pandas says so", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        "pd.DataFrame({'a': np.arange(4), 'b': [0.5, 1, 1.5, 2], 3: [True, False, True, True]})",
      );
      const { columns, index } = toColumns(frame);
      expect([...columns.keys()]).toEqual(["a", "b", "3"]);
      const [a, b] = [valuesOf(columns.get("a")).values, valuesOf(columns.get("b")).values.typed("float64", 1)];
      expect([a.toNested(), a.dtype, b.toNested()]).toEqual([[0, 1, 2, 3], "int64", [0.5, 1, 1.5, 2]]);
      const shares = evaluate(
        py,
        "lambda frame, one, other: [np.shares_memory(frame['a'], one), np.shares_memory(frame['b'], other)]",
      );
      expect(shares.call([frame, a, b]).toJs()).toEqual([true, true]);
      expect(valuesOf(columns.get("3")).values.toNested()).toEqual([true, false, true, true]);
      expect(valuesOf(index).values.toNested()).toEqual([0, 1, 2, 3]);
      using guard = b.readonly();
      expect(guard.asTypedArray()).toEqual(Float64Array.of(0.5, 1, 1.5, 2));
      guard.release();
      const major = Number.parseInt(py.import("pandas").getAttr("__version__").str(), 10);
      expect(b.isWriteable).toBe(major < 3);
    });
  });

  test("dates, durations and time zones", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        `pd.DataFrame({
          'plain': pd.to_datetime(['2020-01-01', None]),
          'zoned': pd.to_datetime(['2020-01-01', '2020-07-01']).tz_localize('Europe/Berlin'),
          'took': pd.to_timedelta([1, 2], unit='s'),
        })`,
      );
      const { columns } = toColumns(frame);
      const plain = valuesOf(columns.get("plain"));
      expect([plain.zone, plain.missing, plain.values.dtype]).toEqual([
        undefined,
        undefined,
        expect.stringMatching(/^datetime64\[(s|us|ns)\]$/) as string,
      ]);
      expect(plain.values.get(1)).toBeUndefined();
      const zoned = valuesOf(columns.get("zoned"));
      expect(zoned.zone).toBe("Europe/Berlin");
      expect(zoned.values.astype("datetime64[s]").get(0)).toBe(BigInt(Date.UTC(2019, 11, 31, 23)) / 1000n);
      expect(valuesOf(columns.get("took")).values.astype("timedelta64[s]").toNested()).toHaveLength(2);
    });
  });

  test("nullable dtypes are values and what is missing of them", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        `pd.DataFrame({
          'whole': pd.array([1, None, 3], dtype='Int64'),
          'real': pd.array([1.5, 2.5, None], dtype='Float32'),
          'flag': pd.array([True, None, False], dtype='boolean'),
        })`,
      );
      const { columns } = toColumns(frame);
      const whole = valuesOf(columns.get("whole"));
      expect([whole.values.get(0), whole.values.get(2), whole.missing?.toNested()]).toEqual([
        1n,
        3n,
        [false, true, false],
      ]);
      expect(
        evaluate(py, "lambda a, b: np.shares_memory(a.array._data, b)")
          .call([frame.getItem("whole"), whole.values])
          .extract(t.bool),
      ).toBe(true);
      expect([valuesOf(columns.get("real")).values.dtype, valuesOf(columns.get("real")).missing?.toNested()]).toEqual([
        "float32",
        [false, false, true],
      ]);
      expect(valuesOf(columns.get("flag")).missing?.toNested()).toEqual([false, true, false]);
    });
  });

  test("texts, categories, objects, and labels of rows", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        `pd.DataFrame({
          'name': pd.array(['Anna', None, 'Zoë'], dtype='string'),
          'size': pd.Categorical(['big', 'small', None], categories=['small', 'big'], ordered=True),
          'thing': pd.Series([{'a': 1}, None, (1, 2)], dtype=object).to_numpy(),
        }, index=[10, 20, 30])`,
      );
      const { columns, index } = toColumns(frame);
      expect(columns.get("name")).toEqual({ kind: "text", values: ["Anna", undefined, "Zoë"] });
      const size = columns.get("size");
      if (size?.kind !== "categories") throw new TypeError("Cannot go on: no categories");
      expect([size.codes.toNested(), size.codes.dtype, size.isOrdered]).toEqual([[1, 0, -1], "int8", true]);
      const names = size.categories;
      expect(names.kind === "text" ? names.values : names.kind === "objects" && names.values.toNested()).toEqual([
        "small",
        "big",
      ]);
      const thing = columns.get("thing");
      expect(thing?.kind === "objects" && thing.values.size).toBe(3);
      expect(valuesOf(index).values.toNested()).toEqual([10, 20, 30]);
    });
  });

  test.skipIf(skipArrow)("[NPY-63] Arrow's columns are in place, their slices too", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        `pd.DataFrame({
          'whole': pd.array([1, None, 3, 4], dtype='int32[pyarrow]'),
          'real': pd.array([0.5, 1.5, 2.5, 3.5], dtype='double[pyarrow]'),
          'flag': pd.array([True, None, False, True], dtype='bool[pyarrow]'),
          'text': pd.array(['a', None, 'c', 'd'], dtype='string[pyarrow]'),
          'when': pd.array(pd.to_datetime(['2020-01-01'] * 4).tz_localize('UTC'), dtype='timestamp[ms, tz=UTC][pyarrow]'),
        })`,
      );
      const { columns } = toColumns(frame.getAttr("iloc").getItem(py.slice(1, 4)));
      const real = valuesOf(columns.get("real"));
      expect([real.values.toNested(), real.missing, real.values.isWriteable]).toEqual([
        [1.5, 2.5, 3.5],
        undefined,
        false,
      ]);
      const address = evaluate(py, "lambda frame: frame['real'].array.__arrow_array__().chunk(0).buffers()[1].address");
      expect(real.values.data()).toBe(address.call([frame]).extract(t.int53) + 8);
      const whole = valuesOf(columns.get("whole"));
      expect([whole.values.get(1), whole.missing?.toNested()]).toEqual([3, [true, false, false]]);
      expect(valuesOf(columns.get("flag")).values.toNested()).toEqual([false, false, true]);
      expect(columns.get("text")).toEqual({ kind: "text", values: [undefined, "c", "d"] });
      expect([valuesOf(columns.get("when")).zone, valuesOf(columns.get("when")).values.dtype]).toEqual([
        "UTC",
        "datetime64[ms]",
      ]);
    });
  });

  test("two columns of one name are refused", () => {
    Python.attach((py) => {
      const frame = evaluate(py, "pd.DataFrame([[1, 2]], columns=['a', 'a'])");
      expect(() => toColumns(frame)).toThrow(PyValueError);
    });
  });

  test("[NPY-48] a column outlives its DataFrame", () => {
    const guard = Python.attach((py) => {
      const { columns } = toColumns(evaluate(py, "pd.DataFrame({'a': np.full(1000, 7.5)})"));
      return valuesOf(columns.get("a")).values.typed("float64", 1).readonly();
    });
    Python.collectCycles();
    expect(guard.get(999)).toBe(7.5);
    guard.release();
  });
});

describe.skipIf(skip)("a DataFrame of columns", () => {
  test("[NPY-24] typed arrays are its memory", () => {
    Python.attach((py) => {
      const samples = Float64Array.of(1, 2, 3);
      const frame = fromColumns(
        py,
        { x: samples, n: PyArray.from(py, Int32Array.of(4, 5, 6)), s: ["a", undefined, "c"] },
        { index: BigInt64Array.of(7n, 8n, 9n) },
      );
      samples[1] = 20;
      const at = evaluate(
        py,
        "lambda frame: [float(frame.loc[8, 'x']), int(frame['n'].sum()), int(frame['s'].isna().sum()), str(frame['n'].dtype)]",
      );
      expect(at.call([frame]).toJs()).toEqual([20, 15, 1, "int32"]);
      expect(() => fromColumns(py, { x: samples, y: Float64Array.of(1) })).toThrow(PyValueError);
    });
  });

  test("of toColumns() is what it was", () => {
    Python.attach((py) => {
      const frame = evaluate(
        py,
        `pd.DataFrame({
          'a': [1, 2], 'i': pd.array([1, None], dtype='Int16'), 'f': pd.array([None, 2.5], dtype='Float64'),
          'b': pd.array([True, None], dtype='boolean'), 'c': pd.Categorical(['u', 'v']), 's': ['x', 'y'],
          'd': pd.to_datetime(['2020-01-01', None]), 'z': pd.to_datetime(['2020-01-01', None]).tz_localize('Europe/Berlin'),
        }, index=[3, 4])`,
      );
      const { columns, index } = toColumns(frame);
      const again = fromColumns(py, columns, { index });
      py.import("pandas.testing").callMethod("assert_frame_equal", [frame, again], { check_column_type: false });
    });
  });
});
