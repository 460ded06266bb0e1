import type { AreaFilter } from "./filter.ts";
import { gaussianKernel } from "./gaussian-kernel.ts";

/** A Gaussian blur; the value is the standard deviation of its bell. */
export const blur: AreaFilter = {
  kind: "area",
  slider: { label: "Blur", least: 0, most: 24, unit: " px", neutral: 0, step: 0.5 },
  step: (width) => ["blur", gaussianKernel(width)],
};
