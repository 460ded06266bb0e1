import { Python, t } from "@taipan/core";
import { explainImport } from "./explain-import.ts";

/** Who takes part. */
export interface Versions {
  readonly node: string;
  readonly python: string;
  /** The interpreter's path. */
  readonly executable: string;
  readonly scikitLearn: string;
  readonly numpy: string;
}

/**
 * Imports scikit-learn, which takes most of the start, and asks all parts for their versions.
 *
 * @throws {PythonProblem} if this Python has no scikit-learn
 */
export function readVersions(py: Python): Versions {
  const { major, minor, patch } = py.versionInfo;
  return {
    node: process.versions.node,
    python: `${major}.${minor}.${patch}`,
    executable: Python.location?.executable ?? Python.location?.library ?? "",
    // First, since installing it brings NumPy.
    scikitLearn: versionOf(py, "sklearn", "scikit-learn"),
    numpy: versionOf(py, "numpy", "numpy"),
  };
}

function versionOf(py: Python, module: string, packageName: string): string {
  try {
    return py.import(module).getAttr("__version__").extract(t.str);
  } catch (error) {
    throw explainImport(error, packageName);
  }
}
