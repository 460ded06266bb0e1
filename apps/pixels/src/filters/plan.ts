import { compose, SAME_COLOURS } from "./colour-matrix.ts";
import type { Filter, Step } from "./filter.ts";
import { FILTER_NAMES, FILTERS } from "./filters.ts";
import type { Settings } from "./settings.ts";

/** What NumPy is to do, in order: filters that are neutral do not appear, and those of colours are one step together. */
export function planOf(settings: Settings): readonly Step[] {
  const steps: Step[] = [];
  let colours = SAME_COLOURS;
  for (const name of FILTER_NAMES) {
    const filter: Filter = FILTERS[name];
    const value = settings[name] ?? filter.slider.neutral;
    const isNeutral = value === filter.slider.neutral;
    if (filter.kind === "colour") {
      if (!isNeutral) colours = compose(colours, filter.matrix(value));
      continue;
    }
    if (colours !== SAME_COLOURS) steps.push(["colour", Float32Array.from(colours)]);
    colours = SAME_COLOURS;
    if (!isNeutral) steps.push(filter.step(value));
  }
  if (colours !== SAME_COLOURS) steps.push(["colour", Float32Array.from(colours)]);
  return steps;
}
