import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, type Converter, PyErr, Python, PyTypeError, t } from "../src/index.ts";
import { read, refusal } from "./support/evaluate.ts";
import { runScript } from "./support/run-script.ts";

beforeAll(() => {
  Python.attach((py) => py.run("import array, ctypes, struct"));
});

/** Message and first note of what a conversion throws. */
function trouble(expression: string, converter: Converter<unknown>): string[] {
  return Python.attach((py) => {
    try {
      py.eval(expression).extract(converter);
    } catch (error) {
      if (error instanceof PyErr) return [error.message, ...error.notes];
      throw error;
    }
    return [];
  });
}

const CLASSES = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
] as const;

describe("typed arrays from Python", () => {
  test.each([
    "[1, 2, 3]",
    "(1, 2, 3)",
    "range(1, 4)",
    "array.array('h', [1, 2, 3])",
    "b'\\x01\\x02\\x03'",
    "memoryview(bytearray([1, 9, 2, 9, 3]))[::2]",
    "{1: 0, 2: 0, 3: 0}",
    "iter([1, 2, 3])",
    "(n for n in (1, 2, 3))",
    "(ctypes.c_uint16.__ctype_be__ * 3)(1, 2, 3)",
  ])("[DBG-13] %s in every class", (expression) => {
    for (const type of CLASSES) {
      expect(read(expression, t.typedArray(type as typeof Float64Array))).toEqual(type.of(1, 2, 3));
    }
    expect(read(expression, t.typedArray(BigInt64Array))).toEqual(BigInt64Array.of(1n, 2n, 3n));
    expect(read(expression, t.typedArray(BigUint64Array))).toEqual(BigUint64Array.of(1n, 2n, 3n));
  });

  test("[DBG-13] arrays of every code, and what is beyond a number", () => {
    for (const code of "bBhHiIlLqQ") {
      expect([...read(`array.array('${code}', [1, 100])`, t.typedArray(Float64Array))]).toEqual([1, 100]);
      expect([...read(`array.array('${code}', [1, 100])`, t.typedArray(BigInt64Array))]).toEqual([1n, 100n]);
    }
    for (const code of "fd") {
      expect(read(`array.array('${code}', [0.5, -2])`, t.typedArray(Float64Array))).toEqual(Float64Array.of(0.5, -2));
    }
    expect([...read("[2**63 - 1, -2**63]", t.typedArray(BigInt64Array))]).toEqual([2n ** 63n - 1n, -(2n ** 63n)]);
    expect([...read("[2**64 - 1]", t.typedArray(BigUint64Array))]).toEqual([2n ** 64n - 1n]);
    expect([...read("[0.1, 2**60, True, 1e400, -0.0]", t.typedArray(Float64Array))]).toEqual([
      0.1,
      2 ** 60,
      1,
      Infinity,
      -0,
    ]);
    expect(read("[0.1]", t.typedArray(Float32Array))).toEqual(Float32Array.of(0.1));
  });

  test("[DBG-13] an item that is out of range, or no number, is named", () => {
    const range = "OverflowError: out of range integral type conversion attempted";
    for (const expression of ["[0, 1, 128]", "range(126, 130)", "array.array('h', [0, 1, 128])", "(0, 1, -129)"]) {
      expect(trouble(expression, t.typedArray(Int8Array))).toEqual([range, "while converting item 2"]);
    }
    expect(trouble("[2**200]", t.typedArray(Int32Array))).toEqual([
      "OverflowError: Python int too large to convert to C long",
      "while converting item 0",
    ]);
    expect(trouble("array.array('q', [-1])", t.typedArray(BigUint64Array))).toEqual([range, "while converting item 0"]);
    expect(trouble("[1, 'x']", t.typedArray(Float64Array))).toEqual([
      "TypeError: must be real number, not str",
      "while converting item 1",
    ]);
    const noInteger = "TypeError: 'float' object cannot be interpreted as an integer";
    for (const expression of ["[1.5]", "array.array('d', [1.5])", "(1.0,)"]) {
      expect(trouble(expression, t.typedArray(Int32Array))).toEqual([noInteger, "while converting item 0"]);
    }
  });

  test("[DBG-13] what is no sequence of numbers is refused", () => {
    const floats = t.typedArray(Float64Array);
    expect(refusal("'12'", floats)).toBe("TypeError: Can't extract `str` to `Vec`");
    expect(refusal("5", floats)).toBe("TypeError: 'int' object is not iterable");
    expect(refusal("memoryview(bytes(4)).cast('B', (2, 2))", floats)).toBe(
      "TypeError: expected a buffer of one dimension (got 2)",
    );
    expect(refusal("array.array('u', 'ab')", floats)).toBe("TypeError: must be real number, not str");
    expect(() => t.typedArray(DataView as never)).toThrow("Cannot convert to DataView: it is no typed array class");
  });

  test("[DBG-13] an item's own conversion may shrink or grow the list", () => {
    Python.attach((py) => {
      py.run(`class Trouble:
    def __init__(self, act):
        self.act = act
    def __float__(self):
        self.act()
        return 0.5
    __index__ = lambda self: self.act() or 1
values = []
def shrinking(count=1000):
    values[:] = [0, Trouble(values.clear)] + [7] * count
    return values
def growing():
    values[:] = [Trouble(lambda: values.extend([9] * 1000)), 3]
    return values`);
      expect([...py.eval("shrinking()").extract(t.typedArray(Float64Array))]).toEqual([0, 0.5]);
      expect([...py.eval("shrinking()").extract(t.typedArray(Int32Array))]).toEqual([0, 1]);
      expect([...py.eval("shrinking()").extract(t.typedArray(BigInt64Array))]).toEqual([0n, 1n]);
      expect([...py.eval("growing()").extract(t.typedArray(Float32Array))]).toEqual([0.5, 3]);
      expect([...py.eval("growing()").extract(t.typedArray(BigUint64Array))]).toEqual([1n, 3n]);
    });
  });

  test("[TYP-43] t.f16 rounds to half precision both ways", () => {
    expect([read("0.1", t.f16), read("70000", t.f16), read("-1e-9", t.f16)]).toEqual([
      0.099_975_585_937_5,
      Infinity,
      -0,
    ]);
    expect(Python.attach((py) => py.toPython(t.as(t.f16, 0.1)).repr())).toBe("0.0999755859375");
    expect(refusal("'x'", t.f16)).toBe("TypeError: must be real number, not str");
    expect(() => Python.attach((py) => py.toPython(t.as(t.f16, "x" as never)))).toThrow("a number was expected");
  });

  test("[DBG-13] what arrives is a copy", () => {
    Python.attach((py) => {
      const source = py.eval("array.array('d', [1, 2])");
      const copy = source.extract(t.typedArray(Float64Array));
      copy[0] = 9;
      expect([source.repr(), copy.buffer.byteLength]).toEqual(["array('d', [1.0, 2.0])", 16]);
    });
  });

  test("[DBG-13][ASK-35] a million ints arrive as Int32Array within 100 ms", async (context) => {
    const { stdout, code } = await runScript("bulk-ints.mts");
    const { isFast, least, last } = JSON.parse(stdout) as { isFast: boolean; least: number; last: number };
    expect([code, last]).toEqual([0, 999_999]);
    context.skip(!isFast, "objects are not read in place here, or through windows");
    expect(least).toBeLessThan(100);
  });

  test("[DBG-13] any finite numbers make the round trip", () => {
    fc.assert(
      fc.property(fc.float64Array({ maxLength: 50 }), (values) =>
        Python.attach((py) => {
          const array = t.typedArray(Float64Array);
          expect(py.toPython(t.as(array, values)).extract(array)).toEqual(values);
          const list = py.toPython(t.as(t.list(t.f64), [...values]));
          expect(list.extract(array)).toEqual(values);
        }),
      ),
      { numRuns: 100 },
    );
  });
});

