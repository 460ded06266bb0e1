import { PyImportError, PyKeyboardInterrupt, Python } from "@taipan/core";

/** Python is there, but not with what this program needs; the message is one sentence with what to do. */
export class PythonProblem extends Error {
  override readonly name = "PythonProblem";
  readonly code = "TAIPAN_DIGITS_PYTHON";
}

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

/** Whether the error is Ctrl-C, pressed while Python was at work. */
export function isInterrupt(error: unknown): boolean {
  return error instanceof PyKeyboardInterrupt;
}
