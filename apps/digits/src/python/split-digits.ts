import type { PyAny, Python } from "@taipan/core";
import { PyArray, toPyArray } from "@taipan/numpy";

/** Which pictures are for learning and which for the exam, as indexes. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** Deals the pictures out at random, each digit in the same proportion to both parts. */
export function splitDigits(py: Python, labels: Uint8Array<ArrayBuffer>, trainShare: number, seed: number): Split {
  const indexes = PyArray.arange(py, 0, labels.length, 1, "uint32");
  const parts = py.import("sklearn.model_selection").callMethod("train_test_split", [indexes], {
    train_size: trainShare,
    random_state: seed,
    // The labels may be NumPy's already, and lending is for memory of TypeScript's: these few bytes are copied.
    stratify: toPyArray(py, labels),
  });
  return { train: indexesIn(parts.getItem(0)), test: indexesIn(parts.getItem(1)) };
}

function indexesIn(array: PyAny): Uint32Array {
  return array.cast(PyArray).typed("uint32", 1).readonly().asSlice();
}
