import type { PyAny, Python } from "@taipan/core";
import type { Lesson } from "./classifier.ts";

/**
 * Trains anew on the first pictures of the lesson. For models that scikit-learn trains in one piece: a step is a whole
 * training on more pictures than the one before, so what is shown is a learning curve.
 */
export function learnFromFirst(py: Python, model: PyAny, { images, labels }: Lesson, amount: number): void {
  model.callMethod("fit", [py.eval`${images}[:${amount}]`, py.eval`${labels}[:${amount}]`]);
}
