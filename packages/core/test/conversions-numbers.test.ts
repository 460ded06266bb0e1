import { beforeAll, describe, expect, test } from "vitest";
import { ConversionError, PyOverflowError, PyTypeError, Python, t } from "../src/index.ts";
import { read, refusal, written } from "./support/evaluate.ts";

beforeAll(() => {
  Python.attach((py) =>
    py.run(`
class Index:
    def __index__(self): return 42
class Float:
    def __float__(self): return 2.5
class Complex:
    def __complex__(self): return 1 + 2j
class Broken:
    def __index__(self): raise KeyError("no index")
    def __float__(self): raise KeyError("no float")
    def __complex__(self): raise KeyError("no complex")
class Liar:
    def __index__(self): return "3"
class MyInt(int): pass
class MyFloat(float): pass
numpy_bools = [type(name, (), {"__module__": "numpy", "__bool__": lambda self: True})() for name in ("bool", "bool_")]
other_bool = type("bool_", (), {"__module__": "elsewhere", "__bool__": lambda self: True})()
`),
  );
});

describe("bool", () => {
  test("[CNV-01] only True and False are boolean, and what NumPy calls bool", () => {
    expect(read("True", t.bool)).toBe(true);
    expect(read("False", t.bool)).toBe(false);
    expect(read("numpy_bools[0]", t.bool)).toBe(true);
    expect(read("numpy_bools[1]", t.bool)).toBe(true);
  });

  test.each([
    ["1", "TypeError: 'int' object is not an instance of 'bool'"],
    ["0", "TypeError: 'int' object is not an instance of 'bool'"],
    ["'True'", "TypeError: 'str' object is not an instance of 'bool'"],
    ["None", "TypeError: 'None' is not an instance of 'bool'"],
    ["other_bool", "TypeError: 'bool_' object is not an instance of 'bool'"],
  ])("[CNV-01] %s is refused as bool", (expression, message) => {
    expect(refusal(expression, t.bool)).toBe(message);
  });

  test("[CNV-01] booleans go out as the singletons", () => {
    Python.attach((py) => {
      expect(py.toPython(t.as(t.bool, true)).is(py.eval("True"))).toBe(true);
      expect(py.toPython(t.as(t.bool, false)).is(py.eval("False"))).toBe(true);
    });
    expect(() => written(t.as(t.bool, 1 as never))).toThrow(
      "Cannot convert the number 1 to Python: a boolean was expected",
    );
  });
});

const NARROW = [
  ["i8", t.i8, -(2 ** 7), 2 ** 7 - 1],
  ["i16", t.i16, -(2 ** 15), 2 ** 15 - 1],
  ["i32", t.i32, -(2 ** 31), 2 ** 31 - 1],
  ["u8", t.u8, 0, 2 ** 8 - 1],
  ["u16", t.u16, 0, 2 ** 16 - 1],
  ["u32", t.u32, 0, 2 ** 32 - 1],
  ["int53", t.int53, -(2 ** 53) + 1, 2 ** 53 - 1],
] as const;
const WIDE = [
  ["i64", t.i64, -(2n ** 63n), 2n ** 63n - 1n],
  ["u64", t.u64, 0n, 2n ** 64n - 1n],
] as const;

