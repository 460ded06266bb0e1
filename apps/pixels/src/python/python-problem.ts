/** Python is there, but not with what this program needs; the message is one sentence with what to do. */
export class PythonProblem extends Error {
  override readonly name = "PythonProblem";
  readonly code = "TAIPAN_PIXELS_PYTHON";
}
