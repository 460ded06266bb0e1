import { setImmediate } from "node:timers/promises";
import { Python } from "@taipan/core";
import type { Classifier } from "../classifiers/classifier.ts";
import { ConfusionMatrix } from "../result/confusion-matrix.ts";
import type { Digits } from "./digits.ts";
import { Model } from "./model.ts";

/** How far a training has come. */
export interface TrainingStep {
  /** What there is of the classifier's unit now, of `total`. */
  readonly done: number;
  readonly total: number;
  /** What the model reads on each picture of the exam at this point. */
  readonly read: Uint8Array;
  /** Part of the exam that it reads right. */
  readonly accuracy: number;
}

/** Trains a classifier, examining it after every step. The exam changes nothing about the training. */
export async function* train(
  classifier: Classifier,
  lesson: Digits,
  exam: Digits,
  seed: number,
): AsyncGenerator<TrainingStep, void, void> {
  const model = Python.attach((py) => new Model(py, classifier, lesson, seed));
  try {
    const plan = classifier.plan(lesson.labels.length);
    const total = plan.at(-1) ?? 0;
    for (const done of plan) {
      const read = Python.attach((py) => {
        model.advance(py, done);
        return model.read(py, exam.images);
      });
      yield { done, total, read, accuracy: new ConfusionMatrix(exam.labels, read).accuracy };
      // Gives Node's event loop a turn: signals arrive, and Python's other threads may run.
      // eslint-disable-next-line no-await-in-loop -- one step after the other is what training is
      await setImmediate();
    }
  } finally {
    model[Symbol.dispose]();
  }
}
