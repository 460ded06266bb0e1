import type { AreaFilter } from "./filter.ts";

/** Squares of one colour, the mean of what was there. */
export const pixelate: AreaFilter = {
  kind: "area",
  slider: { label: "Pixelate", least: 1, most: 64, unit: " px", neutral: 1, step: 1 },
  step: (side) => ["pixelate", side],
};
