import type { AreaFilter } from "./filter.ts";
import { gaussianKernel } from "./gaussian-kernel.ts";

const WIDTH = 1.5;
/** How many times the detail is added at 100 %. */
const MOST = 3;

/** An unsharp mask: more of what a little blur would take away. */
export const sharpen: AreaFilter = {
  kind: "area",
  slider: { label: "Sharpen", least: 0, most: 100, unit: "%", neutral: 0, step: 1 },
  step: (percent) => ["sharpen", gaussianKernel(WIDTH), (percent / 100) * MOST],
};
