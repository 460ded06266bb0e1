import { PyImportError, Python } from "@taipan/core";
import { PythonProblem } from "./python-problem.ts";

/**
 * Turns a failed import into advice.
 *
 * @param packageName what pip installs
 * @returns what the error means to who runs the program; the error itself if it is of another kind
 */
export function explainImport(error: unknown, packageName: string): unknown {
  if (!(error instanceof PyImportError)) return error;
  const executable = Python.location?.executable ?? "python3";
  const install = `install it with: ${executable} -m pip install ${packageName}`;
  return new PythonProblem(`Cannot load ${packageName}: ${error.message}, ${install}`, { cause: error });
}
