import { Python } from "@taipan/core";

/** The sum of two numbers, as text: Python adds. */
export function sumAsString(a: number, b: number): string {
  return Python.attach((py) => py.import("operator").callMethod("add", [a, b]).toString());
}
