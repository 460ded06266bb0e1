import type { PyAny, Python } from "@taipan/core";

/**
 * A NumPy generator for a model that is trained epoch by epoch. A plain number would start it anew in each epoch, which
 * then shows the pictures in the same order every time.
 */
export function randomState(py: Python, seed: number): PyAny {
  return py.import("numpy.random").callMethod("RandomState", [seed]);
}
