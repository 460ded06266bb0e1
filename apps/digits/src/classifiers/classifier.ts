import type { PyAny, Python } from "@taipan/core";

/** What a classifier learns from, as NumPy arrays. */
export interface Lesson {
  /** A row of 64 ink values a picture. */
  readonly images: PyAny;
  /** The digit on each picture. */
  readonly labels: PyAny;
  /** The digits there are. */
  readonly classes: PyAny;
}

/** A kind of scikit-learn classifier, and how its training is cut into steps that can be shown. */
export interface Classifier {
  /** What it is, in the middle of a sentence. */
  readonly title: string;
  /** What a step adds. */
  readonly unit: string;
  /** What there is of `unit` after each step; the last is the whole training. */
  plan(images: number): readonly number[];
  /** An untrained model. */
  create(py: Python, seed: number): PyAny;
  /** Takes the model to `amount` of `unit`. Called with the amounts of the plan, in order. */
  advance(py: Python, model: PyAny, lesson: Lesson, amount: number): void;
}
