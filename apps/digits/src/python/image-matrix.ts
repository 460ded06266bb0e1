import type { PyAny, Python } from "@taipan/core";
import { PIXELS } from "./digits.ts";

/** A block of pictures as the NumPy array that classifiers take: a row of 64 numbers a picture. It crosses as bytes, once. */
export function imageMatrix(py: Python, images: Uint8Array): PyAny {
  return byteArray(py, images).callMethod("reshape", [-1, PIXELS]).callMethod("astype", ["float64"]);
}

/** Bytes as a NumPy array of small integers. */
export function byteArray(py: Python, bytes: Uint8Array): PyAny {
  return py.import("numpy").callMethod("frombuffer", [bytes], { dtype: "uint8" });
}
