import { PIXELS } from "../python/digits.ts";

/** The average of some pictures: 64 ink values, row by row. No pictures give a blank one. */
export function meanImage(images: readonly ArrayLike<number>[]): Float64Array {
  const sum = new Float64Array(PIXELS);
  for (const image of images) {
    for (let pixel = 0; pixel < PIXELS; pixel++) sum[pixel]! += image[pixel] ?? 0;
  }
  return images.length === 0 ? sum : sum.map((ink) => ink / images.length);
}
