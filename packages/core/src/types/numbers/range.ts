import { PyRange_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";

/** A `range` (PyO3 `PyRange`). */
export class PyRange extends PyAny {
  static override readonly pyName: string = "range";
  static override readonly $type: () => PyObjectPtr = PyRange_Type;

  /** `range(start, stop, step)`. @throws {PyValueError} if the step is zero */
  static new(py: Python, start: number | bigint, stop: number | bigint, step: number | bigint = 1): PyRange {
    requireToken(py);
    return wrapOwned(callPython(PyRange_Type(), [start, stop, step])) as PyRange;
  }

  /** The first value: a bigint beyond ±(2^53 − 1), as for the others. */
  get start(): number | bigint {
    return bound(this, "start");
  }

  /** The value before which it ends. */
  get stop(): number | bigint {
    return bound(this, "stop");
  }

  /** The distance between values. */
  get step(): number | bigint {
    return bound(this, "step");
  }
}

function bound(range: PyRange, name: string): number | bigint {
  using value = range.getAttr(name);
  return value.extract() as number | bigint;
}
