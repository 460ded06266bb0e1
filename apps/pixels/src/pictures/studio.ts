import { Python, t } from "@taipan/core";
import { planOf } from "../filters/plan.ts";
import type { Settings } from "../filters/settings.ts";
import { lendPicture, lendStep } from "../python/lend.ts";
import { loadPythonPart, type PythonPart } from "../python/python-part.ts";
import { blankPicture, type Picture } from "./picture.ts";
import type { SampleName } from "./samples.ts";

/** Where pictures are made and filtered. NumPy works on threads of Python's, in the memory of TypeScript's arrays. */
export class Studio {
  readonly #part: PythonPart;

  private constructor(part: PythonPart) {
    this.#part = part;
  }

  /** Starts Python. @throws {PythonProblem} if it has no NumPy */
  static open(): Studio {
    return new Studio(Python.attach(loadPythonPart));
  }

  /** NumPy's version. */
  get numpy(): string {
    return this.#part.numpy;
  }

  /**
   * A picture as the sliders want it. Where no slider wants anything it is the picture itself, which Python never sees;
   * else NumPy reads the one picture's memory and writes the other's.
   *
   * @param signal gives it up: NumPy ends after what it is at, and nobody looks at what it wrote
   * @throws {PyErr} what goes wrong in NumPy
   */
  async render(picture: Picture, settings: Settings, signal?: AbortSignal): Promise<Picture> {
    signal?.throwIfAborted();
    const steps = planOf(settings);
    if (steps.length === 0) return picture;
    // Each rendering has memory of its own, since one that was given up still writes for a moment.
    const out = blankPicture(picture.width, picture.height);
    await Python.attach((py) => {
      const lent = [lendPicture(py, picture), lendPicture(py, out), steps.map((step) => lendStep(py, step))];
      return Python.callAsync(this.#part.render, lent, { returns: t.none, ...(signal && { signal }) });
    });
    return out;
  }

  /** A sample, painted by NumPy into memory of TypeScript's. */
  async paint(name: SampleName, width: number, height: number, signal?: AbortSignal): Promise<Picture> {
    const picture = blankPicture(width, height);
    await Python.attach((py) => {
      const lent = [name, lendPicture(py, picture)];
      return Python.callAsync(this.#part.paint, lent, { returns: t.none, ...(signal && { signal }) });
    });
    return picture;
  }
}
