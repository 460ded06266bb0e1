import { INK } from "../python/digits.ts";
import type { Rgba } from "./png.ts";

/** Ink of a digit that was read right. */
export const RIGHT_INK = [28, 25, 23] as const;
/** Ink of a digit that was misread. */
export const WRONG_INK = [194, 56, 12] as const;

/**
 * A palette of one colour, from nothing to full ink. Paper is transparent, so a picture fits any background.
 *
 * @param levels how many steps there are; the default is a pixel's own
 */
export function inkPalette(
  [red, green, blue]: readonly [number, number, number],
  levels: number = INK + 1,
): readonly Rgba[] {
  return Array.from(
    { length: levels },
    (_, level) => [red, green, blue, Math.round((level / (levels - 1)) * 255)] as const,
  );
}
