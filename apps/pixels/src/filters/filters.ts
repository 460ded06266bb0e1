import { blur } from "./blur.ts";
import { brightness } from "./brightness.ts";
import { contrast } from "./contrast.ts";
import { edges } from "./edges.ts";
import type { Filter } from "./filter.ts";
import { hue } from "./hue.ts";
import { pixelate } from "./pixelate.ts";
import { saturation } from "./saturation.ts";
import { sharpen } from "./sharpen.ts";
import { vignette } from "./vignette.ts";

/** Every filter, in the order in which they follow each other. */
export const FILTERS = {
  pixelate,
  blur,
  sharpen,
  edges,
  brightness,
  contrast,
  saturation,
  hue,
  vignette,
} as const satisfies Record<string, Filter>;

export type FilterName = keyof typeof FILTERS;

export const FILTER_NAMES: readonly FilterName[] = Object.keys(FILTERS).filter((name): name is FilterName =>
  Object.hasOwn(FILTERS, name),
);
