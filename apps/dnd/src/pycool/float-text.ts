import { PyFloat, Python } from "@taipan/core";

/** A number as Python writes a `float`: `2.0`, `1e+16`, `inf`. */
export function floatText(value: number): string {
  return Python.attach((py) => PyFloat.new(py, value).repr());
}
