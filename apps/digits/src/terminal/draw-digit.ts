import { INK, SIDE } from "../python/digits.ts";
import { enlarge } from "../result/enlarge.ts";
import type { Style } from "./style.ts";

/** Characters across a drawing; it has half as many lines, since characters are twice as high as wide. */
const DRAWING_WIDTH: number = SIDE * 2;

const SHADES = [" ", "░", "▒", "▓", "█"] as const;
/** Where the greys begin in the 256-colour palette, and how many there are. */
const FIRST_GREY = 232;
const GREYS = 24;

/**
 * Draws a picture with characters, 16 across and 8 lines high: in greys, two pixels of the enlarged picture a
 * character, or with shaded blocks where there are no greys.
 *
 * @param image 64 ink values, row by row
 */
export function drawDigit(image: ArrayLike<number>, style: Style): readonly string[] {
  return style.greys ? inGreys(image) : inShades(image);
}

function inGreys(image: ArrayLike<number>): readonly string[] {
  const side = DRAWING_WIDTH;
  const large = enlarge(image, SIDE, side);
  const grey = (row: number, column: number): number =>
    FIRST_GREY + Math.round(((large[row * side + column] ?? 0) / INK) * (GREYS - 1));
  return Array.from({ length: side / 2 }, (_, line) => {
    const halves = Array.from({ length: side }, (__, column) => {
      // The upper half takes the foreground, the lower half the background.
      return `\x1b[38;5;${grey(line * 2, column)};48;5;${grey(line * 2 + 1, column)}m▀`;
    });
    return `${halves.join("")}\x1b[0m`;
  });
}

function inShades(image: ArrayLike<number>): readonly string[] {
  return Array.from({ length: SIDE }, (_, row) => {
    const pixels = Array.from({ length: SIDE }, (_pixel, column) => image[row * SIDE + column] ?? 0);
    return pixels.map((ink) => (SHADES[Math.round((ink / INK) * (SHADES.length - 1))] ?? " ").repeat(2)).join("");
  });
}