describe("integers", () => {
  test.each(NARROW)("[CNV-02][CNV-03] %s takes its range and nothing beyond", (_name, converter, least, most) => {
    for (const value of [least, least + 1, 0, 1, most - 1, most]) {
      expect(read(String(value), converter)).toBe(value);
      expect(written(t.as(converter, value))).toBe(`int ${value}`);
    }
    for (const beyond of [BigInt(least) - 1n, BigInt(most) + 1n, 2n ** 63n - 1n, -(2n ** 63n)]) {
      expect(refusal(String(beyond), converter)).toBe("OverflowError: out of range integral type conversion attempted");
    }
    for (const huge of [2n ** 63n, -(2n ** 63n) - 1n, 2n ** 70n, -(2n ** 1000n)]) {
      expect(refusal(String(huge), converter)).toBe("OverflowError: Python int too large to convert to C long");
    }
    expect(() => written(t.as(converter, most + 1))).toThrow(ConversionError);
    expect(() => written(t.as(converter, least - 1))).toThrow(ConversionError);
    expect(() => written(t.as(converter, 0.5))).toThrow(
      "Cannot convert the number 0.5 to Python: an integer was expected",
    );
  });

  test.each(WIDE)("[CNV-02][CNV-04] %s is a bigint with its range", (_name, converter, least, most) => {
    for (const value of [least, least + 1n, 0n, 1n, 2n ** 53n + 1n, most - 1n, most]) {
      expect(read(String(value), converter)).toBe(value);
      expect(written(t.as(converter, value))).toBe(`int ${value}`);
    }
    expect(() => written(t.as(converter, most + 1n))).toThrow(`it is out of range of ${_name}`);
    expect(() => written(t.as(converter, least - 1n))).toThrow(`it is out of range of ${_name}`);
  });

  test.each([
    ["300", t.i8, "OverflowError: out of range integral type conversion attempted"],
    ["-1", t.u8, "OverflowError: out of range integral type conversion attempted"],
    ["-1", t.u64, "OverflowError: can't convert negative int to unsigned"],
    ["-2**70", t.u64, "OverflowError: can't convert negative int to unsigned"],
    ["2**64", t.u64, "OverflowError: int too big to convert"],
    ["2**63", t.i64, "OverflowError: Python int too large to convert to C long"],
    ["-2**63 - 1", t.i64, "OverflowError: Python int too large to convert to C long"],
  ])("[CNV-03][CNV-04] %s is out of range", (expression, converter, message) => {
    expect(refusal(expression, converter)).toBe(message);
    expect(() => read<unknown>(expression, converter)).toThrow(PyOverflowError);
  });

  test.each([t.i8, t.i16, t.i32, t.u8, t.u16, t.u32, t.int53, t.i64, t.u64, t.bigint, t.int])(
    "[CNV-02] no. %# takes ints and __index__ only",
    (converter) => {
      expect(refusal("'1'", converter)).toBe("TypeError: 'str' object cannot be interpreted as an integer");
      expect(refusal("1.0", converter)).toBe("TypeError: 'float' object cannot be interpreted as an integer");
      expect(refusal("None", converter)).toBe("TypeError: 'NoneType' object cannot be interpreted as an integer");
      expect(refusal("Broken()", converter)).toBe("KeyError: 'no index'");
      expect(refusal("Liar()", converter)).toContain("TypeError: __index__ returned non-int");
      expect(Number(read<number | bigint>("Index()", converter))).toBe(42);
      expect(Number(read<number | bigint>("True", converter))).toBe(1);
      expect(Number(read<number | bigint>("MyInt(7)", converter))).toBe(7);
    },
  );

  test.each(["2**31", "2**53 - 1", "2**53", "2**53 + 1", "2**60", "2**63", "2**70", "2**1000", "10**5000"])(
    "[CNV-06] %s is exact as a bigint, both signs, both ways",
    (expression) => {
      Python.attach((py) => {
        for (const sign of ["", "-"]) {
          const object = py.eval(`${sign}(${expression})`);
          const value = object.extract(t.bigint);
          expect(value).toBe(BigInt(py.eval(`hex(abs(${expression}))`).str()) * (sign === "" ? 1n : -1n));
          expect(py.toPython(value).eq(object)).toBe(true);
          expect(py.toPython(t.as(t.bigint, value)).eq(object)).toBe(true);
        }
      });
    },
  );

  test("[CNV-06] -(2**1000) keeps every digit", () => {
    expect(read("-(2**1000)", t.bigint)).toBe(-(2n ** 1000n));
    expect(written(-(2n ** 1000n))).toBe(`int ${-(2n ** 1000n)}`);
  });

  test("t.int is a number where that is exact, else a bigint", () => {
    expect(read("2**53 - 1", t.int)).toBe(2 ** 53 - 1);
    expect(read("2**53", t.int)).toBe(2n ** 53n);
    expect(read("-2**53", t.int)).toBe(-(2n ** 53n));
    expect(written(t.as(t.int, 5))).toBe("int 5");
    expect(() => written(t.as(t.int, 2 ** 53))).toThrow("it is too large to be exact as a number, pass a bigint");
  });
});

describe("the default for numbers", () => {
  test.each([
    [0, "int 0"],
    [1, "int 1"],
    [-1, "int -1"],
    [1.5, "float 1.5"],
    [-0, "float -0.0"],
    [1n, "int 1"],
    [2 ** 31, "int 2147483648"],
    [2 ** 53 - 1, "int 9007199254740991"],
    [-(2 ** 53) + 1, "int -9007199254740991"],
    [2 ** 53, "float 9007199254740992.0"],
    [2n ** 53n, "int 9007199254740992"],
    [2n ** 63n - 1n, "int 9223372036854775807"],
    [2n ** 63n, "int 9223372036854775808"],
    [-(2n ** 63n) - 1n, "int -9223372036854775809"],
    [2n ** 70n, "int 1180591620717411303424"],
    [Number.NaN, "float nan"],
    [Infinity, "float inf"],
    [-Infinity, "float -inf"],
    [Number.MIN_VALUE, "float 5e-324"],
    [Number.MAX_VALUE, "float 1.7976931348623157e+308"],
  ])("[CNV-08] %s goes out by its kind", (value, expected) => {
    expect(written(value)).toBe(expected);
  });

  test.each([
    ["0", 0],
    ["2**31", 2 ** 31],
    ["-2**31 - 1", -(2 ** 31) - 1],
    ["2**53 - 1", 2 ** 53 - 1],
    ["2**53", 2n ** 53n],
    ["2**53 + 1", 2n ** 53n + 1n],
    ["-2**53 + 1", -(2 ** 53) + 1],
    ["-2**53", -(2n ** 53n)],
    ["2**60 - 1", 2n ** 60n - 1n],
    ["2**63", 2n ** 63n],
    ["-2**63 - 1", -(2n ** 63n) - 1n],
    ["2**70", 2n ** 70n],
    ["1.0", 1],
    ["-0.0", -0],
    ["float('nan')", Number.NaN],
    ["float('-inf')", -Infinity],
  ])("[CNV-08] %s comes in by its size", (expression, expected) => {
    expect(Python.attach((py) => py.eval(expression).extract())).toBe(expected);
  });

  test("[CNV-08] t.f64 forces a float", () => {
    expect(written(t.as(t.f64, 1))).toBe("float 1.0");
    expect(
      Python.attach((py) =>
        py
          .eval("lambda x: type(x).__name__")
          .call([t.as(t.f64, 1)])
          .extract(t.str),
      ),
    ).toBe("float");
  });
});

