import { fileURLToPath } from "node:url";
import { PyImportError, type PyModule, Python, t } from "@taipan/core";
import { type Case, CaseRecorder, PyCaseRecorder } from "./case-recorder.ts";

/** Where Python's tests are. */
const FOLDER = fileURLToPath(new URL("../../python", import.meta.url));

/** How a run of pytest ended. */
export interface PytestRun {
  /** pytest's own exit status: 0 where all passed. */
  readonly status: number;
  readonly cases: readonly Case[];
}

/** Python is there, but pytest is not; the message says how to get it. */
export class NoPytestError extends Error {
  override readonly name = "NoPytestError";
  readonly code = "TAIPAN_DND_NO_PYTEST";
}

/**
 * Runs Python's tests in this process, where the modules were registered. pytest tells what it does as it always does.
 *
 * @param args for pytest
 * @throws {NoPytestError} if this Python has no pytest
 */
export function runPytest(args: readonly string[]): PytestRun {
  return Python.attach((py) => {
    // The sources' folder stays as it is.
    py.import("sys").setAttr("dont_write_bytecode", true);
    const recorder = new CaseRecorder();
    PyCaseRecorder.typeObject(py);
    const given = ["-p", "no:cacheprovider", "--rootdir", FOLDER, FOLDER, ...args];
    const status = importPytest(py)
      .callMethod("main", [given, [recorder]])
      .extract(t.i32);
    return { status, cases: recorder.cases };
  });
}

function importPytest(py: Python): PyModule {
  try {
    return py.import("pytest");
  } catch (error) {
    if (!(error instanceof PyImportError)) throw error;
    const executable = Python.location?.executable ?? "python3";
    throw new NoPytestError(
      `Cannot run Python's tests: ${error.message}, install it with: ${executable} -m pip install pytest`,
      { cause: error },
    );
  }
}
