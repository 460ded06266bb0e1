import { PyModuleNotFoundError, Python } from "@taipan/core";
import { expect, test } from "vitest";
import { arrayLike, getArrayModule, PyArray, PyArrayDescr } from "../src/index.ts";

test("[NPY-59] without NumPy whatever needs it first says so, every time", () => {
  Python.attach((py) => {
    // What Python's import machinery takes for a module that is not there.
    py.run("import sys; sys.modules['numpy'] = None");
    for (let time = 0; time < 2; time++) {
      for (const use of [
        () => PyArray.zeros(py, [1], "float64"),
        () => PyArrayDescr.of(py, "int8"),
        () => py.eval("[1]").cast(PyArray),
        () => py.eval("[1]").extract(arrayLike("float64")),
        () => getArrayModule(py),
      ]) {
        expect(use).toThrow(PyModuleNotFoundError);
      }
    }
    py.run("del sys.modules['numpy']");
    expect(PyArray.zeros(py, [1], "float64").shape).toEqual([1]);
  });
});
