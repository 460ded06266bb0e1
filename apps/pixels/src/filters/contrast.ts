import { scaled } from "./colour-matrix.ts";
import type { ColourFilter } from "./filter.ts";

const MIDDLE = 127.5;
/** How many times further from the middle grey colours are at 100 %. */
const MOST = 3;

/** Moves every colour away from the middle grey, or to it. */
export const contrast: ColourFilter = {
  kind: "colour",
  slider: { label: "Contrast", least: -100, most: 100, unit: "%", neutral: 0, step: 1 },
  matrix(percent) {
    const factor = 1 + (percent / 100) * (percent > 0 ? MOST - 1 : 1);
    return scaled(factor, MIDDLE * (1 - factor));
  },
};
