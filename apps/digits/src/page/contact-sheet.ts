import { INK, PIXELS, SIDE } from "../python/digits.ts";
import type { Reading } from "../result/report.ts";
import { inkPalette, RIGHT_INK, WRONG_INK } from "./ink.ts";
import type { IndexedPicture } from "./png.ts";

/** Pixels between two digits. */
const GAP = 2;
const STEP: number = SIDE + GAP;
/** Misread digits have the second half of the palette. */
const PALETTE = [...inkPalette(RIGHT_INK), ...inkPalette(WRONG_INK)];

/** Many digits in one picture, in rows of `columns`; the misread ones in their own ink. */
export function contactSheet(readings: readonly Reading[], columns: number): IndexedPicture {
  const width = columns * STEP - GAP;
  const height = Math.max(1, Math.ceil(readings.length / columns)) * STEP - GAP;
  const pixels = new Uint8Array(width * height);
  for (const [place, { image, is, read }] of readings.entries()) {
    const corner = Math.floor(place / columns) * STEP * width + (place % columns) * STEP;
    const ink = is === read ? 0 : INK + 1;
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      pixels[corner + Math.floor(pixel / SIDE) * width + (pixel % SIDE)] = ink + (image[pixel] ?? 0);
    }
  }
  return { width, height, pixels, palette: PALETTE };
}
