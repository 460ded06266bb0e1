import type { Options } from "../command/options.ts";
import { type Digits, imageAt } from "../python/digits.ts";
import type { Versions } from "../python/versions.ts";
import type { ConfusionMatrix } from "./confusion-matrix.ts";

/** A picture of the exam and what came of it. */
export interface Reading {
  /** Which of scikit-learn's digits it is. */
  readonly index: number;
  /** 64 ink values, row by row. */
  readonly image: ArrayLike<number>;
  /** The digit it shows. */
  readonly is: number;
  /** The digit it was read as. */
  readonly read: number;
}

/** A point of the learning curve. */
export interface CurvePoint {
  readonly done: number;
  /** Part of the exam that was read right at that point. */
  readonly accuracy: number;
}

/** All that is told about a run, on the terminal and on the page. Two runs with the same options give the same report. */
export interface Report {
  readonly options: Options;
  readonly versions: Versions;
  /** What the classifier is, and what its training is counted in. */
  readonly classifier: { readonly title: string; readonly unit: string };
  /** How many pictures it learned from. */
  readonly learned: number;
  readonly curve: readonly CurvePoint[];
  readonly matrix: ConfusionMatrix;
  /** Every picture of the exam, in the order of the exam. */
  readonly readings: readonly Reading[];
}

/**
 * Puts the pictures of an exam and the answers together.
 *
 * @param indexes which of scikit-learn's digits each picture is
 * @param read the answers, in the same order
 */
export function readingsOf(exam: Digits, indexes: Uint32Array, read: Uint8Array): readonly Reading[] {
  return Array.from(indexes, (index, place) => ({
    index,
    image: imageAt(exam, place),
    is: exam.labels[place] ?? Number.NaN,
    read: read[place] ?? Number.NaN,
  }));
}

/** The pictures that were read wrong, in the order of the exam. */
export function misreadOf({ readings }: Report): readonly Reading[] {
  return readings.filter(({ is, read }) => is !== read);
}
