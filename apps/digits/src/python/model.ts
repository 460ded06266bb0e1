import type { Py, Python } from "@taipan/core";
import { intoPyArray } from "@taipan/numpy";
import type { Classifier, Lesson } from "../classifiers/classifier.ts";
import type { Digits } from "./digits.ts";
import { bytesIn } from "./bytes-in.ts";
import { imageMatrix } from "./image-matrix.ts";

/** A scikit-learn classifier and its lesson. Both are Python objects that outlast an attach scope; `using` releases them. */
export class Model implements Disposable {
  readonly #classifier: Classifier;
  readonly #model: Py;
  readonly #images: Py;
  readonly #labels: Py;
  readonly #classes: Py;

  constructor(py: Python, classifier: Classifier, { images, labels }: Digits, seed: number) {
    // One thread for linear algebra: on matrices of this size more of them wait for each other, and the order in which
    // they add up would make the result depend on the number of processors.
    py.import("threadpoolctl").callMethod("threadpool_limits", [1]);
    const targets = intoPyArray(py, labels);
    this.#classifier = classifier;
    this.#model = classifier.create(py, seed).unbind();
    this.#images = imageMatrix(py, images).unbind();
    this.#classes = py.import("numpy").callMethod("unique", [targets]).unbind();
    this.#labels = targets.unbind();
  }

  /** Learns until there is `amount` of the classifier's unit. */
  advance(py: Python, amount: number): void {
    const [images, labels, classes] = [this.#images.bind(py), this.#labels.bind(py), this.#classes.bind(py)];
    const lesson: Lesson = { images, labels, classes };
    this.#classifier.advance(py, this.#model.bind(py), lesson, amount);
  }

  /** Reads pictures, in their own memory; the digits that come back lie in NumPy's. */
  read(py: Python, images: Float64Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    return bytesIn(this.#model.bind(py).callMethod("predict", [imageMatrix(py, images)]));
  }

  [Symbol.dispose](): void {
    for (const object of [this.#model, this.#images, this.#labels, this.#classes]) object[Symbol.dispose]();
  }
}
