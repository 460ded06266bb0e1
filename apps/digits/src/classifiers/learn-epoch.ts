import type { PyAny, Python } from "@taipan/core";
import type { Lesson } from "./classifier.ts";

/** Shows the model every picture of the lesson once more: a real step of its training. */
export function learnEpoch(_py: Python, model: PyAny, { images, labels, classes }: Lesson): void {
  model.callMethod("partial_fit", [images, labels], { classes });
}
