import { type PyAny, type Python, t } from "@taipan/core";
import { byteArray } from "./image-matrix.ts";

/** Which pictures are for learning and which for the exam, as indexes. */
export interface Split {
  readonly train: Uint32Array;
  readonly test: Uint32Array;
}

/** Deals the pictures out at random, each digit in the same proportion to both parts. */
export function splitDigits(py: Python, labels: Uint8Array, trainShare: number, seed: number): Split {
  const indexes = py.import("numpy").callMethod("arange", [labels.length], { dtype: "<u4" });
  const parts = py.import("sklearn.model_selection").callMethod("train_test_split", [indexes], {
    train_size: trainShare,
    random_state: seed,
    stratify: byteArray(py, labels),
  });
  return { train: indexesOf(parts.getItem(0)), test: indexesOf(parts.getItem(1)) };
}

function indexesOf(array: PyAny): Uint32Array {
  // Copied, so that the numbers start at a multiple of four bytes.
  return new Uint32Array(Uint8Array.from(array.callMethod("tobytes").extract(t.bytes)).buffer);
}