describe("typed arrays to Python", () => {
  test("[CNV-25] every class becomes a memoryview of a copy with its elements", () => {
    Python.attach((py) => {
      for (const [array, format] of [
        [Int8Array.of(-1), "b"],
        [Uint8ClampedArray.of(1), "B"],
        [Int16Array.of(-1), "h"],
        [Uint16Array.of(1), "H"],
        [Int32Array.of(-1), "i"],
        [Uint32Array.of(1), "I"],
        [BigInt64Array.of(-1n), "q"],
        [BigUint64Array.of(1n), "Q"],
        [Float32Array.of(0.5), "f"],
        [Float64Array.of(0.5), "d"],
      ] as const) {
        const view = py.toPython(array);
        expect([view.getAttr("format").extract(), view.callMethod0("tolist").toJs()]).toEqual([
          format,
          [...array].map(Number),
        ]);
        view.setItem(0, 1);
        expect(Number(array[0])).not.toBe(Number(array[0]) === 1 ? 0 : 1);
      }
    });
  });

  test("[CNV-25] bytes of a SharedArrayBuffer and of a DataView are copied", () => {
    Python.attach((py) => {
      const shared = new Uint8Array(new SharedArrayBuffer(3));
      shared.set([1, 2, 3]);
      expect(py.toPython(shared.buffer).repr()).toBe(String.raw`b'\x01\x02\x03'`);
      expect(py.toPython(new DataView(shared.buffer, 1)).repr()).toBe(String.raw`b'\x02\x03'`);
      expect(py.toPython(shared).repr()).toBe(String.raw`b'\x01\x02\x03'`);
    });
  });

  test("[CNV-25] half floats, where both sides have them", (context) => {
    const type = (globalThis as { Float16Array?: new (items: number[]) => ArrayBufferView }).Float16Array;
    if (type === undefined) return context.skip("this runtime has no Float16Array");
    Python.attach((py) => {
      const halves = new type([0.5, -2]);
      if (py.versionAtLeast(3, 12)) {
        expect(py.toPython(halves).callMethod0("tolist").toJs()).toEqual([0.5, -2]);
        expect(read("[0.5, -2]", t.typedArray(type as never))).toEqual(halves);
      } else {
        expect(() => py.toPython(halves)).toThrow("memoryview has no half floats before Python 3.12");
      }
    });
  });

  test("[DBG-13] t.typedArray makes a memoryview too, of bytes as well, and refuses another class", () => {
    Python.attach((py) => {
      expect(
        py
          .toPython(t.as(t.typedArray(Uint8Array), Uint8Array.of(1)))
          .callMethod0("tolist")
          .toJs(),
      ).toEqual([1]);
      expect(() => py.toPython(t.as(t.typedArray(Float64Array), Float32Array.of(1) as never))).toThrow(
        "Cannot convert a Float32Array to Python: a Float64Array was expected",
      );
      expect(t.typedArray(Float64Array).pyType).toBe("memoryview");
    });
  });

  test("[DBG-13] t.list takes a typed array of its items' class as a whole, and another one item by item", () => {
    Python.attach((py) => {
      const list = <T>(item: Converter<T>, values: unknown): string =>
        py.toPython(t.as(t.list(item), values as never)).repr();
      const many = Float64Array.from({ length: 40 }, (_, index) => index / 2);
      expect(list(t.f64, many)).toBe(`[${[...many].map((value) => value.toFixed(1)).join(", ")}]`);
      expect(
        list(
          t.i32,
          Int32Array.from({ length: 40 }, (_, index) => -index),
        ),
      ).toMatch(/^\[0, -1, .*-39\]$/);
      expect(list(t.i64, new BigInt64Array(33))).toBe(`[${"0, ".repeat(32)}0]`);
      expect(list(t.f64, new Int32Array(40))).toMatch(/^\[0\.0, /);
      expect(
        list(
          t.bool,
          Array.from({ length: 40 }, () => true),
        ),
      ).toMatch(/^\[True, /);
      expect(() => list(t.i8, new Int32Array(40).fill(300))).toThrow(ConversionError);
      expect(() => list(t.bool, new Uint8Array(40))).toThrow("a boolean was expected");
    });
  });
});

const hasNumpy = Python.attach((py) => {
  try {
    py.import("numpy");
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(!hasNumpy)("NumPy's arrays (skipped where NumPy is not installed)", () => {
  test("[DBG-13] of every number type, strided and in the other byte order", () => {
    Python.attach((py) => {
      py.run("import numpy as np");
      const floats = (expression: string): number[] => [...py.eval(expression).extract(t.typedArray(Float64Array))];
      for (const type of ["int8", "uint16", "int32", "uint64", "float16", "float32", "float64", "bool"]) {
        expect(floats(`np.array([0, 1, 1], dtype="${type}")`)).toEqual([0, 1, 1]);
      }
      expect(floats("np.arange(10.0)[::-3]")).toEqual([9, 6, 3, 0]);
      expect(floats("np.arange(3, dtype='>i4')")).toEqual([0, 1, 2]);
      expect(floats("np.array([1, 2.5], dtype=object)")).toEqual([1, 2.5]);
      expect(() => floats("np.zeros((2, 2))")).toThrow(PyTypeError);
      expect(() => floats("np.array(['x'])")).toThrow("must be real number, not");
    });
  });
});
