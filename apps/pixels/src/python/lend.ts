import type { Python } from "@taipan/core";
import { intoPyArray, type PyArray } from "@taipan/numpy";
import type { Step } from "../filters/filter.ts";
import { type Picture } from "../pictures/picture.ts";
import { PIXEL_BYTES } from "../pictures/limits.ts";

/** A picture's memory as an array of height × width × 4. Nothing is copied: what NumPy writes there is in the picture. */
export function lendPicture(py: Python, { width, height, pixels }: Picture): PyArray<"uint8"> {
  return intoPyArray(py, pixels, { shape: [height, width, PIXEL_BYTES] });
}

/** A step with its weights as arrays over TypeScript's memory; a colour matrix in rows of four. */
export function lendStep(py: Python, [name, ...args]: Step): readonly unknown[] {
  const shape = name === "colour" ? { shape: [3, 4] } : {};
  return [name, ...args.map((arg) => (typeof arg === "number" ? arg : intoPyArray(py, arg, shape)))];
}
