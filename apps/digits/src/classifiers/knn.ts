import type { Classifier } from "./classifier.ts";
import { imageSteps } from "./image-steps.ts";
import { learnFromFirst } from "./learn-from-first.ts";

const NEIGHBOURS = 3;

/** A vote of the most similar pictures. */
export const knn: Classifier = {
  title: `the ${NEIGHBOURS} nearest neighbours`,
  unit: "images",
  plan: imageSteps,
  create: (py) => py.import("sklearn.neighbors").callMethod("KNeighborsClassifier", [NEIGHBOURS]),
  advance: learnFromFirst,
};
