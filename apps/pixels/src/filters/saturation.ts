import { LUMA } from "./colour-matrix.ts";
import type { ColourFilter } from "./filter.ts";

/** How many times further from grey colours are at 100 %. */
const MOST = 3;

/** Moves every colour away from the grey that looks as bright, or to it: at -100 % the picture is grey. */
export const saturation: ColourFilter = {
  kind: "colour",
  slider: { label: "Saturation", least: -100, most: 100, unit: "%", neutral: 0, step: 1 },
  matrix(percent) {
    const factor = 1 + (percent / 100) * (percent > 0 ? MOST - 1 : 1);
    return [0, 1, 2].flatMap((row) => [
      ...LUMA.map((weight, column) => (1 - factor) * weight + (row === column ? factor : 0)),
      0,
    ]);
  },
};
