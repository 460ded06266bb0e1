import type { PyAny, Python } from "@taipan/core";
import { intoPyArray } from "@taipan/numpy";
import { PIXELS } from "./digits.ts";

/** Pictures as the NumPy array that classifiers take, a row of 64 numbers a picture: over their own memory. */
export function imageMatrix(py: Python, images: Float64Array<ArrayBuffer>): PyAny {
  return intoPyArray(py, images, { shape: [images.length / PIXELS, PIXELS] });
}
