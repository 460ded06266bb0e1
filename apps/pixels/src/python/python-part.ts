import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Py, PyImportError, PyModule, Python } from "@taipan/core";
import { PythonProblem } from "./python-problem.ts";

/** The functions of `python/`, for calls on Python's threads. */
export interface PythonPart {
  /** `render(source, out, steps)` */
  readonly render: Py;
  /** `paint(name, out)` */
  readonly paint: Py;
  /** NumPy's version. */
  readonly numpy: string;
}

/**
 * Loads NumPy and the program's own Python code.
 *
 * @throws {PythonProblem} if this Python has no NumPy
 */
export function loadPythonPart(py: Python): PythonPart {
  // Threads of linear algebra wait for each other, and renderings have threads already. Read when NumPy is loaded.
  py.import("os").getAttr("environ").callMethod("setdefault", ["OPENBLAS_NUM_THREADS", "1"]).drop();
  let numpy: string;
  try {
    numpy = py.import("numpy").getAttr("__version__").str();
  } catch (error) {
    if (!(error instanceof PyImportError)) throw error;
    const executable = Python.location?.executable ?? "python3";
    const install = `install it with: ${executable} -m pip install numpy`;
    throw new PythonProblem(`Cannot load NumPy: ${error.message}, ${install}`, { cause: error });
  }
  return {
    render: ownModule(py, "filters").getAttr("render").unbind(),
    paint: ownModule(py, "samples").getAttr("paint").unbind(),
    numpy,
  };
}

function ownModule(py: Python, name: string): PyModule {
  const file = fileURLToPath(new URL(`../../python/${name}.py`, import.meta.url));
  return PyModule.fromCode(py, readFileSync(file, "utf8"), file, `taipan_pixels_${name}`);
}
