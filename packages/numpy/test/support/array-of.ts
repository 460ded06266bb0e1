import type { PyAny, Python } from "@taipan/core";
import { PyArray } from "../../src/index.ts";

/** What Python code gives; `np` is NumPy. */
export function evaluate(py: Python, code: string): PyAny {
  return py.eval(code, { globals: py.dict({ np: py.import("numpy") }) });
}

/** An array that Python code makes. */
export function arrayOf(py: Python, code: string): PyArray {
  return evaluate(py, code).cast(PyArray);
}
