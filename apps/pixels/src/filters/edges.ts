import type { AreaFilter } from "./filter.ts";

/** Fades the picture into its outlines, each colour by itself. */
export const edges: AreaFilter = {
  kind: "area",
  slider: { label: "Edges", least: 0, most: 100, unit: "%", neutral: 0, step: 1 },
  step: (percent) => ["edges", percent / 100],
};
