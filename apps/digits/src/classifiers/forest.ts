import type { Classifier } from "./classifier.ts";
import { evenSteps } from "./even-steps.ts";

/** A vote of decision trees. With `warm_start` a training keeps the trees that are there and grows the missing ones. */
export const forest: Classifier = {
  title: "a random forest",
  unit: "trees",
  plan: () => evenSteps(200, 20),
  create: (py, seed) =>
    py
      .import("sklearn.ensemble")
      .callMethod("RandomForestClassifier", [], { n_estimators: 1, warm_start: true, random_state: seed }),
  advance: (_py, model, { images, labels }, amount) => {
    model.setAttr("n_estimators", amount);
    model.callMethod("fit", [images, labels]);
  },
};
