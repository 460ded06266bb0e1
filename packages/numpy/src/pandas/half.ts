import type { Py, PyAny, Python } from "@taipan/core";
import { PYTHON_SOURCE } from "./python-source.ts";

let globals: Py | undefined;

/** A function of Python's half. @throws {PyModuleNotFoundError} `No module named 'pandas'` */
export function half(py: Python, name: "read_frame" | "write" | "write_frame"): PyAny {
  if (globals === undefined) {
    const made = py.dict();
    py.run(PYTHON_SOURCE, { globals: made });
    globals = made.unbind();
  }
  return globals.bind(py).getItem(name);
}
