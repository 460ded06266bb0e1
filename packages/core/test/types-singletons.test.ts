import { beforeAll, expect, test } from "vitest";
import { PyEllipsis, PyNone, PyNotImplemented, Python } from "../src/index.ts";

beforeAll(() => Python.initialize());

test("[TYP-21] the singletons are the ones of Python", () => {
  Python.attach((py) => {
    expect(PyNone.get(py).is(py.eval("None"))).toBe(true);
    expect(PyEllipsis.get(py).is(py.eval("..."))).toBe(true);
    expect(PyNotImplemented.get(py).is(py.eval("NotImplemented"))).toBe(true);
    expect([py.None, py.Ellipsis, py.NotImplemented].map((object) => object.constructor.name)).toEqual([
      "PyNone",
      "PyEllipsis",
      "PyNotImplemented",
    ]);
  });
});

test("[TYP-21] only the singletons cast to their types", () => {
  Python.attach((py) => {
    expect(py.eval("None").cast(PyNone).isNone()).toBe(true);
    expect(py.eval("...").cast(PyEllipsis).repr()).toBe("Ellipsis");
    expect(py.eval("NotImplemented").cast(PyNotImplemented).repr()).toBe("NotImplemented");
    expect(() => py.int(0).cast(PyNone)).toThrow("'int' object is not an instance of 'NoneType'");
    expect(() => py.None.cast(PyEllipsis)).toThrow("'None' is not an instance of 'ellipsis'");
    expect(() => py.None.cast(PyNotImplemented)).toThrow("'None' is not an instance of 'NotImplementedType'");
  });
});
