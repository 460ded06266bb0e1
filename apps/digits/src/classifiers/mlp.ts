import type { Classifier } from "./classifier.ts";
import { evenSteps } from "./even-steps.ts";
import { learnEpoch } from "./learn-epoch.ts";
import { randomState } from "./random-state.ts";

const EPOCHS = 40;

/** A neural network with one hidden layer. */
export const mlp: Classifier = {
  title: "a neural network",
  unit: "epochs",
  plan: () => evenSteps(EPOCHS, EPOCHS),
  create: (py, seed) =>
    py.import("sklearn.neural_network").callMethod("MLPClassifier", [[100]], {
      batch_size: 32,
      learning_rate_init: 0.002,
      random_state: randomState(py, seed),
    }),
  advance: learnEpoch,
};
