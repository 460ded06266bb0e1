import { allocateRaw, memory, PySlice_GetIndicesEx, PySlice_New, PySlice_Type } from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { withConverted } from "../object/with-converted.ts";

/** A slice applied to a length: which items it takes, and how many. */
export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly length: number;
}

/** A `slice` object (PyO3 `PySlice`). */
export class PySlice extends PyAny {
  static override readonly pyName: string = "slice";
  static override readonly $type: () => PyObjectPtr = PySlice_Type;

  /** `slice(start, stop, step)`; `undefined` is `None`. */
  static new(py: Python, start?: unknown, stop?: unknown, step?: unknown): PySlice {
    requireToken(py);
    return withConverted(start, (low) =>
      withConverted(stop, (high) => withConverted(step, (by) => wrapOwned(ownedOrThrow(PySlice_New(low, high, by))))),
    ) as PySlice;
  }

  /** `slice(None, None, None)`, which `[:]` is. */
  static full(py: Python): PySlice {
    return PySlice.new(py);
  }

  /** What the slice takes of a sequence of `length` items. @throws {PyValueError} if the step is zero */
  indices(length: number): SliceIndices {
    const slice = checked(this, PySlice);
    if (results === 0) results = allocateRaw(32);
    const [start, stop, step, taken] = [results, results + 8, results + 16, results + 24] as const;
    okOrThrow(PySlice_GetIndicesEx(slice, length, start as Size, stop as Size, step as Size, taken as Size));
    return { start: size(start), stop: size(stop), step: size(step), length: size(taken) };
  }
}

/** Where C leaves four sizes. */
let results = 0;

type Size = Pointer<"Py_ssize_t">;

function size(address: number): number {
  return Number(memory.i64(address));
}
