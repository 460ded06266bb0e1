import { InputError } from "./command/input-error.ts";
import { errorCode } from "./error-code.ts";
import { PythonProblem } from "./python/python-problem.ts";

/** How the program ends after an error. */
export interface End {
  /** The exit status: 2 for what was typed, 1 for what is missing or broken, 130 after Ctrl-C. */
  readonly status: number;
  /** What to print; nothing where the person ended it. */
  readonly message: string | undefined;
}

/** Errors of the start, whose messages say what to do: no Python, or one that cannot be used. */
const START_CODES: ReadonlySet<string> = new Set([
  "TAIPAN_LIBPYTHON_NOT_FOUND",
  "TAIPAN_UNSUPPORTED_PYTHON",
  "TAIPAN_INITIALIZATION",
]);

/** Decides what an error means to who runs the program. One that nobody foresaw keeps its stack. */
export function endOf(error: unknown): End {
  if (error instanceof InputError) return { status: 2, message: `digits: ${error.message}` };
  // Ctrl-C while Python was at work. By name: the class would load the whole library for a mistyped option.
  if (error instanceof Error && error.name === "PyKeyboardInterrupt") return { status: 130, message: undefined };
  if (error instanceof PythonProblem || (error instanceof Error && START_CODES.has(errorCode(error)))) {
    return { status: 1, message: `digits: ${error.message}` };
  }
  return { status: 1, message: error instanceof Error ? (error.stack ?? String(error)) : String(error) };
}
