import { Python, t } from "@taipan/core";
import { pythonHalf } from "./python-half.ts";

let number = 0;

/** This isolate's number among those of the process that asked for one: above 0, and never given twice. */
export function isolateNumber(): number {
  if (number === 0) number = Python.attach((py) => pythonHalf(py).callMethod0("next_isolate").extract(t.i32));
  return number;
}
