import { type PyAny, type Python, t } from "@taipan/core";
import type { Digits } from "./digits.ts";

/** Loads the digits that come with scikit-learn. Each array crosses once, as one block of memory. */
export function loadDigits(py: Python): Digits {
  const digits = py.import("sklearn.datasets").callMethod("load_digits");
  return { images: blockOf(digits.getAttr("images")), labels: blockOf(digits.getAttr("target")) };
}

/** The elements of an array of small whole numbers, as bytes in one block. */
export function blockOf(array: PyAny): Uint8Array {
  return array.callMethod("astype", ["uint8"]).callMethod("tobytes").extract(t.bytes);
}
