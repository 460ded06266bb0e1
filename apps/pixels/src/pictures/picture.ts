import { Problem } from "../server/problem.ts";
import { LONGEST_SIDE, MOST_PIXELS, PIXEL_BYTES } from "./limits.ts";

/** Pixels in TypeScript's memory, row by row: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** A picture of nothing, with memory of its own. @throws {Problem} as {@link checkSize} */
export function blankPicture(width: number, height: number): Picture {
  checkSize(width, height);
  return { width, height, pixels: new Uint8Array(width * height * PIXEL_BYTES) };
}

/** @throws {Problem} 400 for what is no size, 413 for one that is too large */
export function checkSize(width: number, height: number): void {
  const size = `${width.toString()} × ${height.toString()}`;
  if (!isSide(width) || !isSide(height)) {
    throw new Problem(400, `Cannot take a picture of ${size}: a side has from 1 to ${LONGEST_SIDE.toString()} pixels`);
  }
  if (width * height > MOST_PIXELS) {
    const most = (MOST_PIXELS / 1e6).toString();
    throw new Problem(413, `Cannot take a picture of ${size}: it is too large, ${most} million pixels are the most`);
  }
}

function isSide(length: number): boolean {
  return Number.isInteger(length) && length >= 1 && length <= LONGEST_SIDE;
}
