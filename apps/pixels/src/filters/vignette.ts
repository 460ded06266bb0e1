import type { AreaFilter } from "./filter.ts";

/** Dark corners; at 100 % they are black. */
export const vignette: AreaFilter = {
  kind: "area",
  slider: { label: "Vignette", least: 0, most: 100, unit: "%", neutral: 0, step: 1 },
  step: (percent) => ["vignette", percent / 100],
};