describe("floats", () => {
  test("[CNV-09] floats, ints and whatever has __float__ or __index__ are numbers", () => {
    expect(read("1.5", t.f64)).toBe(1.5);
    expect(read("3", t.f64)).toBe(3);
    expect(read("True", t.f64)).toBe(1);
    expect(read("MyFloat(0.5)", t.f64)).toBe(0.5);
    expect(read("Float()", t.f64)).toBe(2.5);
    expect(read("Index()", t.f64)).toBe(42);
    expect(read("-1", t.f64)).toBe(-1);
    expect(read("2**53 + 1", t.f64)).toBe(2 ** 53);
  });

  test("[CNV-09] f32 rounds to single precision both ways", () => {
    expect(read("0.1", t.f32)).toBe(Math.fround(0.1));
    expect(read("1e300", t.f32)).toBe(Infinity);
    expect(read("Float()", t.f32)).toBe(2.5);
    expect(written(t.as(t.f32, 0.1))).toBe(`float ${Math.fround(0.1)}`);
  });

  test.each([
    ["'x'", "TypeError: must be real number, not str"],
    ["None", "TypeError: must be real number, not NoneType"],
    ["[]", "TypeError: must be real number, not list"],
    ["Broken()", "KeyError: 'no float'"],
    ["10**400", "OverflowError: int too large to convert to float"],
  ])("[CNV-09] %s is refused as a float", (expression, message) => {
    expect(refusal(expression, t.f64)).toBe(message);
    expect(refusal(expression, t.f32)).toBe(message);
  });

  test("[CNV-38] complex numbers are their two parts", () => {
    expect(read("1+2j", t.complex)).toEqual({ re: 1, im: 2 });
    expect(read("-1+0j", t.complex)).toEqual({ re: -1, im: 0 });
    expect(read("Complex()", t.complex)).toEqual({ re: 1, im: 2 });
    expect(read("3", t.complex)).toEqual({ re: 3, im: 0 });
    expect(written(t.as(t.complex, { re: -0, im: Infinity }))).toBe("complex (-0+infj)");
    expect(refusal("Broken()", t.complex)).toBe("KeyError: 'no complex'");
    expect(() => read("'x'", t.complex)).toThrow(PyTypeError);
    expect(() => written(t.as(t.complex, 1 as never))).toThrow("an object with numbers re and im was expected");
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

test.skipIf(!hasNumpy)(
  "[CNV-01][CNV-09][CNV-10] NumPy's own scalars are accepted (skipped where NumPy is not installed)",
  () => {
    Python.attach((py) => {
      const np = py.import("numpy");
      expect(np.callMethod("int64", [3]).extract(t.i32)).toBe(3);
      expect(np.callMethod("uint8", [200]).extract(t.u8)).toBe(200);
      expect(() => np.callMethod("int64", [300]).extract(t.i8)).toThrow(
        "out of range integral type conversion attempted",
      );
      expect(np.callMethod("float32", [0.5]).extract(t.f64)).toBe(0.5);
      expect(np.callMethod("float64", [0.5]).extract(t.f64)).toBe(0.5);
      expect(np.callMethod("bool_", [true]).extract(t.bool)).toBe(true);
      expect(np.callMethod("bool_", [false]).extract(t.bool)).toBe(false);
      expect(() => np.callMethod("float64", [1]).extract(t.i32)).toThrow(PyTypeError);
    });
  },
);

test("[CNV-10] any object with __index__ or __float__ will do where a number is asked for", () => {
  expect(read("Index()", t.i32)).toBe(42);
  expect(read("Float()", t.f64)).toBe(2.5);
  expect(read("[Index(), 1, True]", t.list(t.i32))).toEqual([42, 1, 1]);
});
