import type { Classifier } from "./classifier.ts";
import { forest } from "./forest.ts";
import { knn } from "./knn.ts";
import { logistic } from "./logistic.ts";
import { mlp } from "./mlp.ts";
import { svc } from "./svc.ts";

/** What `--classifier` can name. */
export const CLASSIFIERS = { svc, knn, forest, mlp, logistic } as const satisfies Record<string, Classifier>;

export type ClassifierName = keyof typeof CLASSIFIERS;

export const CLASSIFIER_NAMES: readonly ClassifierName[] = Object.keys(CLASSIFIERS).filter(isClassifierName);

export function isClassifierName(name: string): name is ClassifierName {
  return Object.hasOwn(CLASSIFIERS, name);
}
