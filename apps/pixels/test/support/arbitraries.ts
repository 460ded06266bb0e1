import fc from "fast-check";
import { FILTER_NAMES, FILTERS } from "../../src/filters/filters.ts";
import type { Settings } from "../../src/filters/settings.ts";
import type { Picture } from "../../src/pictures/picture.ts";

/** Small pictures of noise, also of one row and of one pixel. */
export const pictures: fc.Arbitrary<Picture> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((bytes) => ({ width, height, pixels: Uint8Array.from(bytes) })),
  );

/** More blur than this the reference takes too long for. */
const MOST_BLUR = 4;

/** Sliders anywhere, many of them left alone. */
export const settings: fc.Arbitrary<Settings> = fc.record(
  Object.fromEntries(
    FILTER_NAMES.map((name) => {
      const { least, most, step } = FILTERS[name].slider;
      const highest = name === "blur" ? MOST_BLUR : most;
      const steps = fc.integer({ min: 0, max: (highest - least) / step });
      return [name, steps.map((count) => least + count * step)];
    }),
  ),
  { requiredKeys: [] },
);
