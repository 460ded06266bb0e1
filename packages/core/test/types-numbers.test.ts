import { beforeAll, expect, test } from "vitest";
import { ConversionError, PyBool, PyComplex, PyFloat, PyInt, Python, PyTypeError } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-01] PyBool is the singleton of a truth value, and reads it", () => {
  Python.attach((py) => {
    expect(py.eval`${PyBool.new(py, true)} is True and ${py.bool(false)} is False`.isTruthy()).toBe(true);
    expect(py.eval("1 < 2").cast(PyBool).isTrue()).toBe(true);
    expect(py.bool(false).isTrue()).toBe(false);
    expect(() => py.eval("1").cast(PyBool)).toThrow("'int' object is not an instance of 'bool'");
  });
});

test("[TYP-01] a bool is an int, as in Python", () => {
  Python.attach((py) => {
    const value = py.eval("True");
    expect(value).toBeInstanceOf(PyInt);
    expect(value.cast(PyInt).toNumber()).toBe(1);
    expect(value.isExactInstanceOf(PyInt)).toBe(false);
  });
});

test.each([
  0n,
  1n,
  -1n,
  2n ** 30n,
  2n ** 53n,
  -(2n ** 63n),
  2n ** 63n,
  2n ** 64n - 1n,
  2n ** 200n,
  -(2n ** 4000n) + 12345n,
])("[TYP-02] an int crosses exactly: %s", (value) => {
  Python.attach((py) => {
    const int = PyInt.from(py, value);
    expect(int.toBigInt()).toBe(value);
    const hex = value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
    expect(py.eval`hex(${int})`.str()).toBe(hex);
  });
});

test("[TYP-02] PyInt takes whole numbers, and refuses fractions", () => {
  Python.attach((py) => {
    expect(PyInt.from(py, 42).repr()).toBe("42");
    expect(PyInt.from(py, -0).repr()).toBe("0");
    expect(PyInt.from(py, 1e20).repr()).toBe("100000000000000000000");
    expect(() => py.int(1.5)).toThrow(ConversionError);
    expect(() => py.int(NaN)).toThrow("Cannot convert the number NaN to Python");
  });
});

test("[TYP-02] toNumber throws where a number is not exact, toBigInt never", () => {
  Python.attach((py) => {
    expect(py.eval("2**53 - 1").cast(PyInt).toNumber()).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => py.eval("2**53").cast(PyInt).toNumber()).toThrow("9007199254740992 is beyond");
    expect(() => py.eval("10**5000").cast(PyInt).toNumber()).toThrow(/an integer of about \d+ bits is beyond/);
    expect(py.eval("2**53").cast(PyInt).toBigInt()).toBe(2n ** 53n);
  });
});

test.each([1.5, 0, -0, Infinity, -Infinity, NaN, 5e-324, 1.7976931348623157e308])(
  "[TYP-03] PyFloat keeps %s",
  (value) => {
    Python.attach((py) => {
      const float = PyFloat.new(py, value);
      expect(Object.is(float.value(), value)).toBe(true);
      expect(py.eval`type(${float}) is float`.isTruthy()).toBe(true);
    });
  },
);

test("[TYP-03] a subclass of float has a value too", () => {
  Python.attach((py) => {
    py.run("class Celsius(float): pass");
    const value = py.eval("Celsius(21.5)");
    expect(value.cast(PyFloat).value()).toBe(21.5);
    expect(() => value.castExact(PyFloat)).toThrow("'Celsius' object is not an instance of 'float'");
  });
});

test("[TYP-04] complex: parts, absolute value, power and the four operations", () => {
  Python.attach((py) => {
    const value = PyComplex.fromDoubles(py, 3, 4);
    expect([value.re, value.im]).toEqual([3, 4]);
    expect(value.abs().cast(PyFloat).value()).toBe(5);
    expect(value.pow(2).repr()).toBe("(-7+24j)");
    expect(value.add(py.complex(1)).repr()).toBe("(4+4j)");
    expect(value.sub(py.complex(0, 4)).repr()).toBe("(3+0j)");
    expect(value.mul(2).repr()).toBe("(6+8j)");
    expect(value.truediv(value).repr()).toBe("(1+0j)");
    expect(value.neg().cast(PyComplex).im).toBe(-4);
  });
});

test("[TYP-04] a complex of minus zero and infinity keeps both", () => {
  Python.attach((py) => {
    const value = py.complex(-0, -Infinity);
    expect(Object.is(value.re, -0)).toBe(true);
    expect(value.im).toBe(-Infinity);
  });
});

test("[TYP-02] [TYP-03] [TYP-04] reading a number from what is none throws, and reads nothing", () => {
  Python.attach((py) => {
    const text = py.str("no number");
    expect(() => text.castUnchecked(PyInt).toBigInt()).toThrow("'str' object is not an instance of 'int'");
    expect(() => text.castUnchecked(PyFloat).value()).toThrow(PyTypeError);
    expect(() => text.castUnchecked(PyComplex).re).toThrow("'str' object is not an instance of 'complex'");
    expect(() => text.castUnchecked(PyBool).isTrue()).toThrow("'str' object is not an instance of 'bool'");
  });
});
