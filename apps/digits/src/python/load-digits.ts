import type { Python } from "@taipan/core";
import { PyArray } from "@taipan/numpy";
import type { Digits } from "./digits.ts";
import { bytesIn } from "./bytes-in.ts";

/**
 * Loads the digits that come with scikit-learn. What is given lies in NumPy's memory, which stays while it is reachable.
 */
export function loadDigits(py: Python): Digits {
  const digits = py.import("sklearn.datasets").callMethod("load_digits");
  // scikit-learn keeps the labels in between the pictures: NumPy moves these together, once.
  const packed = py.import("numpy").callMethod("ascontiguousarray", [digits.getAttr("data")]);
  const images = packed.cast(PyArray).typed("float64", 2).readonly().asSlice();
  return { images, labels: bytesIn(digits.getAttr("target")) };
}
