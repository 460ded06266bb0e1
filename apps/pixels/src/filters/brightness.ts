import { scaled } from "./colour-matrix.ts";
import type { ColourFilter } from "./filter.ts";

/** The same amount more or less of every colour; half of the way to white or black at the ends. */
export const brightness: ColourFilter = {
  kind: "colour",
  slider: { label: "Brightness", least: -100, most: 100, unit: "%", neutral: 0, step: 1 },
  matrix: (percent) => scaled(1, percent * 1.275),
};
