import type { ColourMatrix } from "./colour-matrix.ts";

/** What a person moves. */
export interface Slider {
  /** What it is called on the page. */
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** What the value counts, as written behind it. */
  readonly unit: "" | "%" | "°" | " px";
  /** The value that changes nothing. */
  readonly neutral: number;
  /** From one value to the next. */
  readonly step: number;
}

/** A step for NumPy: the name of a function of `python/filters.py`, and its arguments after the picture. */
export type Step = readonly [name: string, ...args: readonly (number | Float32Array<ArrayBuffer>)[]];

/** A filter that looks at a pixel's place or its neighbours. */
export interface AreaFilter {
  readonly kind: "area";
  readonly slider: Slider;
  /** The step for a value that is not neutral. */
  step(value: number): Step;
}

/** A filter that makes each colour out of the same pixel's colours. All of them together are one step. */
export interface ColourFilter {
  readonly kind: "colour";
  readonly slider: Slider;
  /** What to do with a colour. The neutral value's changes nothing. */
  matrix(value: number): ColourMatrix;
}

export type Filter = AreaFilter | ColourFilter;
