import { PIXELS } from "../python/digits.ts";

/** The average of some pictures: 64 ink values, row by row. No pictures give a blank one. */
export function meanImage(images: readonly Uint8Array[]): Float64Array {
  const sum = new Float64Array(PIXELS);
  for (const image of images) image.forEach((ink, pixel) => (sum[pixel]! += ink));
  return images.length === 0 ? sum : sum.map((ink) => ink / images.length);
}
