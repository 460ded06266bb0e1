import type { Classifier } from "./classifier.ts";
import { evenSteps } from "./even-steps.ts";
import { learnEpoch } from "./learn-epoch.ts";
import { randomState } from "./random-state.ts";

const EPOCHS = 30;

/** Logistic regression by stochastic gradient descent, the weights averaged over the way. */
export const logistic: Classifier = {
  title: "a logistic regression",
  unit: "epochs",
  plan: () => evenSteps(EPOCHS, EPOCHS),
  create: (py, seed) =>
    py.import("sklearn.linear_model").callMethod("SGDClassifier", [], {
      loss: "log_loss",
      alpha: 0.01,
      average: true,
      random_state: randomState(py, seed),
    }),
  advance: learnEpoch,
};
