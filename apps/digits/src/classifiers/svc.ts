import type { Classifier } from "./classifier.ts";
import { imageSteps } from "./image-steps.ts";
import { learnFromFirst } from "./learn-from-first.ts";

/** Support vectors with a Gaussian kernel, whose width suits ink values from 0 to 16. */
export const svc: Classifier = {
  title: "a support vector machine",
  unit: "images",
  plan: imageSteps,
  create: (py) => py.import("sklearn.svm").callMethod("SVC", [], { gamma: 0.001 }),
  advance: learnFromFirst,
};
